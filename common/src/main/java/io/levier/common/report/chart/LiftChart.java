package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * How much more often it happened in each tenth of customers, sorted by predicted risk, than in all of them.
 *
 * @param lifts from the tenth with the highest risk to the one with the lowest; 1 is the average
 */
public record LiftChart(String title, List<Double> lifts) implements Chart {

    static final Unit TIMES = Unit.number(1);

    public LiftChart {
        lifts = List.copyOf(lifts);
        if (lifts.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + title + "' needs at least one tenth");
        }
    }

    @Override
    public String description(Words words) {
        return words.phrase("alt.lift")
                .with("n", lifts.size())
                .with("first", lifts.get(0), TIMES)
                .with("last", lifts.get(lifts.size() - 1), TIMES)
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns =
                List.of(Column.number(words.text("column.tenth")), Column.number(words.text("column.lift")));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lifts.size(); i++) {
            rows.add(Row.of(words.count(i + 1), words.value(lifts.get(i), Unit.number(2))));
        }
        return new DataTable(title, columns, rows);
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new LiftDrawing(this, canvas, words).drawing();
    }
}
