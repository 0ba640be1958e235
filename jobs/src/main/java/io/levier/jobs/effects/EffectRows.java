package io.levier.jobs.effects;

import io.levier.common.effect.EffectEstimate;
import io.levier.common.stats.MinimumDetectable;
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
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code initiative_effect}, {@code initiative_effect_month} and {@code initiative_money_effect}. */
final class EffectRows {

    private EffectRows() {}

    /** What was found of what an initiative was meant to move, or why nothing was. */
    static Row of(Measured measured) {
        return measured.found()
                .map(found -> row(measured.plan(), found))
                .orElseGet(() -> refused(measured.plan(), measured.refusal()));
    }

    private static Row refused(Plan plan, String reason) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(InitiativeEffect.INITIATIVE_ID, plan.initiative());
        cells.put(InitiativeEffect.METRIC_ID, plan.metric());
        cells.put(InitiativeEffect.SEGMENT_KEY, plan.segment());
        cells.put(InitiativeEffect.METHOD, "none");
        cells.put(InitiativeEffect.EXPECTED, plan.expected());
        cells.put(InitiativeEffect.WARNINGS, new String[] {reason});
        return Schemas.sparseRow(InitiativeEffect.TABLE, cells);
    }

    private static Row row(Plan plan, Measured.Found found) {
        EffectEstimate effect = found.effect();
        CustomerCells cells = found.cells();
        int firstMonth = cells.sums().get(0).getInt(0);
        return RowFactory.create(
                plan.initiative(),
                plan.metric(),
                plan.segment(),
                label(effect.method()),
                effect.method() == EffectEstimate.Method.NONE ? null : label(effect.grade()),
                Rounding.published(effect.estimate()),
                Rounding.published(effect.standardError()),
                Rounding.published(effect.interval().low()),
                Rounding.published(effect.interval().high()),
                Rounding.published(effect.p()),
                Rounding.published(MinimumDetectable.difference(effect.standardError())),
                Rounding.published(effect.pretrendP()),
                Math.round(effect.reached()),
                Math.round(effect.controls()),
                cells.weights().isPresent() ? found.likeness().names().toArray(String[]::new) : new String[0],
                cells.weights().map(of -> Rounding.published(of.imbalance())).orElse(null),
                matched(cells),
                cells.sides().customers(),
                clusters(effect, cells),
                Date.valueOf(LocalDate.of((firstMonth - 1) / 12, (firstMonth - 1) % 12 + 1, 1)),
                plan.expected(),
                found.warnings().toArray(String[]::new));
    }

    /**
     * What was found of money; nothing where nobody could be compared. Of what an initiative was not even meant to move the
     * line of the months before alone tells too little to count money by.
     */
    static Optional<Row> money(Measured measured) {
        return measured.found()
                .filter(found -> isCompared(found.effect().method())
                        && Double.isFinite(found.effect().standardError()))
                .map(found -> {
                    EffectEstimate effect = found.effect();
                    return RowFactory.create(
                            measured.plan().initiative(),
                            measured.plan().metric(),
                            label(effect.method()),
                            label(effect.grade()),
                            Rounding.published(effect.estimate()),
                            Rounding.published(effect.standardError()),
                            Rounding.published(effect.interval().low()),
                            Rounding.published(effect.interval().high()),
                            Rounding.published(effect.p()),
                            Rounding.published(MinimumDetectable.difference(effect.standardError())),
                            Rounding.published(effect.pretrendP()),
                            matched(found.cells()),
                            found.cells().sides().customers(),
                            found.warnings().toArray(String[]::new));
                });
    }

    private static boolean isCompared(EffectEstimate.Method method) {
        return switch (method) {
            case EXPERIMENT, DIFFERENCE_IN_DIFFERENCES -> true;
            case INTERRUPTED_SERIES, NONE -> false;
        };
    }

    private static @Nullable Double matched(CustomerCells cells) {
        return cells.weights().map(of -> Rounding.published(of.matched())).orElse(null);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String clusters(EffectEstimate effect, CustomerCells cells) {
        return switch (effect.method()) {
            case EXPERIMENT, DIFFERENCE_IN_DIFFERENCES -> cells.byPlace() ? "place" : "customer";
            case INTERRUPTED_SERIES, NONE -> null;
        };
    }

    /** The effect by month since the start; months of few customers are not shown. */
    static List<Row> months(Measured measured) {
        List<Row> rows = new ArrayList<>();
        measured.found().ifPresent(found -> {
            Map<Integer, Long> reached = CellSums.reachedByMonth(found.cells().sums());
            found.effect().months().forEach((since, month) -> {
                if (reached.getOrDefault(since, 0L) >= found.fewest()) {
                    rows.add(RowFactory.create(
                            measured.plan().initiative(),
                            since,
                            Rounding.published(month.estimate()),
                            Rounding.published(month.interval().low()),
                            Rounding.published(month.interval().high())));
                }
            });
        });
        return rows;
    }
}
