package io.levier.jobs.retention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How features become bins, learned on the training rows: numbers by their quantiles, categories one by one, and a bin of
 * its own for what is missing. A category never seen in training counts as missing.
 *
 * @param bins of each feature, in order
 */
record FeatureBins(List<OfFeature> bins) implements Serializable {

    /**
     * Bins of one feature; bin 0 is "missing".
     *
     * @param cuts rising upper limits of all bins but the last, for numbers
     * @param categories in alphabetical order, for texts
     */
    record OfFeature(Feature feature, List<Double> cuts, List<String> categories) implements Serializable {

        OfFeature {
            cuts = List.copyOf(cuts);
            categories = List.copyOf(categories);
        }

        int size() {
            return 1 + (feature.isNumber() ? cuts.size() + 1 : categories.size());
        }

        int bin(@Nullable Object value) {
            if (value == null) {
                return 0;
            }
            if (!feature.isNumber()) {
                return 1 + categories.indexOf(value.toString());
            }
            double number = (Double) value;
            if (Double.isNaN(number)) {
                return 0;
            }
            int above = 0;
            while (above < cuts.size() && number > cuts.get(above)) {
                above++;
            }
            return 1 + above;
        }

        /** Whether a value is a category nobody had in training. */
        boolean isUnseen(@Nullable Object value) {
            return !feature.isNumber() && value != null && bin(value) == 0;
        }

        String label(int bin) {
            if (bin == 0) {
                return "missing";
            }
            if (!feature.isNumber()) {
                return categories.get(bin - 1);
            }
            String low = bin == 1 ? "−∞" : plain(cuts.get(bin - 2));
            String high = bin == cuts.size() + 1 ? "∞" : plain(cuts.get(bin - 1));
            return "(" + low + "; " + high + "]";
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e12
                    ? Long.toString((long) number)
                    : String.format(Locale.ROOT, "%.4g", number);
        }
    }

    /** Number of dummies. */
    int size() {
        return bins.stream().mapToInt(OfFeature::size).sum();
    }

    /** Place of the first dummy of each feature. */
    int[] offsets() {
        int[] offsets = new int[bins.size()];
        for (int j = 1; j < offsets.length; j++) {
            offsets[j] = offsets[j - 1] + bins.get(j - 1).size();
        }
        return offsets;
    }

    /** The dummies of a row, one per feature, rising; features are read from column {@code first} on. */
    int[] dummies(Row row, int first) {
        int[] dummies = new int[bins.size()];
        int offset = 0;
        for (int j = 0; j < dummies.length; j++) {
            OfFeature feature = bins.get(j);
            dummies[j] = offset + feature.bin(row.get(first + j));
            offset += feature.size();
        }
        return dummies;
    }

    /** Features of a row whose category nobody had in training; they are read as {@link #dummies} are. */
    List<String> unseen(Row row, int first) {
        List<String> unseen = new ArrayList<>();
        for (int j = 0; j < bins.size(); j++) {
            if (bins.get(j).isUnseen(row.get(first + j))) {
                unseen.add(bins.get(j).feature().name());
            }
        }
        return unseen;
    }

    /**
     * Distinct rising cuts of the quantiles; fewer bins where many values are equal. A cut at the largest value has
     * nobody above it to learn from.
     */
    static List<Double> cuts(List<Double> quantiles, double largest) {
        double[] sorted = quantiles.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .filter(quantile -> quantile < largest)
                .toArray();
        List<Double> cuts = new ArrayList<>();
        Arrays.stream(sorted).forEach(cuts::add);
        return cuts;
    }
}
