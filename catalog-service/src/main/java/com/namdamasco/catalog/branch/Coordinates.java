package com.namdamasco.catalog.branch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on earth (WGS 84).
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {

    static final double MAX_LATITUDE = 90;
    static final double MAX_LONGITUDE = 180;

    /** Mean radius of the earth. */
    private static final double RADIUS_KM = 6371.0088;

    private static final String DEGREES = "\\s*(-?\\d{1,3}(?:\\.\\d{1,20})?)\\s*";
    private static final Pattern PAIR = Pattern.compile(DEGREES + "," + DEGREES);

    public Coordinates {
        // Written so that NaN is out of bounds too.
        if (!(Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE)) {
            throw new IllegalArgumentException("latitude is -90 to 90 and longitude -180 to 180");
        }
    }

    /**
     * From {@code LAT,LON} with decimal points.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static Coordinates parse(String text) {
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            throw new IllegalArgumentException("two numbers with decimal points are needed");
        }
        return new Coordinates(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
    }

    /** Great-circle distance in kilometres to a tenth (haversine: good for short ways as well as for long ones). */
    BigDecimal kilometresTo(Coordinates other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double half = haversine(otherPhi - phi)
                + Math.cos(phi) * Math.cos(otherPhi) * haversine(Math.toRadians(other.longitude - longitude));
        // Rounding may lead a hair beyond 1 for opposite ends of the earth.
        double km = 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, half)));
        return BigDecimal.valueOf(km).setScale(1, RoundingMode.HALF_UP);
    }

    private static double haversine(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
