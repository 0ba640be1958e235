package io.levier.jobs.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What anybody would try first: customers are as likely to leave as those of the same recency, or of the same tenure.
 *
 * @param column of a training row with the feature
 * @param rates of leaving among the training rows, by bin
 */
record BaselineRule(FeatureBins.OfFeature tenths, int column, List<Double> rates) implements RowScore {
    /** The first one the data have. */
    private static final List<String> CANDIDATES = List.of("days_since_last_order", "tenure_days", "attribute_tenure");

    BaselineRule {
        rates = List.copyOf(rates);
    }

    /** What is left where the data have none of these: everybody is as likely to leave as all together. */
    record BaseRate(double rate) implements RowScore {
        @Override
        public double of(Row row) {
            return rate;
        }
    }

    /**
     * Learns the rates.
     *
     * @param cases training rows with the features in this order
     */
    static RowScore of(Cases cases, List<Feature> features) {
        Optional<Feature> known = feature(features);
        if (known.isEmpty()) {
            ClassSizes sizes = ClassSizes.of(cases);
            return new BaseRate((double) sizes.leavers() / (sizes.leavers() + sizes.stayers()));
        }
        Feature feature = known.get();
        Cases own = cases.with(List.of(feature));
        FeatureBins bins = BinLearning.of(own.rows(), List.of(feature), 10);
        BinCounts counts = BinCounts.of(own, bins);
        List<Double> rates = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            rates.add(counts.rate(bin));
        }
        return new BaselineRule(bins.bins().get(0), TrainingRows.FIRST_FEATURE + features.indexOf(feature), rates);
    }

    private static Optional<Feature> feature(List<Feature> features) {
        return CANDIDATES.stream()
                .flatMap(name ->
                        features.stream().filter(feature -> feature.name().equals(name)))
                .findFirst();
    }

    /** What the rule goes by where the data have these features. */
    static String name(List<Feature> features) {
        return feature(features)
                .map(feature -> "rate by tenths of " + feature.name())
                .orElse("base rate: no recency or tenure is known");
    }

    @Override
    public double of(Row row) {
        return rates.get(tenths.bin(row.get(column)));
    }
}
