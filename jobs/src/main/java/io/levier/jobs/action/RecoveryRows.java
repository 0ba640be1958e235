package io.levier.jobs.action;

import io.levier.common.action.RecoveryStudy;
import io.levier.common.action.RecoveryStudy.Arm;
import io.levier.common.action.RecoveryStudy.Stratum;
import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code recovery_effect} of sums by stratum, few whatever the number of customers. */
final class RecoveryRows {

    private RecoveryRows() {}

    /** @param sums rows of {@code action/recovery_stratum.sql} */
    static List<Row> of(List<Row> sums, Publication publication) {
        SortedMap<String, SortedMap<String, Map<Boolean, Row>>> measures = new TreeMap<>();
        for (Row sum : sums) {
            String stratum = sum.getAs("score_band") + " " + sum.getAs("value_band") + " " + sum.getAs("tenure_band")
                    + " " + sum.getAs("gap_band");
            measures.computeIfAbsent(sum.getAs("measure"), key -> new TreeMap<>())
                    .computeIfAbsent(stratum, key -> new HashMap<>())
                    .put(sum.getAs("is_followed"), sum);
        }
        List<Row> rows = new ArrayList<>();
        Confidence confidence = new Confidence(publication.level());
        measures.forEach((measure, strata) -> {
            RecoveryStudy before = study(strata, "n_before", "sum_before", "squares_before", confidence);
            RecoveryStudy after = study(strata, "n_customers", "sum_change", "sum_squares", confidence);
            rows.add(row(measure, after.withPretrend(before), publication));
        });
        return rows;
    }

    private static RecoveryStudy study(
            SortedMap<String, Map<Boolean, Row>> strata, String n, String sum, String squares, Confidence confidence) {
        return RecoveryStudy.of(
                strata.values().stream()
                        .map(arms -> new Stratum(arm(arms, true, n, sum, squares), arm(arms, false, n, sum, squares)))
                        .toList(),
                confidence);
    }

    private static Arm arm(Map<Boolean, Row> arms, boolean isFollowed, String n, String sum, String squares) {
        Row row = arms.get(isFollowed);
        return row == null ? new Arm(0, 0, 0) : new Arm(row.getAs(n), row.getAs(sum), row.getAs(squares));
    }

    private static Row row(String measure, RecoveryStudy study, Publication publication) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(RecoveryEffect.MEASURE, measure);
        cells.put(RecoveryEffect.WARNINGS, study.warnings().toArray(String[]::new));
        long fewer = Math.min(study.followed(), study.others());
        if (study.followed() == 0) {
            cells.put(RecoveryEffect.STATUS, "not_computable");
            return Schemas.sparseRow(RecoveryEffect.TABLE, cells);
        }
        if (fewer < publication.kAnonymity()) {
            cells.put(RecoveryEffect.STATUS, "suppressed");
            return Schemas.sparseRow(RecoveryEffect.TABLE, cells);
        }
        cells.put(RecoveryEffect.STATUS, fewer < publication.minBase() ? "low_base" : "ok");
        cells.put(RecoveryEffect.N_FOLLOWED, study.followed());
        cells.put(RecoveryEffect.N_OTHERS, study.others());
        cells.put(RecoveryEffect.N_UNMATCHED, study.unmatched());
        cells.put(RecoveryEffect.CHANGE_FOLLOWED, Rounding.published(study.changeFollowed()));
        cells.put(RecoveryEffect.CHANGE_OTHERS, Rounding.published(study.changeOthers()));
        cells.put(RecoveryEffect.ESTIMATE, Rounding.published(study.estimate()));
        cells.put(RecoveryEffect.SE, Rounding.published(study.standardError()));
        cells.put(RecoveryEffect.CI_LOW, Rounding.published(study.interval().low()));
        cells.put(RecoveryEffect.CI_HIGH, Rounding.published(study.interval().high()));
        cells.put(RecoveryEffect.P_VALUE, Rounding.published(study.p()));
        cells.put(RecoveryEffect.PRETREND_P, Rounding.published(study.pretrendP()));
        return Schemas.sparseRow(RecoveryEffect.TABLE, cells);
    }
}
