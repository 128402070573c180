package com.namdamasco.assistant.gate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tools of one conversation have returned, and so what a reply may say. Immutable and bounded; also the JSON that is
 * kept between turns.
 *
 * @param products latest last; one entry an item code
 * @param passages texts of the shop's own documents
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Evidence(List<Product> products, List<String> passages) {

    /** Nothing has been looked up: no figure may be told. */
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    private static final int MOST_PRODUCTS = 24;
    private static final int MOST_PASSAGES = 12;

    public Evidence {
        products = products == null ? List.of() : List.copyOf(products);
        passages = passages == null ? List.of() : List.copyOf(passages);
    }

    /**
     * A product as it was shown to the model.
     *
     * @param text description and specification; their numbers are features, never prices or stock
     * @param usd its prices in US dollars, of which any may be told
     * @param bs its prices in bolívares
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Product(
            String code,
            String name,
            String brand,
            String text,
            List<BigDecimal> usd,
            List<BigDecimal> bs,
            boolean inStock,
            List<Place> places) {

        public Product {
            name = name == null ? "" : name;
            brand = brand == null ? "" : brand;
            text = text == null ? "" : text;
            usd = usd == null ? List.of() : List.copyOf(usd);
            bs = bs == null ? List.of() : List.copyOf(bs);
            places = places == null ? List.of() : List.copyOf(places);
        }

        boolean costs(Currency currency, BigDecimal amount) {
            return switch (currency) {
                case USD -> isAmong(usd, amount);
                case BS -> isAmong(bs, amount);
                case UNNAMED -> isAmong(usd, amount) || isAmong(bs, amount);
                case FOREIGN -> false;
            };
        }

        private static boolean isAmong(List<BigDecimal> prices, BigDecimal amount) {
            return amount != null && prices.stream().anyMatch(price -> price.compareTo(amount) == 0);
        }

        private boolean isConfirmedBy(Product now) {
            return now != null
                    && name.equals(now.name)
                    && brand.equals(now.brand)
                    && usd.stream().allMatch(amount -> isAmong(now.usd, amount))
                    && bs.stream().allMatch(amount -> isAmong(now.bs, amount))
                    && inStock == now.inStock
                    && Set.copyOf(places).equals(Set.copyOf(now.places));
        }

        /** A later result's figures, with the branches that an earlier one told of. */
        private Product after(Product earlier) {
            Map<String, Place> all = new LinkedHashMap<>();
            earlier.places.forEach(place -> all.put(place.branch(), place));
            places.forEach(place -> all.put(place.branch(), place));
            boolean anywhere = inStock || all.values().stream().anyMatch(Place::hasIt);
            String texts = earlier.text.contains(text) ? earlier.text : text;
            return new Product(code, name, brand, texts, usd, bs, anywhere, List.copyOf(all.values()));
        }
    }

    /** A product at a branch; {@code city} may be null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(String branch, String city, Availability availability) {
        @JsonIgnore
        boolean hasIt() {
            return availability != Availability.OUT;
        }
    }

    /** As much of the stock as is ever told. */
    public enum Availability {
        AVAILABLE,
        FEW,
        OUT
    }

    /** Adds later results: their figures replace those of the same item. The oldest give way when there are too many. */
    public Evidence with(Evidence later) {
        Map<String, Product> all = new LinkedHashMap<>();
        products.forEach(product -> all.put(product.code(), product));
        for (Product product : later.products) {
            Product earlier = all.remove(product.code());
            all.put(product.code(), earlier == null ? product : product.after(earlier));
        }
        Set<String> texts = new LinkedHashSet<>(passages);
        texts.addAll(later.passages);
        return new Evidence(
                latest(List.copyOf(all.values()), MOST_PRODUCTS), latest(List.copyOf(texts), MOST_PASSAGES));
    }

    /**
     * Puts what the catalogue says now in the place of what it said before.
     *
     * @param live by item code; an item that the catalogue no longer has is null
     */
    public Evidence asOfNow(Map<String, Product> live) {
        List<Product> current = new ArrayList<>();
        for (Product product : products) {
            if (!live.containsKey(product.code())) {
                current.add(product);
            } else if (live.get(product.code()) != null) {
                current.add(live.get(product.code()));
            }
        }
        return new Evidence(current, passages);
    }

    /** Whether all that was shown of these items still holds and nothing was left out: prices, stock and each branch. */
    public boolean isConfirmedBy(Map<String, Product> live) {
        return products.stream()
                .filter(product -> live.containsKey(product.code()))
                .allMatch(product -> product.isConfirmedBy(live.get(product.code())));
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
