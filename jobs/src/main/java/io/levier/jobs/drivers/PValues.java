package io.levier.jobs.drivers;

import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions asked together: what is found by chance in one of many is allowed for. */
final class PValues {
    private final MultipleTests adjustment;
    private final List<List<String>> keys = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    PValues(MultipleTests adjustment) {
        this.adjustment = adjustment;
    }

    /** One question; NaN where it could not be answered, which counts for nothing. */
    void add(List<String> key, double p) {
        keys.add(key);
        values.add(p);
    }

    /** By key. */
    Map<List<String>, Double> adjusted() {
        double[] adjusted = adjustment.adjust(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        Map<List<String>, Double> byKey = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byKey.put(keys.get(i), adjusted[i]);
        }
        return byKey;
    }
}
