package io.levier.jobs.roi;

import io.levier.common.roi.Evidence;
import io.levier.common.roi.Factor;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What is known of the effect of an initiative: what was measured, or of one not begun what is expected. */
record MeasuredEffect(Factor factor, Evidence evidence) {

    /**
     * The effect of an initiative, empty when nothing is known of it.
     *
     * @param initiative a row of {@code roi/initiative.sql}
     * @param doubt standard deviation of what is only expected, as a share of it
     */
    static Optional<MeasuredEffect> of(Row initiative, double doubt) {
        if (initiative.<Boolean>getAs("is_planned")) {
            @Nullable Double expected = initiative.getAs("expected_effect");
            return expected == null
                    ? Optional.empty()
                    : Optional.of(
                            new MeasuredEffect(new Factor(expected, Math.abs(expected) * doubt), Evidence.ASSUMPTION));
        }
        @Nullable Double estimate = initiative.getAs("estimate");
        @Nullable Double error = initiative.getAs("se");
        return estimate == null || error == null
                ? Optional.empty()
                : Optional.of(new MeasuredEffect(
                        new Factor(estimate, error), evidence(initiative.getAs("method"), initiative.getAs("grade"))));
    }

    private static Evidence evidence(String method, String grade) {
        return switch (grade) {
            case "a" -> Evidence.RANDOMISED;
            case "b" -> Evidence.DID;
            case "c" -> Evidence.ITS;
            default -> method.equals("interrupted_series") ? Evidence.ITS : Evidence.MODEL;
        };
    }
}
