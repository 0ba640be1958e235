package io.levier.jobs.drivers;

import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions asked together: what is found by chance in one of many is allowed for (Benjamini-Hochberg). */
final class PValues {
    private final List<List<String>> keys = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    /** One question; NaN where it could not be answered, which counts for nothing. */
    void add(List<String> key, double p) {
        keys.add(key);
        values.add(p);
    }

    /** By key. */
    Map<List<String>, Double> adjusted() {
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        Map<List<String>, Double> byKey = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byKey.put(keys.get(i), adjusted[i]);
        }
        return byKey;
    }
}
