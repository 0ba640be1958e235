package io.levier.jobs.crosstab;

import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod.Days;
import io.levier.common.metric.CellLayout;
import io.levier.common.stats.crosstab.CrosstabSums;
import io.levier.jobs.crosstab.SumKey.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The sums of one crosstab in one period, its values in the order they are shown.
 *
 * @param rows values of the rows that somebody is in
 * @param columns values of the columns that somebody is in
 */
record SummedTable(Crosstab crosstab, Days days, List<String> rows, List<String> columns, CrosstabSums sums) {
    private static final double STEPS = CellLayout.STEPS;
    private static final double SQUARED_STEPS = STEPS * STEPS;

    /**
     * The tables behind collected sums, by crosstab as configured, then by time.
     *
     * @param lines rows of {@link CellPass}
     * @param days the days of crosstabs that are one table, by id
     */
    static List<SummedTable> of(List<Crosstab> crosstabs, Map<String, Days> days, List<Row> lines) {
        Map<String, TreeMap<Integer, List<Row>>> byTable = new LinkedHashMap<>();
        crosstabs.forEach(crosstab -> byTable.put(crosstab.id(), new TreeMap<>()));
        for (Row line : lines) {
            byTable.computeIfAbsent(line.getString(0), id -> new TreeMap<>())
                    .computeIfAbsent(line.getInt(1), start -> new ArrayList<>())
                    .add(line);
        }
        List<SummedTable> tables = new ArrayList<>();
        for (Crosstab crosstab : crosstabs) {
            byTable.getOrDefault(crosstab.id(), new TreeMap<>()).forEach((start, ofPeriod) -> {
                LocalDate first = LocalDate.ofEpochDay(start);
                Days covered = crosstab.period()
                        .calendar()
                        .map(type -> new Days(first, type.next(first)))
                        .orElseGet(() -> days.getOrDefault(crosstab.id(), new Days(first, first)));
                tables.add(of(crosstab, covered, ofPeriod));
            });
        }
        return tables;
    }

    private static SummedTable of(Crosstab crosstab, Days days, List<Row> lines) {
        List<String> rows = values(lines, Kind.ROW, 3).stream()
                .sorted(crosstab.rows().order())
                .toList();
        List<String> columns = values(lines, Kind.COLUMN, 4).stream()
                .sorted(crosstab.columns().order())
                .toList();
        CrosstabSums sums = new CrosstabSums(rows.size(), columns.size());
        for (Row line : lines) {
            int row = rows.indexOf(line.getString(3));
            int column = columns.indexOf(line.getString(4));
            switch (Kind.valueOf(line.getString(2))) {
                case TABLE -> sums.customers(rows.size(), columns.size(), whole(line, 0));
                case ROW -> sums.customers(row, columns.size(), whole(line, 0));
                case COLUMN -> sums.customers(rows.size(), column, whole(line, 0));
                case CELL -> {
                    sums.customers(row, column, whole(line, 0));
                    sums.cell(
                            row,
                            column,
                            whole(line, 1),
                            number(line, 2) / STEPS,
                            number(line, 3) / STEPS,
                            number(line, 4) / STEPS,
                            number(line, 5) / STEPS);
                }
                case PAIR ->
                    sums.product(
                            sums.at(row, column),
                            sums.at(rows.indexOf(line.getString(5)), columns.indexOf(line.getString(6))),
                            number(line, 0) / SQUARED_STEPS);
                case MEANS ->
                    sums.meanProducts(
                            column,
                            columns.indexOf(line.getString(6)),
                            number(line, 0) / SQUARED_STEPS,
                            number(line, 1) / SQUARED_STEPS,
                            number(line, 2) / SQUARED_STEPS,
                            number(line, 3) / SQUARED_STEPS);
            }
        }
        return new SummedTable(crosstab, days, rows, columns, sums);
    }

    private static List<String> values(List<Row> lines, Kind kind, int at) {
        return lines.stream()
                .filter(line -> line.getString(2).equals(kind.name()))
                .map(line -> line.getString(at))
                .toList();
    }

    private static double number(Row line, int sum) {
        return line.<BigDecimal>getAs(CellPass.KEYS + sum).doubleValue();
    }

    private static long whole(Row line, int sum) {
        return line.<BigDecimal>getAs(CellPass.KEYS + sum).longValueExact();
    }
}
