package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Product.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Spanish from a tool result. Every figure, code and branch in it stands in the result; pieces in stock are never told. */
final class ProductAnswer {
    private static final int MOST_PRODUCTS = 4;
    private static final int MOST_BRANCHES = 3;
    /** Instagram cuts at 1,000; a chat message should stay below. */
    private static final int LONGEST = 850;

    private ProductAnswer() {}

    static String of(List<Product> found, ProductQuery query, boolean greeted, boolean elsewhere) {
        Fitting fitting = Fitting.of(found, query.text());
        List<Product> shown = fitting.products().stream().limit(MOST_PRODUCTS).toList();
        StringBuilder answer = new StringBuilder(greeted ? "¡Hola! 👋 " : "");
        answer.append(opening(shown, query, fitting.exact(), elsewhere));
        for (Product product : shown) {
            String block = "\n\n" + block(product);
            if (answer.length() + block.length() > LONGEST) {
                break;
            }
            answer.append(block);
        }
        return answer.append("\n\n").append(closing(shown)).toString();
    }

    /** The details of one product. */
    static String ofItem(Product product, boolean greeted) {
        String details = product.specification().isEmpty() ? "" : "\n" + shortened(product.specification());
        return (greeted ? "¡Hola! 👋 " : "") + "Aquí tienes los datos actuales:\n\n" + block(product) + details + "\n\n"
                + closing(List.of(product));
    }

    /** What is like a product, or goes with it. */
    static String related(List<Product> found, boolean similar) {
        if (found.isEmpty()) {
            return "De eso no encontré nada en el catálogo. ¿Buscamos otra cosa?";
        }
        StringBuilder answer = new StringBuilder(similar ? "Se le parecen estas opciones:" : "Le van bien:");
        for (Product product : found.stream().limit(MOST_PRODUCTS).toList()) {
            String block = "\n\n" + block(product);
            if (answer.length() + block.length() > LONGEST) {
                break;
            }
            answer.append(block);
        }
        return answer.append("\n\n").append(closing(found)).toString();
    }

    private static String opening(List<Product> shown, ProductQuery query, boolean exact, boolean elsewhere) {
        String introduction = "";
        if (elsewhere) {
            introduction =
                    "En «" + query.branch() + "» no encontré ese producto; esto es lo que hay en otras sucursales. ";
        }
        if (!exact) {
            return introduction + "No encontré exactamente eso en el catálogo; lo más parecido que tenemos es:";
        }
        if (shown.stream().noneMatch(Product::inStock)) {
            return introduction + "Lo manejamos, pero por ahora está agotado:";
        }
        return introduction + (shown.size() == 1 ? "Sí, tenemos esta opción:" : "Sí, tenemos estas opciones:");
    }

    private static String closing(List<Product> shown) {
        if (shown.stream().noneMatch(Product::inStock)) {
            return "¿Quieres que busquemos una alternativa disponible?";
        }
        return shown.size() == 1 ? "¿Te gustaría más información?" : "¿Cuál te interesa? Te doy más detalles. 😊";
    }

    private static String block(Product product) {
        String code = product.code().isEmpty() ? "" : " (" + product.code() + ")";
        return "• *" + product.name() + "*" + code + "\n💵 " + prices(product) + "\n📍 " + whereabouts(product);
    }

    private static String prices(Product product) {
        List<String> prices = new ArrayList<>();
        if (product.priceUsd() != null) {
            prices.add(Money.dollars(product.priceUsd()));
        }
        if (product.priceBs() != null) {
            prices.add(Money.bolivars(product.priceBs()));
        }
        return prices.isEmpty() ? "Precio por confirmar con un asesor" : String.join(" · ", prices);
    }

    private static String whereabouts(Product product) {
        if (!product.inStock()) {
            return "Agotado por ahora";
        }
        List<String> many = product.branches(Availability.AVAILABLE);
        if (!many.isEmpty()) {
            return "Disponible en " + named(many);
        }
        List<String> few = product.branches(Availability.FEW);
        return few.isEmpty() ? "Disponible" : "Pocas unidades en " + named(few);
    }

    private static String named(List<String> branches) {
        List<String> first =
                branches.stream().limit(MOST_BRANCHES).map(Words::titled).toList();
        if (branches.size() > MOST_BRANCHES) {
            return String.join(", ", first) + " y otras sucursales";
        }
        if (first.size() == 1) {
            return first.get(0);
        }
        String last = first.get(first.size() - 1);
        return first.subList(0, first.size() - 1).stream().collect(Collectors.joining(", ")) + " y " + last;
    }

    private static String shortened(String specification) {
        int longest = 300;
        return specification.length() <= longest ? specification : specification.substring(0, longest) + "…";
    }
}
