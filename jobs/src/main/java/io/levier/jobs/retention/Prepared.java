package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.ChurnSettings;
import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Bins and counts of the features that may be used.
 *
 * @param leaks features left out because they know the outcome
 * @param suspects features kept although they nearly know it
 */
record Prepared(FeatureBins bins, BinCounts counts, List<LeakGate.Leak> leaks, List<LeakGate.Leak> suspects) {

    /**
     * Learns bins, looks for leaks, and drops features with a single bin.
     *
     * @throws GateFailed when features leak and the configuration refuses them
     */
    static Prepared of(Dataset<Row> rows, List<Feature> features, ChurnSettings settings) {
        FeatureBins all = BinLearning.of(rows, features, ClassSizes.of(rows).bins());
        BinCounts counts = BinCounts.of(rows, all);
        List<LeakGate.Leak> leaks = LeakGate.leaks(all, counts, settings.leakAuc());
        List<LeakGate.Leak> suspects = LeakGate.suspects(all, counts, settings.leakAuc());
        LeakGate.refuse(leaks, suspects, settings);
        List<FeatureBins.OfFeature> kept = new ArrayList<>();
        List<Long> cases = new ArrayList<>();
        List<Long> leavers = new ArrayList<>();
        int[] offsets = all.offsets();
        for (int j = 0; j < features.size(); j++) {
            Feature feature = features.get(j);
            FeatureBins.OfFeature bins = all.bins().get(j);
            List<Long> own = counts.cases().subList(offsets[j], offsets[j] + bins.size());
            boolean varies = own.stream().filter(n -> n > 0).count() > 1;
            if (varies && leaks.stream().noneMatch(leak -> leak.feature().equals(feature))) {
                kept.add(bins);
                cases.addAll(own);
                leavers.addAll(counts.leavers().subList(offsets[j], offsets[j] + bins.size()));
            }
        }
        return new Prepared(new FeatureBins(kept), new BinCounts(cases, leavers), leaks, suspects);
    }

    List<Feature> features() {
        return bins.bins().stream().map(FeatureBins.OfFeature::feature).toList();
    }

    /** The rows with the kept features only, in the order of the bins. */
    Dataset<Row> usable(Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(col("label"), col("fold")));
        bins.bins().forEach(bin -> columns.add(col("`" + bin.feature().name() + "`")));
        columns.add(col("person_id"));
        columns.add(col("period_start"));
        return rows.select(columns.toArray(Column[]::new));
    }
}
