package io.levier.jobs.effects;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** Puts the sums of cells, few whatever the number of customers, into the moments effects are told from. */
final class CellSums {

    private CellSums() {}

    /**
     * The moments.
     *
     * @param sums rows of {@code effects/cell_sum.sql}
     * @param clusters customers behind all of them, or places of the smallest cohort
     */
    static CellMoments moments(List<Row> sums, long clusters) {
        SortedSet<Cell> cells =
                new TreeSet<>(Comparator.comparingInt(Cell::cohort).thenComparingInt(Cell::month));
        sums.forEach(row -> cells.add(one(row)));
        CellMoments moments = new CellMoments(List.copyOf(cells));
        moments.addClusters(clusters);
        for (Row row : sums) {
            int one = moments.place(one(row));
            int other = moments.place(other(row));
            if (one == other) {
                moments.addSums(one, row.getAs("x"), row.getAs("y"));
            }
            moments.addProducts(one, other, row.getAs("xx"), row.getAs("xy"), row.getAs("yy"));
        }
        return moments;
    }

    /** Customers of what was reached sooner or later, by months since it was. */
    static Map<Integer, Long> reachedByMonth(List<Row> sums) {
        Map<Integer, Long> customers = new TreeMap<>();
        for (Row row : sums) {
            Cell cell = one(row);
            if (cell.equals(other(row)) && cell.cohort() != Cell.NEVER) {
                customers.merge(cell.month() - cell.cohort(), row.<Long>getAs("n_customers"), Long::sum);
            }
        }
        return customers;
    }

    private static Cell one(Row sum) {
        return new Cell(sum.<Integer>getAs("cohort"), sum.<Integer>getAs("month"));
    }

    private static Cell other(Row sum) {
        return new Cell(sum.<Integer>getAs("other_cohort"), sum.<Integer>getAs("other_month"));
    }
}
