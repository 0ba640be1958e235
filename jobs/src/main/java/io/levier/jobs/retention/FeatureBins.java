package io.levier.jobs.retention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
            // Zero has one sign here: a search tells the two apart, a comparison does not.
            cuts = cuts.stream().map(cut -> cut + 0.0).toList();
            categories = List.copyOf(categories);
        }

        int size() {
            return 1 + (feature.isNumber() ? cuts.size() + 1 : categories.size());
        }

        int bin(@Nullable Object value) {
            if (value == null) {
                return 0;
            }
            return feature.isNumber() ? bin(((Double) value).doubleValue()) : bin(value.toString());
        }

        /** The bin of a number; not a number is missing. */
        int bin(double number) {
            if (Double.isNaN(number)) {
                return 0;
            }
            int found = Collections.binarySearch(cuts, number + 0.0);
            return 1 + (found >= 0 ? found : -found - 1);
        }

        /** The bin of a text; one nobody had in training is missing. */
        int bin(@Nullable String text) {
            return text == null ? 0 : 1 + categories.indexOf(text);
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

    /**
     * The dummies of a customer, one per feature, rising.
     *
     * @param numbers of the features that are numbers, in their order
     * @param texts of the others, in their order
     */
    int[] dummies(double[] numbers, @Nullable String[] texts) {
        int[] dummies = new int[bins.size()];
        int offset = 0;
        int number = 0;
        int text = 0;
        for (int j = 0; j < dummies.length; j++) {
            OfFeature feature = bins.get(j);
            int bin = feature.feature().isNumber() ? feature.bin(numbers[number++]) : feature.bin(texts[text++]);
            dummies[j] = offset + bin;
            offset += feature.size();
        }
        return dummies;
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
