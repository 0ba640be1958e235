package io.levier.jobs.survey;

import io.levier.common.weighting.Margin;
import io.levier.common.weighting.WeightingCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * The answers of a weighting period by joint category, and the customers they are to stand for.
 *
 * @param cells answers of customers of the population
 * @param customers behind each cell; nobody stands in two
 * @param outside answers from outside the population, as one cell without categories
 * @param margins of the population, empty when the period has none
 */
record PeriodCells(
        LocalDate start, List<WeightingCell> cells, List<Long> customers, WeightingCell outside, List<Margin> margins) {

    PeriodCells {
        cells = List.copyOf(cells);
        customers = List.copyOf(customers);
        margins = List.copyOf(margins);
    }

    /**
     * The periods that have answers, in order.
     *
     * @param cells rows of {@code survey/weighting_cell}
     * @param margins rows of {@code survey/population_margin}
     */
    static List<PeriodCells> of(List<Row> cells, List<Row> margins, List<String> dimensions) {
        SortedMap<LocalDate, List<Row>> byPeriod = byPeriod(cells);
        SortedMap<LocalDate, List<Row>> population = byPeriod(margins);
        List<PeriodCells> periods = new ArrayList<>();
        byPeriod.forEach((start, rows) ->
                periods.add(of(start, rows, margins(population.getOrDefault(start, List.of()), dimensions))));
        return periods;
    }

    private static SortedMap<LocalDate, List<Row>> byPeriod(List<Row> rows) {
        SortedMap<LocalDate, List<Row>> periods = new TreeMap<>();
        rows.forEach(row -> periods.computeIfAbsent(
                        row.getDate(row.fieldIndex("period_start")).toLocalDate(), start -> new ArrayList<>())
                .add(row));
        return periods;
    }

    private static PeriodCells of(LocalDate start, List<Row> rows, List<Margin> margins) {
        // Sums of doubles depend on the order, so the cells get one.
        SortedMap<String, Row> sorted = new TreeMap<>();
        WeightingCell outside = WeightingCell.ofEqual(List.of(), 0);
        for (Row row : rows) {
            if (row.isNullAt(row.fieldIndex("categories"))) {
                outside = cell(row, List.of());
            } else {
                sorted.put(String.join("\u0000", categories(row)), row);
            }
        }
        return new PeriodCells(
                start,
                sorted.values().stream().map(row -> cell(row, categories(row))).toList(),
                sorted.values().stream()
                        .map(row -> row.<Long>getAs("n_customers"))
                        .toList(),
                outside,
                margins);
    }

    private static List<String> categories(Row row) {
        return row.getList(row.fieldIndex("categories"));
    }

    private static WeightingCell cell(Row row, List<String> categories) {
        return new WeightingCell(
                categories, row.<Long>getAs("n_responses"), row.<Double>getAs("weight"), row.<Double>getAs("squares"));
    }

    private static List<Margin> margins(List<Row> rows, List<String> dimensions) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, dimensions.size())
                .mapToObj(place -> {
                    SortedMap<String, Double> population = new TreeMap<>();
                    rows.stream()
                            .filter(row -> row.<Integer>getAs("place") == place)
                            .forEach(row ->
                                    population.put(row.getAs("category"), (double) row.<Long>getAs("n_customers")));
                    return new Margin(dimensions.get(place), population);
                })
                .toList();
    }

    long responses() {
        return cells.stream().mapToLong(WeightingCell::responses).sum();
    }

    /** Answers of customers in a category of a dimension. */
    long responses(int dimension, String category) {
        return cells.stream()
                .filter(cell -> cell.categories().get(dimension).equals(category))
                .mapToLong(WeightingCell::responses)
                .sum();
    }

    /** Customers who answered, in a category of a dimension. */
    long customers(int dimension, String category) {
        return IntStream.range(0, cells.size())
                .filter(c -> cells.get(c).categories().get(dimension).equals(category))
                .mapToLong(customers::get)
                .sum();
    }

    long customersInAll() {
        return customers.stream().mapToLong(Long::longValue).sum();
    }

    /** Mean design weight of all answers, 1 when none counts. */
    double meanWeight() {
        double weight = outside.weight()
                + cells.stream().mapToDouble(WeightingCell::weight).sum();
        return weight > 0 ? weight / (outside.responses() + responses()) : 1;
    }

    /** Whether any answer of a customer of the population counts. */
    boolean canBeWeighted() {
        return !margins.isEmpty() && cells.stream().anyMatch(cell -> cell.weight() > 0);
    }

    /** Sizes by category, in order, of a dimension. */
    Map<String, Double> population(int dimension) {
        return margins.get(dimension).population();
    }
}
