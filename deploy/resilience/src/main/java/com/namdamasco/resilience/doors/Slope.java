package com.namdamasco.resilience.doors;

import java.util.List;

/** The straight line through samples, by least squares. */
final class Slope {

    private Slope() {}

    /** @param samples one each time, the times evenly apart
     * @return by how much the line rises from the first sample to the last; 0 for fewer than two */
    static double growth(List<Double> samples) {
        int n = samples.size();
        if (n < 2) {
            return 0;
        }
        double meanTime = (n - 1) / 2.0;
        double mean =
                samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double together = 0;
        double times = 0;
        for (int t = 0; t < n; t++) {
            together += (t - meanTime) * (samples.get(t) - mean);
            times += (t - meanTime) * (t - meanTime);
        }
        return together / times * (n - 1);
    }
}
