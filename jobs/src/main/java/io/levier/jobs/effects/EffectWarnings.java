package io.levier.jobs.effects;

import io.levier.common.effect.ControlWeights;
import io.levier.common.effect.EffectEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What speaks against an effect besides what its estimate says itself: whom it was told from, and what else began. */
final class EffectWarnings {
    private static final String CUSTOMER = "customer";

    /** Share of those reached below which those left out are worth a word. */
    private static final double MOSTLY = 0.95;

    /** Share of the controls' rows below which a few of them carry the comparison. */
    private static final double FEW_TELL = 0.25;

    /** Share of what is reached that another initiative reaches too, from which it is worth a word. */
    private static final double SHARED = 0.05;

    private EffectWarnings() {}

    /**
     * In words.
     *
     * @param method how the effect was estimated
     * @param others rows of {@code effects/shared_scope.sql} of this initiative
     */
    static List<String> of(Plan plan, EffectEstimate.Method method, CustomerCells cells, List<Row> others) {
        List<String> warnings = new ArrayList<>();
        Optional<ControlWeights> weights = cells.weights();
        if (!plan.kinds().contains(CUSTOMER) && !cells.byPlace()) {
            // Those of a series count months.
            String errors = method == EffectEstimate.Method.INTERRUPTED_SERIES ? "" : "errors count customers, and ";
            warnings.add("it reached " + plan.places() + " places as a whole: " + errors
                    + "what else befell one of these places is in the effect");
        }
        for (Row other : others) {
            double share = other.getAs("share");
            if (share >= SHARED) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%s began within a year of it with %.0f %% of the same %s: what that changed is in the effect"
                                + " unless it changed as much for those not reached",
                        other.<String>getAs("other_id"),
                        100 * share,
                        plan.ofCustomers()
                                ? "customers"
                                : plan.kinds().contains(CUSTOMER) ? "customers and places" : "places"));
            }
        }
        weights.filter(of -> of.matched() < MOSTLY)
                .ifPresent(of -> warnings.add(String.format(
                        Locale.ROOT,
                        "%.0f %% of those reached have nobody alike to be compared with and are left out",
                        100 * (1 - of.matched()))));
        weights.filter(of -> of.effective() < FEW_TELL)
                .ifPresent(of -> warnings.add(String.format(
                        Locale.ROOT,
                        "few of those not reached are like those reached: weighted, they tell as much as %.0f %% of them",
                        100 * of.effective())));
        return warnings;
    }
}
