package io.levier.jobs.effects;

import io.levier.common.effect.EffectEstimate;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code initiative_effect} and {@code initiative_effect_month}. */
final class EffectRows {

    private EffectRows() {}

    /** @param plan a row of {@code effects/initiative_plan.sql} */
    static Row refused(Row plan, String reason) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(InitiativeEffect.INITIATIVE_ID, plan.getAs("initiative_id"));
        cells.put(InitiativeEffect.METRIC_ID, plan.getAs("expected_metric"));
        cells.put(InitiativeEffect.SEGMENT_KEY, plan.getAs("expected_segment"));
        cells.put(InitiativeEffect.METHOD, "none");
        cells.put(InitiativeEffect.EXPECTED, plan.getAs("expected_effect"));
        cells.put(InitiativeEffect.WARNINGS, new String[] {reason});
        return Schemas.sparseRow(InitiativeEffect.TABLE, cells);
    }

    /**
     * What was found.
     *
     * @param likeness characteristics those not reached were to be made alike in
     * @param warnings what speaks against it besides what the estimate says itself
     */
    static Row found(Row plan, EffectEstimate effect, CustomerCells cells, Likeness likeness, List<String> warnings) {
        int firstMonth = cells.sums().get(0).getInt(0);
        List<String> all = new ArrayList<>(effect.warnings());
        all.addAll(warnings);
        return RowFactory.create(
                plan.getAs("initiative_id"),
                plan.getAs("expected_metric"),
                plan.getAs("expected_segment"),
                effect.method().name().toLowerCase(Locale.ROOT),
                effect.method() == EffectEstimate.Method.NONE
                        ? null
                        : effect.grade().name().toLowerCase(Locale.ROOT),
                Rounding.published(effect.estimate()),
                Rounding.published(effect.standardError()),
                Rounding.published(effect.interval().low()),
                Rounding.published(effect.interval().high()),
                Rounding.published(effect.p()),
                Rounding.published(effect.pretrendP()),
                Math.round(effect.reached()),
                Math.round(effect.controls()),
                cells.weights().isPresent() ? likeness.names().toArray(String[]::new) : new String[0],
                cells.weights().map(of -> Rounding.published(of.imbalance())).orElse(null),
                cells.weights().map(of -> Rounding.published(of.matched())).orElse(null),
                cells.sides().customers(),
                clusters(effect, cells),
                Date.valueOf(LocalDate.of((firstMonth - 1) / 12, (firstMonth - 1) % 12 + 1, 1)),
                plan.getAs("expected_effect"),
                all.toArray(String[]::new));
    }

    private static @Nullable String clusters(EffectEstimate effect, CustomerCells cells) {
        return switch (effect.method()) {
            case EXPERIMENT, DIFFERENCE_IN_DIFFERENCES -> cells.byPlace() ? "place" : "customer";
            case INTERRUPTED_SERIES, NONE -> null;
        };
    }

    /**
     * The effect by month; months of few customers are not shown.
     *
     * @param reached customers by months since the start
     */
    static List<Row> months(Row plan, EffectEstimate effect, Map<Integer, Long> reached, long fewest) {
        List<Row> rows = new ArrayList<>();
        effect.months().forEach((since, month) -> {
            if (reached.getOrDefault(since, 0L) >= fewest) {
                rows.add(RowFactory.create(
                        plan.getAs("initiative_id"),
                        since,
                        Rounding.published(month.estimate()),
                        Rounding.published(month.interval().low()),
                        Rounding.published(month.interval().high())));
            }
        });
        return rows;
    }
}
