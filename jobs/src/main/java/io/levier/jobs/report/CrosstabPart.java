package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Crosstab;
import io.levier.common.report.driver.Crosstab.Cell;
import io.levier.common.report.driver.Crosstab.Column;
import io.levier.common.report.driver.Crosstab.Row;
import io.levier.common.report.driver.Crosstab.Test;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The crosstabs that end with the report, each as wide as a page allows. */
final class CrosstabPart {
    /** More columns than this no page holds; the table has them all. */
    private static final int COLUMNS = 8;

    private final List<Dimension> dimensions;

    CrosstabPart(List<Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    Part<List<Crosstab>> of(List<Cells> tests, List<Cells> cells) {
        List<Crosstab> crosstabs = new ArrayList<>();
        for (Cells test : tests) {
            List<Cells> own = cells.stream()
                    .filter(row -> row.text("table_id").equals(test.text("table_id"))
                            && row.text("period_type").equals(test.text("period_type")))
                    .toList();
            if (!own.isEmpty()) {
                crosstabs.add(crosstab(test, own));
            }
        }
        return crosstabs.isEmpty() ? Part.missing(ReportTexts.of("reason.no-crosstabs")) : Part.of(crosstabs);
    }

    private Crosstab crosstab(Cells test, List<Cells> cells) {
        List<Cells> bases = cells.stream()
                .filter(row ->
                        row.text("level").equals("column") || row.text("level").equals("table"))
                .toList();
        List<Cells> shown = bases.stream()
                .filter(row -> row.text("level").equals("column"))
                .limit(COLUMNS)
                .toList();
        List<Cells> columns = new ArrayList<>(shown);
        bases.stream().filter(row -> row.text("level").equals("table")).forEach(columns::add);
        List<Long> rows = cells.stream()
                .filter(row -> row.text("level").equals("row"))
                .map(row -> row.countOrNone("row_order"))
                .distinct()
                .toList();
        return new Crosstab(
                new Bilingual(test.text("name_en"), test.text("name_fr")),
                Period.range(test.day("period_start"), test.day("period_end").minusDays(1)),
                columns.stream().map(this::column).toList(),
                rows.stream().map(order -> row(order, columns, cells)).toList(),
                test(test));
    }

    private Column column(Cells base) {
        boolean isTotal = base.text("level").equals("table");
        Bilingual label =
                label(base.text("col_label_en"), base.text("col_label_fr"), base.text("col_var"), base.text("col"));
        return new Column(
                isTotal ? ReportTexts.of("crosstab.total") : label,
                base.textIfAny("col_letter").orElse(""),
                base.count("n"));
    }

    /** The label of the table; a value nobody has named in it is named as it is everywhere in the report. */
    private Bilingual label(String english, String french, String family, String value) {
        return english.equals(value) ? ValueLabels.of(family, value, dimensions) : new Bilingual(english, french);
    }

    private Row row(long order, List<Cells> columns, List<Cells> cells) {
        List<Cells> own = cells.stream()
                .filter(row -> row.countOrNone("row_order") == order
                        && (row.text("level").equals("cell")
                                || row.text("level").equals("row")))
                .toList();
        List<Cell> shares = columns.stream()
                .map(column -> own.stream()
                        .filter(row -> row.countOrNone("col_order") == column.countOrNone("col_order"))
                        .findFirst()
                        .map(CrosstabPart::cell)
                        .orElseGet(() -> new Cell(OptionalDouble.empty(), Status.NOT_COMPUTABLE, "")))
                .toList();
        Cells first = own.get(0);
        return new Row(
                label(first.text("row_label_en"), first.text("row_label_fr"), first.text("row_var"), first.text("row")),
                shares);
    }

    private static Cell cell(Cells row) {
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        return new Cell(
                status == Status.SUPPRESSED ? OptionalDouble.empty() : row.number("pct_col"),
                status,
                row.textIfAny("sig_letters").orElse(""));
    }

    private static Test test(Cells row) {
        List<String> warnings = row.texts("warnings");
        return new Test(
                row.number("p_value"),
                warnings.contains("hidden_cells"),
                row.number("cramers_v"),
                row.interval("cramers_v_low", "cramers_v_high"),
                warnings.contains("small_expected") || warnings.contains("tiny_expected"));
    }
}
