package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.databind.node.TextNode;
import com.namdamasco.sandbox.openai.rules.Product.Availability;
import com.namdamasco.sandbox.openai.rules.Product.Branch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads products from the assistant's lines (docs/tools.md): {@code 1) CODE NAME | US$ 1,00 (Bs. 40,00) | hay: CHACAO}. */
final class CompactReader {
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\) (.+)");
    private static final Pattern KIND = Pattern.compile(" \\[([^\\[\\]]*)]$");
    private static final Pattern USD = Pattern.compile("US\\$ ([\\d.,]*\\d)");
    private static final Pattern BS = Pattern.compile("Bs\\. ([\\d.,]*\\d)");

    private final List<Product> products = new ArrayList<>();
    private String model = "";
    private int firstOfModel;

    private CompactReader() {}

    /** None when the text has none: a sentence. */
    static List<Product> read(String text) {
        CompactReader reader = new CompactReader();
        text.lines().forEach(reader::line);
        return reader.products;
    }

    private void line(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            firstOfModel = products.size();
            model = "";
            String[] fields = numbered.group(1).split(" \\| ");
            if (fields.length > 1 && isPrice(fields[1])) {
                item(fields, "");
            } else {
                model = fields[0];
            }
        } else if (line.startsWith("- ") && !model.isEmpty()) {
            String[] fields = line.substring(2).split(" \\| ");
            if (fields.length > 1 && isPrice(fields[1])) {
                item(fields, KIND.matcher(model).replaceAll(""));
            }
        } else if (line.startsWith("   ")) {
            for (int i = firstOfModel; i < products.size(); i++) {
                products.set(i, described(products.get(i), line.strip()));
            }
        }
    }

    private static boolean isPrice(String field) {
        return field.startsWith("US$ ") || field.startsWith("Bs. ") || field.startsWith("precio por confirmar");
    }

    private void item(String[] fields, String ofModel) {
        int blank = fields[0].indexOf(' ');
        String code = blank < 0 ? fields[0] : fields[0].substring(0, blank);
        String rest = blank < 0 ? "" : fields[0].substring(blank + 1);
        String said = KIND.matcher(rest).replaceAll("");
        String name = ofModel.isEmpty() || said.startsWith(ofModel.split(" ")[0])
                ? said
                : (ofModel + " " + said.toUpperCase(java.util.Locale.ROOT)).strip();
        boolean soldOut = Arrays.asList(fields).contains("agotado");
        products.add(new Product(
                code,
                name,
                amount(USD, fields[1]),
                amount(BS, fields[1]),
                !soldOut,
                branches(fields),
                "",
                rest + " " + model + " " + name));
    }

    private static List<Branch> branches(String[] fields) {
        List<Branch> branches = new ArrayList<>();
        for (String field : fields) {
            int colon = field.indexOf(": ");
            String word = colon < 0 ? "" : field.substring(0, colon);
            Availability availability =
                    switch (word) {
                        case "hay" -> Availability.AVAILABLE;
                        case "pocas" -> Availability.FEW;
                        case "agotado en" -> Availability.NONE;
                        default -> null;
                    };
            if (availability != null) {
                for (String name : field.substring(colon + 2).split(", ")) {
                    branches.add(new Branch(name, availability));
                }
            }
        }
        return branches;
    }

    private static Product described(Product product, String text) {
        return new Product(
                product.code(),
                product.name(),
                product.priceUsd(),
                product.priceBs(),
                product.inStock(),
                product.branches(),
                text,
                product.searchable() + " " + text);
    }

    private static BigDecimal amount(Pattern currency, String field) {
        Matcher amount = currency.matcher(field);
        return amount.find() ? Money.read(TextNode.valueOf(amount.group(1))) : null;
    }
}
