package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Shares of the rows within each column, with letters for the columns a share is significantly above.
 *
 * @param columns in order, the total last
 * @param rows in order, cells in the order of the columns
 */
public record Crosstab(Bilingual name, Period period, List<Column> columns, List<Row> rows, Test test) {

    /**
     * A column.
     *
     * @param letter that stands for it in the cells; empty for the total
     */
    public record Column(Bilingual label, String letter, OptionalLong answers) {}

    public record Row(Bilingual label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A share.
     *
     * @param percent absent where too few customers stand behind it
     * @param above letters of the columns it is above: upper case at 99 %, lower case at 95 %
     */
    public record Cell(OptionalDouble percent, Status status, String above) {
        public Cell {
            percent.ifPresent(value -> Checks.requirePercent("share of a cell", value));
        }
    }

    /**
     * Whether rows and columns go together.
     *
     * @param p of their being independent
     * @param isUpperBound whether p was rounded up, which keeps hidden cells hidden
     * @param strength Cramér's V, 0 none and 1 full
     * @param hasSmallCounts whether some expected count is too small for the test to be relied on
     */
    public record Test(
            OptionalDouble p,
            boolean isUpperBound,
            OptionalDouble strength,
            Optional<Interval> strengthInterval,
            boolean hasSmallCounts) {
        private static final double LEVEL = 0.05;

        public boolean isTold() {
            return p.isPresent() && (isUpperBound ? p.getAsDouble() <= LEVEL : p.getAsDouble() < LEVEL);
        }
    }

    public Crosstab {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("crosstab '" + name.english() + "' has " + columns.size()
                        + " columns, but a row has " + row.cells().size() + " cells");
            }
        }
    }

    public boolean hasHiddenCells() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.percent().isEmpty());
    }
}
