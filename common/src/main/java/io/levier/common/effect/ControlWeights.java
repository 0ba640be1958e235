package io.levier.common.effect;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What those never reached count for, so that they are made up as those reached were before it began: coarsened exact
 * matching after Iacus, King and Porro (2012). A control of a stratum counts (share of the stratum among those reached) /
 * (its share among the controls), which is 1 on the mean. Where one side has nobody of a stratum, the other has nobody to
 * be compared with, and the stratum is left out.
 *
 * @param byStratum weight of a control, by stratum; only strata both sides have
 * @param imbalance how unlike both sides were before weighting: half the sum of absolute differences of shares, from 0,
 *     the same make-up, to 1, nothing in common
 * @param matched share of those reached, by rows before the start, who have controls of their stratum
 * @param effective rows without weights that would tell as much as one weighted row of a control, after Kish, 0–1
 */
public record ControlWeights(SortedMap<String, Double> byStratum, double imbalance, double matched, double effective) {

    /**
     * One make-up of customers, with the rows of both sides before the start.
     *
     * @param name unlike that of any other stratum
     * @param reached rows of those who are going to be reached
     * @param never rows of those who never are
     */
    public record Stratum(String name, double reached, double never) {
        private boolean isShared() {
            return reached > 0 && never > 0;
        }
    }

    /**
     * The weights; nothing when there is one stratum only or one side has no rows, for then there is nothing to weigh. With no
     * stratum in common nobody has a weight, and nobody is matched.
     */
    public static Optional<ControlWeights> of(List<Stratum> strata) {
        double reached = strata.stream().mapToDouble(Stratum::reached).sum();
        double never = strata.stream().mapToDouble(Stratum::never).sum();
        if (strata.size() < 2 || reached == 0 || never == 0) {
            return Optional.empty();
        }
        List<Stratum> shared = strata.stream().filter(Stratum::isShared).toList();
        if (shared.isEmpty()) {
            return Optional.of(new ControlWeights(new TreeMap<>(), 1, 0, 0));
        }
        double imbalance = strata.stream()
                        .mapToDouble(one -> Math.abs(one.reached() / reached - one.never() / never))
                        .sum()
                / 2;
        double sharedReached = shared.stream().mapToDouble(Stratum::reached).sum();
        double sharedNever = shared.stream().mapToDouble(Stratum::never).sum();
        SortedMap<String, Double> weights = new TreeMap<>();
        double squares = 0;
        for (Stratum one : shared) {
            double weight = one.reached() / sharedReached / (one.never() / sharedNever);
            weights.put(one.name(), weight);
            squares += weight * weight * one.never();
        }
        return Optional.of(new ControlWeights(weights, imbalance, sharedReached / reached, sharedNever / squares));
    }
}
