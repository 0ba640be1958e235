package io.levier.jobs.drivers;

import static io.levier.jobs.drivers.ImportanceRows.addNumbers;

import io.levier.common.drivers.ThemeRanking.Theme;
import io.levier.common.table.derived.DriverImportance;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Themes of the main ranking as rows of {@code driver_importance}, without the run id. */
final class ThemeRows {
    /** Columns before the run id. */
    private static final int WIDTH = DriverImportance.TABLE.fields().size() - 1;

    private ThemeRows() {}

    static List<Row> of(DriverOutcome outcome) {
        return outcome.study().themes().stream()
                .map(theme -> row(outcome, theme))
                .toList();
    }

    private static Row row(DriverOutcome outcome, Theme theme) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                outcome.model().id(),
                outcome.main().outcome(),
                Ranking.TOTAL,
                Ranking.ALL,
                "theme",
                theme.name(),
                true,
                "owen"));
        addNumbers(
                cells,
                theme.raw(),
                100 * theme.share(),
                0,
                100 * theme.shareInterval().low(),
                100 * theme.shareInterval().high());
        cells.add(theme.rank().rank());
        cells.add(theme.rank().p05());
        cells.add(theme.rank().p95());
        addNumbers(cells, theme.rank().topProbability(), theme.rank().topThreeProbability());
        // A theme has no coefficient of its own.
        while (cells.size() < WIDTH - 3) {
            cells.add(null);
        }
        cells.add(false);
        cells.add(null);
        cells.add("ok");
        return RowFactory.create(cells.toArray());
    }
}
