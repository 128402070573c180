package com.namdamasco.assistant.agent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A location that the customer sent. Nulu makes a link of it, {@code https://www.google.com/maps/place/LAT,LON}: the tools need
 * the position, the model only needs to know that there is one. Pure.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record LocationPin(double latitude, double longitude) {

    /** What the model reads in the link's place. */
    public static final String SHOWN = "[ubicación del cliente: pin]";

    private static final String DEGREES = "([+-]?\\d{1,3}(?:\\.\\d{1,20})?)";
    private static final Pattern LINK = Pattern.compile(
            "https?://(?:www\\.|maps\\.)?google\\.com/maps/place/" + DEGREES + "(?:,|%2C)(?:%20|\\+)?" + DEGREES
                    + "(?![\\d.,])(?:[/?][^\\s]*)?",
            Pattern.CASE_INSENSITIVE);

    /** The last position in a text; empty when there is none on this earth. */
    public static Optional<LocationPin> lastIn(String text) {
        Matcher link = LINK.matcher(text);
        Optional<LocationPin> last = Optional.empty();
        while (link.find()) {
            Optional<LocationPin> pin = of(link);
            last = pin.isPresent() ? pin : last;
        }
        return last;
    }

    /** The text with {@link #SHOWN} for each link to a position. */
    public static String hiddenIn(String text) {
        return LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(of(link).isPresent() ? SHOWN : link.group()));
    }

    /** {@code LAT,LON}, as the catalogue takes it: five decimals, about a metre. */
    String near() {
        return String.format(java.util.Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    }

    private static Optional<LocationPin> of(java.util.regex.MatchResult link) {
        double latitude = Double.parseDouble(link.group(1));
        double longitude = Double.parseDouble(link.group(2));
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean nowhere = latitude == 0 && longitude == 0;
        return onEarth && !nowhere ? Optional.of(new LocationPin(latitude, longitude)) : Optional.empty();
    }
}
