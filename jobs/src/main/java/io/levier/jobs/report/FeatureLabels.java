package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.FeatureWords;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What the features of the churn model are called, and the odds of those that either hold or do not. */
final class FeatureLabels {
    private final List<Cells> factors;
    private final int fewest;

    /**
     * Of the factors of the model.
     *
     * @param fewest customers a bin needs before anything is said of it
     */
    FeatureLabels(List<Cells> factors, int fewest) {
        this.factors = factors;
        this.fewest = fewest;
    }

    /** The name of a feature; an attribute the company brought along is called by its own name. */
    Bilingual of(String feature) {
        return FeatureWords.feature(feature);
    }

    /** The feature, and which of its values raises the risk when there are just two. */
    Bilingual asReason(String feature) {
        List<Cells> bins = bins(feature);
        if (oddsRatio(feature).isEmpty()) {
            return of(feature);
        }
        String bin = bins.get(1).text("bin");
        return ReportTexts.of("churn.cohort", of(feature), FeatureWords.bin(bin));
    }

    /** Odds of leaving with the riskier of two values against the other; no single number where there are more. */
    OptionalDouble oddsRatio(String feature) {
        List<Cells> bins = bins(feature);
        if (bins.size() != 2 || bins.stream().anyMatch(row -> row.countOrNone("n") < fewest)) {
            return OptionalDouble.empty();
        }
        double gap = bins.get(1).numberOr("coefficient", 0) - bins.get(0).numberOr("coefficient", 0);
        return gap > 0 ? OptionalDouble.of(Math.exp(gap)) : OptionalDouble.empty();
    }

    private List<Cells> bins(String feature) {
        return factors.stream()
                .filter(row -> row.text("feature").equals(feature))
                .sorted(Comparator.comparingDouble(row -> row.numberOr("coefficient", 0)))
                .toList();
    }
}
