package io.levier.jobs.effects;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param customers behind all of them
     */
    static CellMoments moments(List<Row> sums, long customers) {
        TreeSet<List<Integer>> known = new TreeSet<>((a, b) -> a.get(0).equals(b.get(0))
                ? a.get(1).compareTo(b.get(1))
                : a.get(0).compareTo(b.get(0)));
        sums.forEach(row -> known.add(List.of(row.getInt(0), row.getInt(1))));
        List<Cell> cells = new ArrayList<>();
        known.forEach(place -> cells.add(new Cell(place.get(0), place.get(1))));
        CellMoments moments = new CellMoments(cells);
        moments.addClusters(customers);
        for (Row row : sums) {
            int one = cells.indexOf(new Cell(row.getInt(0), row.getInt(1)));
            int other = cells.indexOf(new Cell(row.getInt(2), row.getInt(3)));
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
            boolean isCell = row.getInt(0) == row.getInt(2) && row.getInt(1) == row.getInt(3);
            if (isCell && row.getInt(0) != Cell.NEVER) {
                customers.merge(row.getInt(1) - row.getInt(0), row.<Long>getAs("n_customers"), Long::sum);
            }
        }
        return customers;
    }
}
