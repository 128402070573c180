package com.namdamasco.assistant.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.gate.Evidence.Availability;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.localstack.up.SampleCatalogue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Drafts made from the sample catalogue, in the many ways a model may write them; the same seed makes the same drafts. */
public final class Corpus {

    private final Random random;
    private final List<Product> catalogue;

    public Corpus(long seed) {
        this.random = new Random(seed);
        this.catalogue = catalogue();
    }

    /** What the tools showed, what the customer asked, and what the model wrote. */
    public record Case(String what, Evidence evidence, String customer, String draft) {}

    private static List<Product> catalogue() {
        Path folder = Path.of(System.getProperty("repository.root"), "deploy/sample-catalogue");
        Map<String, List<JsonNode>> items = new LinkedHashMap<>();
        for (JsonNode entry : SampleCatalogue.entriesOf(folder)) {
            items.computeIfAbsent(entry.path("itemCode").asText(), code -> new ArrayList<>())
                    .add(entry);
        }
        return items.values().stream()
                .map(Corpus::product)
                .filter(p -> !p.usd().isEmpty() && !p.bs().isEmpty())
                .toList();
    }

    private static Product product(List<JsonNode> entries) {
        JsonNode first = entries.get(0);
        List<Place> places = new ArrayList<>();
        for (JsonNode entry : entries) {
            int stock = entry.path("stock").asInt();
            places.add(new Place(
                    entry.path("branchName").asText(),
                    null,
                    stock <= 0 ? Availability.OUT : stock <= 3 ? Availability.FEW : Availability.AVAILABLE));
        }
        return new Product(
                first.path("itemCode").asText(),
                first.path("itemName").asText(),
                first.path("brand").asText(),
                first.path("specifitacion").asText(),
                price(first.path("price")),
                price(first.path("priceBolivar")),
                places.stream().anyMatch(Place::hasIt),
                places);
    }

    private static List<BigDecimal> price(JsonNode value) {
        BigDecimal price = value.isNumber() ? value.decimalValue() : Numerals.read(value.asText(""));
        return price == null ? List.of() : List.of(price);
    }

    public Case honest() {
        List<Product> shown = shown();
        List<Product> told = shown.subList(0, 1 + random.nextInt(3));
        Evidence evidence = new Evidence(shown, List.of());
        return new Case(
                "honest",
                evidence,
                "¿Qué tienen en " + told.get(0).brand().toLowerCase(Locale.ROOT) + "?",
                written(told));
    }

    /** One figure of an honest draft is changed. */
    public Case lie() {
        while (true) {
            Case honest = honest();
            Product told = honest.evidence.products().get(0);
            Case lie = lie(honest, told);
            if (lie != null && !lie.draft.equals(honest.draft)) {
                return lie;
            }
        }
    }

    private Case lie(Case honest, Product told) {
        String usd = dollarsIn(honest.draft, told.usd().get(0));
        String bs = dollarsIn(honest.draft, told.bs().get(0));
        Product other = pick(
                honest.evidence.products(),
                p -> p.usd().get(0).compareTo(told.usd().get(0)) != 0
                        && p.bs().get(0).compareTo(told.bs().get(0)) != 0);
        return switch (random.nextInt(7)) {
            case 0 ->
                usd == null
                        ? null
                        : changed(
                                "price changed",
                                honest,
                                usd,
                                amount(told.usd().get(0).add(step())));
            case 1 ->
                bs == null
                        ? null
                        : changed(
                                "price in Bs. changed",
                                honest,
                                bs,
                                amount(told.bs().get(0).add(step())));
            case 2 ->
                usd == null || other == null
                        ? null
                        : changed(
                                "other product's price",
                                honest,
                                usd,
                                amount(other.usd().get(0)));
            case 3 ->
                usd == null || bs == null
                        ? null
                        : changed(
                                "currencies swapped",
                                honest,
                                usd,
                                amount(told.bs().get(0)));
            case 4 ->
                honest.draft.contains(told.code())
                        ? changed("invented code", honest, told.code(), "D0" + (900000 + random.nextInt(90000)))
                        : new Case(
                                "invented code",
                                honest.evidence,
                                honest.customer,
                                honest.draft + "\nCódigo: D0" + (900000 + random.nextInt(90000)));
            case 5 ->
                new Case(
                        "invented branch",
                        honest.evidence,
                        honest.customer,
                        honest.draft + "\n"
                                + of(
                                                "También disponible en %s.",
                                                "Hay en %s.",
                                                "Visítanos en %s.",
                                                "📍 %s",
                                                "Lo consigues en nuestra sucursal %s.")
                                        .formatted(of(
                                                "Altamira",
                                                "Los Próceres",
                                                "Las Mercedes",
                                                "El Tigre",
                                                "Coro",
                                                "Guarenas Norte")));
            default ->
                new Case(
                        "exact stock",
                        honest.evidence,
                        honest.customer,
                        honest.draft + "\n"
                                + of(
                                                "Quedan %d.",
                                                "Hay %d disponibles.",
                                                "Stock: %d",
                                                "%d unidades en tienda.",
                                                "Nos quedan solo %d unidades.",
                                                "Tenemos %d en existencia.")
                                        .formatted(1 + random.nextInt(30)));
        };
    }

