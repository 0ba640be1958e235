package io.levier.jobs.crosstab;

import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabVariable;
import io.levier.common.metric.Label;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.crosstab.CrosstabCell;
import io.levier.common.stats.crosstab.CrosstabCell.Status;
import io.levier.common.stats.crosstab.CrosstabResult;
import io.levier.common.stats.crosstab.IndependenceTest;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * A published crosstab as rows of its tables, without the run id.
 *
 * @param isProvisional whether its period is not over yet
 */
record CrosstabRows(SummedTable table, CrosstabResult result, boolean isProvisional) {
    private static final String TOTAL = "all";
    private static final Label TOTAL_LABEL = new Label("Total", "Total");

    List<Row> cells() {
        return result.cells().stream().map(this::cell).toList();
    }

    private Row cell(CrosstabCell cell) {
        Crosstab crosstab = table.crosstab();
        Label row = label(crosstab.rows(), table.rows(), cell.row());
        Label column = label(crosstab.columns(), table.columns(), cell.column());
        boolean isColumn = cell.column() < table.columns().size();
        return RowFactory.create(
                crosstab.id(),
                crosstab.period().label(),
                Date.valueOf(table.days().start()),
                Date.valueOf(table.days().end()),
                cell.level().name().toLowerCase(Locale.ROOT),
                crosstab.rows().id(),
                value(table.rows(), cell.row()),
                crosstab.columns().id(),
                value(table.columns(), cell.column()),
                cell.row() + 1,
                cell.column() + 1,
                row.en(),
                row.fr(),
                column.en(),
                column.fr(),
                isColumn ? CrosstabResult.letter(cell.column()) : null,
                count(cell.count()),
                count(cell.customers()),
                Rounding.published(cell.effective()),
                Rounding.published(cell.weight()),
                count(total(cell.row(), table.columns().size()).count()),
                count(total(table.rows().size(), cell.column()).count()),
                percent(cell.rowShare()),
                percent(cell.columnShare()),
                percent(cell.standardError()),
                Rounding.published(cell.mean()),
                Rounding.published(cell.meanError()),
                Rounding.published(cell.residual()),
                Rounding.published(cell.pValue()),
                Rounding.published(cell.adjusted()),
                cell.letters().isEmpty() ? null : cell.letters(),
                status(cell.status()));
    }

    Row test() {
        Crosstab crosstab = table.crosstab();
        CrosstabCell all = total(table.rows().size(), table.columns().size());
        IndependenceTest test = result.test();
        return RowFactory.create(
                crosstab.id(),
                crosstab.period().label(),
                Date.valueOf(table.days().start()),
                Date.valueOf(table.days().end()),
                crosstab.label().en(),
                crosstab.label().fr(),
                crosstab.rows().id(),
                crosstab.columns().id(),
                count(all.count()),
                count(all.customers()),
                Rounding.published(all.effective()),
                exact(test.chi2()),
                test.degreesOfFreedom() > 0 ? test.degreesOfFreedom() : null,
                exact(test.designEffect()),
                exact(test.f()),
                exact(test.numeratorDf()),
                exact(test.denominatorDf()),
                all.status() == Status.SUPPRESSED ? null : Rounding.published(result.publishedP()),
                exact(test.cramersV()),
                exact(test.cramersVInterval().low()),
                exact(test.cramersVInterval().high()),
                exact(test.leastExpected()),
                exact(result.pValueOfMeans()),
                result.hiddenCells(),
                result.warnings().toArray(),
                status(all.status()));
    }

    /** A statistic that with the totals could tell a hidden count. */
    private @Nullable Double exact(double statistic) {
        return result.hidesCells() ? null : Rounding.published(statistic);
    }

    private CrosstabCell total(int row, int column) {
        return result.cells().get(row * (table.columns().size() + 1) + column);
    }

    private static String value(List<String> values, int at) {
        return at < values.size() ? values.get(at) : TOTAL;
    }

    private static Label label(CrosstabVariable variable, List<String> values, int at) {
        return at < values.size() ? variable.labelOf(values.get(at)) : TOTAL_LABEL;
    }

    private String status(Status status) {
        return status == Status.OK && isProvisional
                ? "provisional"
                : status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long count(long number) {
        return number == CrosstabCell.HIDDEN ? null : number;
    }

    private static @Nullable Double percent(double share) {
        return Rounding.published(100 * share);
    }
}
