package io.levier.common.drivers;

import io.levier.common.drivers.DriverImportance.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When a driver analysis is refused and what is warned of. */
final class DriverGates {

    private static final int FEWEST_PERSONS = 30;
    private static final int PERSONS_PER_PREDICTOR = 10;
    private static final int MANY_PERSONS = 100;
    private static final int MANY_BUCKETS = 30;
    private static final double WEAK_R_SQUARED = 0.05;
    private static final double LARGE_KAPPA = 1000;
    private static final double LARGE_VIF = 10;
    private static final double LARGE_FIRST_FACTOR = 0.7;
    private static final double LARGE_SHARE_GAP = 0.05;
    private static final int TOP = 3;

    private DriverGates() {}

    /**
     * Why nothing can be said, or null. Controls count as predictors: they take up customers as drivers do, unless they are
     * alike in all rows.
     */
    static @Nullable DriverWarning refusal(BucketGrams grams, Design design, long persons) {
        long idle = IntStream.rangeClosed(1, design.controls().size())
                .filter(grams.total()::isConstant)
                .count();
        long needed = Math.max(FEWEST_PERSONS, PERSONS_PER_PREDICTOR * (design.predictors() - idle));
        if (persons < needed || grams.total().rows() < needed || grams.filled() < 2) {
            return DriverWarning.TOO_FEW;
        }
        if (!grams.isKnown()) {
            return DriverWarning.NOT_ASKED;
        }
        return grams.total().isConstant(design.predictors() + 1) ? DriverWarning.OUTCOME_CONSTANT : null;
    }

    static List<DriverWarning> warnings(DriverFit fit, List<DriverImportance> drivers) {
        List<DriverWarning> warnings = new ArrayList<>();
        addIf(fit.persons() < MANY_PERSONS, DriverWarning.FEW_PERSONS, warnings);
        addIf(fit.buckets() < MANY_BUCKETS, DriverWarning.FEW_BUCKETS, warnings);
        addIf(fit.rSquared() < WEAK_R_SQUARED, DriverWarning.WEAK_R2, warnings);
        boolean shaky = fit.conditioning().kappa() > LARGE_KAPPA || fit.largestVif() > LARGE_VIF;
        addIf(shaky, DriverWarning.COLLINEAR, warnings);
        addIf(has(drivers, Status.ALIASED), DriverWarning.ALIASED, warnings);
        addIf(fit.conditioning().firstFactorShare() > LARGE_FIRST_FACTOR, DriverWarning.HALO, warnings);
        addIf(has(drivers, Status.NO_VARIATION), DriverWarning.NO_VARIATION, warnings);
        boolean disagree = fit.shareGap() > LARGE_SHARE_GAP
                || !top(drivers, DriverImportance::share).equals(top(drivers, DriverImportance::relativeWeightShare));
        addIf(disagree, DriverWarning.METHODS_DISAGREE, warnings);
        addIf(!fit.settled(), DriverWarning.ESTIMATES_UNSETTLED, warnings);
        addIf(fit.psdRepaired(), DriverWarning.CORRELATIONS_REPAIRED, warnings);
        return warnings;
    }

    private static void addIf(boolean holds, DriverWarning warning, List<DriverWarning> warnings) {
        if (holds) {
            warnings.add(warning);
        }
    }

    private static boolean has(List<DriverImportance> drivers, Status status) {
        return drivers.stream().anyMatch(d -> d.status() == status);
    }

    private static Set<String> top(List<DriverImportance> drivers, ToDoubleFunction<DriverImportance> share) {
        return drivers.stream()
                .sorted(Comparator.comparingDouble(share).reversed())
                .limit(TOP)
                .map(DriverImportance::name)
                .collect(Collectors.toSet());
    }
}
