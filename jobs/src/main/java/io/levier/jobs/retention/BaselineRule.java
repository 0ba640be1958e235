package io.levier.jobs.retention;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Learns the rates.
     *
     * @param cases training rows with the features in this order
     */
    static BaselineRule of(Cases cases, List<Feature> features) {
        int place = place(features);
        Feature feature = features.get(place);
        Cases own = cases.with(List.of(feature));
        FeatureBins bins = BinLearning.of(own.rows(), List.of(feature), 10);
        BinCounts counts = BinCounts.of(own, bins);
        List<Double> rates = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            long known = counts.cases().get(bin);
            rates.add(known == 0 ? 0.0 : (double) counts.leavers().get(bin) / known);
        }
        return new BaselineRule(bins.bins().get(0), TrainingRows.FIRST_FEATURE + place, rates);
    }

    private static int place(List<Feature> features) {
        List<String> names = features.stream().map(Feature::name).toList();
        return CANDIDATES.stream()
                .filter(names::contains)
                .findFirst()
                .map(names::indexOf)
                .orElse(0);
    }

    /** What the rule goes by where the data have these features. */
    static String name(List<Feature> features) {
        return "rate by tenths of " + features.get(place(features)).name();
    }

    @Override
    public double of(Row row) {
        return rates.get(tenths.bin(row.get(column)));
    }
}
