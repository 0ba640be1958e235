package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings;
import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.List;

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
    static Prepared of(Cases cases, List<Feature> features, ChurnSettings settings) {
        FeatureBins all =
                BinLearning.of(cases.rows(), features, ClassSizes.of(cases).bins());
        BinCounts counts = BinCounts.of(cases, all);
        List<LeakGate.Leak> leaks = LeakGate.leaks(all, counts, settings.leakAuc());
        List<LeakGate.Leak> suspects = LeakGate.suspects(all, counts, settings.leakAuc());
        LeakGate.refuse(leaks, suspects, settings);
        List<FeatureBins.OfFeature> kept = new ArrayList<>();
        List<Long> keptCases = new ArrayList<>();
        List<Long> leavers = new ArrayList<>();
        int[] offsets = all.offsets();
        for (int j = 0; j < features.size(); j++) {
            Feature feature = features.get(j);
            FeatureBins.OfFeature bins = all.bins().get(j);
            List<Long> own = counts.cases().subList(offsets[j], offsets[j] + bins.size());
            boolean varies = own.stream().filter(n -> n > 0).count() > 1;
            if (varies && leaks.stream().noneMatch(leak -> leak.feature().equals(feature))) {
                kept.add(bins);
                keptCases.addAll(own);
                leavers.addAll(counts.leavers().subList(offsets[j], offsets[j] + bins.size()));
            }
        }
        return new Prepared(new FeatureBins(kept), new BinCounts(keptCases, leavers), leaks, suspects);
    }

    List<Feature> features() {
        return bins.bins().stream().map(FeatureBins.OfFeature::feature).toList();
    }

    /** The rows with the kept features only, in the order of the bins. */
    Cases usable(Cases cases) {
        return cases.with(features());
    }
}