    private Case changed(String what, Case honest, String from, String to) {
        int at = honest.draft.indexOf(from);
        return new Case(
                what,
                honest.evidence,
                honest.customer,
                honest.draft.substring(0, at) + to + honest.draft.substring(at + from.length()));
    }

    /** Products of one sort, as a search returns them. */
    private List<Product> shown() {
        Product first = catalogue.get(random.nextInt(catalogue.size()));
        String sort = first.name().split(" ")[0];
        List<Product> shown = new ArrayList<>(List.of(first));
        List<Product> alike = new ArrayList<>(catalogue.stream()
                .filter(p -> p.name().startsWith(sort) && p != first)
                .toList());
        java.util.Collections.shuffle(alike, random);
        shown.addAll(alike.subList(0, Math.min(5, alike.size())));
        while (shown.size() < 3) {
            Product more = catalogue.get(random.nextInt(catalogue.size()));
            if (!shown.contains(more)) {
                shown.add(more);
            }
        }
        return shown;
    }

    private String written(List<Product> told) {
        int style = random.nextInt(6);
        StringBuilder draft = new StringBuilder(of("", "¡Hola! 👋 ", "Claro. ", "Con gusto. "))
                .append(of("Sí, tenemos estas opciones:\n\n", "Esto es lo que encontré:\n", "Te cuento:\n"));
        for (int i = 0; i < told.size(); i++) {
            draft.append(line(told.get(i), style, i + 1));
        }
        return draft.append(
                        of("\n¿Cuál te interesa?", "\n¿Te gustaría más información? 😊", "\n¿En qué zona estás?", ""))
                .toString();
    }

    private String line(Product p, int style, int number) {
        String usd = usd(p);
        String bs = bs(p);
        return switch (style) {
            case 0 -> "• *" + p.name() + "* (" + p.code() + ")\n💵 " + usd + " · " + bs + "\n📍 " + where(p) + "\n\n";
            case 1 -> number + ". " + titled(p.name()) + ": " + usd + " (" + bs + "). " + where(p) + ".\n";
            case 2 -> "- " + titled(p.name()) + " — " + usd + " / " + bs + " — " + where(p) + "\n";
            case 3 ->
                "El producto " + p.name() + ", código " + p.code() + ", cuesta " + usd + " o " + bs + ". " + where(p)
                        + ".\n";
            case 4 -> "*" + titled(p.name()) + "*\nPrecio: " + usd + "\nEn bolívares: " + bs + "\n" + where(p) + "\n\n";
            default -> number + ") " + p.name() + " sale en " + usd + " (" + bs + ")\n";
        };
    }

    private String usd(Product p) {
        String amount = amount(p.usd().get(0));
        return of("US$ " + amount, "$" + amount, "$ " + amount, amount + " USD", amount + " dólares", "USD " + amount);
    }

    private String bs(Product p) {
        String amount = amount(p.bs().get(0));
        return of("Bs. " + amount, "Bs " + amount, amount + " Bs.", amount + " bolívares", "Bs." + amount);
    }

    private String where(Product p) {
        List<String> many = branches(p, Availability.AVAILABLE);
        List<String> few = branches(p, Availability.FEW);
        if (!p.inStock()) {
            return of("Agotado por ahora", "Por el momento está agotado");
        }
        if (many.isEmpty()) {
            return "Pocas unidades en " + joined(few);
        }
        String more = few.isEmpty() ? "" : of("", ", pocas unidades en " + few.get(0));
        return of("Disponible en ", "Lo tienes disponible en ", "Hay en ", "Disponible en: ") + joined(many) + more;
    }

    private static List<String> branches(Product p, Availability availability) {
        return p.places().stream()
                .filter(place -> place.availability() == availability)
                .map(place -> titled(place.branch()))
                .limit(3)
                .toList();
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " y " + names.get(names.size() - 1);
    }

    private static String titled(String upper) {
        StringBuilder titled = new StringBuilder();
        for (String word : upper.split(" ")) {
            boolean plain = word.matches("\\p{Lu}{3,}");
            titled.append(titled.isEmpty() ? "" : " ")
                    .append(plain ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word);
        }
        return titled.toString();
    }

    private String amount(BigDecimal price) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setDecimalSeparator(',');
        signs.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.00", signs).format(price);
    }

    private String dollarsIn(String draft, BigDecimal price) {
        String amount = amount(price);
        return draft.contains(amount) ? amount : null;
    }

    private BigDecimal step() {
        return new BigDecimal(of("0.01", "1.00", "-1.00", "10.00", "5.50", "-0.99", "100.00"));
    }

    private Product pick(List<Product> products, Predicate<Product> fitting) {
        List<Product> some = products.stream().filter(fitting).toList();
        return some.isEmpty() ? null : some.get(random.nextInt(some.size()));
    }

    private String of(String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}
