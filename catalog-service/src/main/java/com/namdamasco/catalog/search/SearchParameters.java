package com.namdamasco.catalog.search;

import com.namdamasco.catalog.problem.RequestProblem;
import com.namdamasco.catalog.search.PriceRange.Currency;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of a search as they came; {@link #checked()} refuses what is out of bounds, and says what would do. */
public class SearchParameters {

    private static final int MAX_QUERY = 500;
    private static final int MAX_NAME = 200;
    private static final int MAX_VALUES = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_CURSOR = 100;
    private static final Pattern PRICE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");

    @Parameter(description = "The customer's words, at most 500 characters", required = true)
    @QueryParam("query")
    String query;

    @Parameter(description = "true: only items, and only branches, with stock")
    @QueryParam("inStock")
    String inStock;

    @Parameter(description = "Only branches whose name contains this, accents and case aside; several: any of them")
    @QueryParam("branch")
    List<String> branch;

    @Parameter(description = "Only branches in this city; a city without a branch gives no results and an explanation")
    @QueryParam("city")
    String city;

    @Parameter(description = "Only this brand, accents and case aside; several: any of them")
    @QueryParam("brand")
    List<String> brand;

    @Parameter(description = "Only this category or sub-category, accents and case aside; several: any of them")
    @QueryParam("category")
    List<String> category;

    @Parameter(description = "Lowest price in USD; wins over a price in the question")
    @QueryParam("minPrice")
    String minPrice;

    @Parameter(description = "Highest price in USD; wins over a price in the question")
    @QueryParam("maxPrice")
    String maxPrice;

    @Parameter(description = "relevance (default), price-asc or price-desc, in USD; what has no price comes last")
    @QueryParam("sort")
    String sort;

    @Parameter(description = "model (default): variants of a model are one result; item: each item is one")
    @QueryParam("group")
    String group;

    @Parameter(description = "Results at most, 1 to 100; 10 when missing")
    @QueryParam("limit")
    String limit;

    @Parameter(description = "nextCursor of the page before, with the same query, filters, sort and group")
    @QueryParam("cursor")
    String cursor;

    SearchRequest checked() {
        if (isBlank(query)) {
            throw RequestProblem.badRequest("Say what to search for: ?query=televisor 32 pulgadas");
        }
        if (query.length() > MAX_QUERY) {
            throw RequestProblem.badRequest("query has at most " + MAX_QUERY + " characters.");
        }
        Filters filters = new Filters(
                choice("inStock", inStock, "false", Set.of("true", "false")).equals("true"),
                names("branch", branch),
                isBlank(city) ? null : new Filters.City(name("city", city), Set.of()),
                names("brand", brand),
                names("category", category),
                price());
        return new SearchRequest(query, filters, sort(), group(), limit(), cursor());
    }

    private PriceRange price() {
        BigDecimal min = price("minPrice", minPrice);
        BigDecimal max = price("maxPrice", maxPrice);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw RequestProblem.badRequest("minPrice is not above maxPrice.");
        }
        return PriceRange.of(min, max, Currency.USD);
    }

    private Sort sort() {
        String wanted = choice("sort", sort, "relevance", Set.of("relevance", "price-asc", "price-desc"));
        return Stream.of(Sort.values())
                .filter(known -> known.toString().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private boolean group() {
        return choice("group", group, "model", Set.of("model", "item")).equals("model");
    }

    private int limit() {
        if (isBlank(limit)) {
            return 10;
        }
        if (limit.matches("\\d{1,3}")) {
            int results = Integer.parseInt(limit);
            if (results >= 1 && results <= MAX_LIMIT) {
                return results;
            }
        }
        throw RequestProblem.badRequest("limit is a whole number from 1 to " + MAX_LIMIT + ".");
    }

    private String cursor() {
        if (isBlank(cursor)) {
            return null;
        }
        if (cursor.length() > MAX_CURSOR) {
            throw RequestProblem.badRequest("cursor has at most " + MAX_CURSOR + " characters.");
        }
        return cursor;
    }

    private static BigDecimal price(String parameter, String text) {
        if (isBlank(text)) {
            return null;
        }
        if (!PRICE.matcher(text).matches()) {
            throw RequestProblem.badRequest(
                    parameter + " is an amount in USD with at most two decimals after a point, for example 199.99.");
        }
        return new BigDecimal(text);
    }

    private static List<String> names(String parameter, List<String> values) {
        List<String> names = values == null
                ? List.of()
                : values.stream().filter(value -> !isBlank(value)).toList();
        if (names.size() > MAX_VALUES) {
            throw RequestProblem.badRequest(parameter + " comes at most " + MAX_VALUES + " times.");
        }
        return names.stream().map(value -> name(parameter, value)).toList();
    }

    private static String name(String parameter, String value) {
        if (value.length() > MAX_NAME) {
            throw RequestProblem.badRequest(parameter + " has at most " + MAX_NAME + " characters.");
        }
        return value.strip();
    }

    private static String choice(String parameter, String text, String otherwise, Set<String> known) {
        if (isBlank(text)) {
            return otherwise;
        }
        if (!known.contains(text)) {
            throw RequestProblem.badRequest(parameter + " is one of "
                    + String.join(", ", known.stream().sorted().toList()) + ".");
        }
        return text;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
