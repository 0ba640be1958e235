package io.levier.jobs.retention;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.uplift.Arms;
import io.levier.common.uplift.UpliftCurve;
import io.levier.common.uplift.UpliftEstimates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Experiments as rows of their tables, without the run id. */
final class UpliftRows {
    private static final int COLUMNS = 18;
    private static final int STEP = 5;

    private UpliftRows() {}

    static Row refused(String initiative, String reason) {
        @Nullable Object[] cells = new @Nullable Object[COLUMNS];
        cells[0] = initiative;
        cells[1] = "refused";
        cells[2] = reason;
        return RowFactory.create(cells);
    }

    static Row of(
            String initiative,
            Object cutOff,
            int horizonDays,
            ContactArms control,
            UpliftStudy study,
            Confidence confidence) {
        Arms arms = study.arms();
        Optional<UpliftEstimates> told = study.estimates();
        Optional<UpliftEstimates> ranked =
                told.filter(estimates -> study.curve().isPresent());
        Interval effect = told.map(e -> e.effect().interval(confidence)).orElse(Interval.UNKNOWN);
        Interval qini =
                ranked.map(e -> e.qiniCoefficient().interval(confidence)).orElse(Interval.UNKNOWN);
        return RowFactory.create(
                initiative,
                ranked.isPresent() ? "ok" : told.isPresent() ? "effect_only" : "refused",
                study.doubt().orElse(null),
                cutOff,
                horizonDays,
                arms.treated(),
                arms.untreated(),
                Rounding.published(study.balance()),
                share(study, arms.treatedPositives(), arms.treated()),
                share(study, arms.untreatedPositives(), arms.untreated()),
                told.map(e -> Rounding.published(e.effect().value())).orElse(null),
                Rounding.published(effect.low()),
                Rounding.published(effect.high()),
                ranked.map(e -> Rounding.published(e.qiniCoefficient().value())).orElse(null),
                Rounding.published(qini.low()),
                Rounding.published(qini.high()),
                ranked.map(e -> Rounding.published(e.areaUnderUplift().value())).orElse(null),
                control.label());
    }

    /** What a reader of the effects has to know beforehand. */
    static List<String> warnings(List<Row> studied) {
        List<String> against = studied.stream()
                .filter(row -> !row.getString(1).equals("refused"))
                .filter(row -> ContactArms.EVERYBODY.label().equals(row.getString(COLUMNS - 1)))
                .map(row -> row.getString(0))
                .toList();
        return against.isEmpty()
                ? List.of()
                : List.of(
                        String.join(", ", against) + ": no control arm is declared, so customers contacted are compared"
                                + " with all others, also with those who could not have been drawn; name those drawn to stay"
                                + " without as scope_kind control of initiative_scope");
    }

    private static @Nullable Double share(UpliftStudy study, long stayed, long all) {
        return study.isTold() ? Rounding.published((double) stayed / all) : null;
    }

    static List<Row> curve(String initiative, UpliftStudy study) {
        List<Row> rows = new ArrayList<>();
        study.curve().ifPresent(curve -> {
            for (int percent = 0; percent <= 100; percent += STEP) {
                rows.add(row(initiative, curve, percent));
            }
        });
        return rows;
    }

    private static Row row(String initiative, UpliftCurve curve, int percent) {
        double share = percent / 100.0;
        return RowFactory.create(
                initiative,
                percent,
                Rounding.published(curve.qiniAt(share)),
                Rounding.published(share * curve.overall()));
    }
}
