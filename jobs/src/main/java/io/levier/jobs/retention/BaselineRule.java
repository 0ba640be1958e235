package io.levier.jobs.retention;

import io.levier.common.model.ScoreGroups;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What anybody would try first: customers are as likely to leave as those of the same recency, or of the same tenure.
 *
 * @param feature place of the feature among the bins
 */
record BaselineRule(FeatureBins bins, BinCounts counts, int feature) {
    /** The first one the data have. */
    private static final List<String> CANDIDATES = List.of("days_since_last_order", "tenure_days", "attribute_tenure");

    static BaselineRule of(FeatureBins bins, BinCounts counts) {
        for (String candidate : CANDIDATES) {
            for (int j = 0; j < bins.bins().size(); j++) {
                if (bins.bins().get(j).feature().name().equals(candidate)) {
                    return new BaselineRule(bins, counts, j);
                }
            }
        }
        return new BaselineRule(bins, counts, 0);
    }

    String name() {
        return "rate by tenths of " + bins.bins().get(feature).feature().name();
    }

    /** Every test row with the training rate of its bin as score. */
    ScoreGroups scored(Dataset<Row> rows) {
        BinCounts test = BinCounts.of(rows, bins);
        int from = bins.offsets()[feature];
        ScoreGroups.Collector groups = ScoreGroups.collect();
        for (int dummy = from; dummy < from + bins.bins().get(feature).size(); dummy++) {
            long known = counts.cases().get(dummy);
            long n = test.cases().get(dummy);
            if (n > 0) {
                double rate = known == 0 ? 0 : (double) counts.leavers().get(dummy) / known;
                groups.add(rate, n, test.leavers().get(dummy));
            }
        }
        return groups.groups();
    }
}
