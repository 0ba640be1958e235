package io.levier.jobs.roi;

import io.levier.common.roi.Evidence;
import io.levier.common.roi.Factor;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an effect of an initiative: what was measured, or of one not begun what is expected.
 *
 * @param segment part of the metric it is told for
 * @param matched share of those reached it tells of, 0..1
 */
record MeasuredEffect(String metric, String segment, Factor factor, Evidence evidence, double matched) {
    private static final String TOTAL = "total";

    /**
     * The effects of an initiative: on what it was meant to move, then on money itself; none when nothing is known.
     *
     * @param initiative a row of {@code roi/initiative.sql}
     * @param doubt standard deviation of what is only expected, as a share of it
     */
    static List<MeasuredEffect> of(Row initiative, double doubt) {
        List<MeasuredEffect> effects = new ArrayList<>();
        @Nullable String metric = initiative.getAs("expected_metric");
        String segment = initiative.getAs("segment_key");
        if (initiative.<Boolean>getAs("is_planned")) {
            @Nullable Double expected = initiative.getAs("expected_effect");
            if (metric != null && expected != null) {
                Factor factor = new Factor(expected, Math.abs(expected) * doubt);
                effects.add(new MeasuredEffect(metric, segment, factor, Evidence.ASSUMPTION, 1));
            }
            return effects;
        }
        if (metric != null) {
            add(effects, metric, segment, initiative);
        }
        for (Row money : initiative.<Row>getList(initiative.fieldIndex("money"))) {
            add(effects, money.getAs("metric_id"), TOTAL, money);
        }
        return effects;
    }

    private static void add(List<MeasuredEffect> effects, String metric, String segment, Row told) {
        @Nullable Double estimate = told.getAs("estimate");
        @Nullable Double error = told.getAs("se");
        if (estimate != null && error != null) {
            @Nullable Double matched = told.getAs("matched");
            effects.add(new MeasuredEffect(
                    metric,
                    segment,
                    new Factor(estimate, error),
                    evidence(told.getAs("method"), told.getAs("grade")),
                    matched == null ? 1 : matched));
        }
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
