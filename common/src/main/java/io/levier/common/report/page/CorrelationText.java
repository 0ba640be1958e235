package io.levier.common.report.page;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Overlap;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How the drivers correlate, pair by pair, in the order of the ranking: for analysts. */
final class CorrelationText {
    /** As many columns as a sheet of A4 holds. */
    private static final int MOST_DRIVERS = 14;

    private static final Unit R = Unit.number(2);

    private final Words words;

    CorrelationText(Edition edition) {
        this.words = edition.words();
    }

    /** Below the diagonal: above it every number would stand a second time. */
    DataTable table(DriverRanking ranking, Overlap overlap) {
        List<Driver> drivers = ranking.drivers().stream().limit(MOST_DRIVERS).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.text("column.driver"))));
        for (int place = 1; place < drivers.size(); place++) {
            columns.add(Column.number(words.count(place)));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drivers.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(words.phrase("correlations.driver")
                    .with("place", i + 1)
                    .with("driver", drivers.get(i).label())
                    .text()));
            for (int j = 0; j < drivers.size() - 1; j++) {
                OptionalDouble r =
                        j < i ? overlap.of(drivers.get(i).id(), drivers.get(j).id()) : OptionalDouble.empty();
                cells.add(r.isPresent() ? words.value(r.getAsDouble(), R) : j < i ? "–" : "");
            }
            rows.add(new Row(Tone.PLAIN, cells));
        }
        List<String> notes = new ArrayList<>(List.of(words.text("correlations.note")));
        if (ranking.drivers().size() > MOST_DRIVERS) {
            notes.add(words.phrase("correlations.more")
                    .with("n", ranking.drivers().size() - MOST_DRIVERS)
                    .text());
        }
        return new DataTable(words.text("correlations.table"), columns, rows, notes);
    }
}
