package io.levier.jobs.metrics;

import io.levier.jobs.metrics.MergedCells.Merged;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;

/**
 * The cells of all rows of a period, which every segment is compared with: one per period, however many customers.
 *
 * @param states stored states by kind of period and first day
 */
record CellTotals(HashMap<String, byte[]> states) implements Serializable {

    static CellTotals of(JavaRDD<Merged> merged) {
        HashMap<String, byte[]> states = new HashMap<>();
        merged.filter(cell -> cell.place().set().equals(CellPlan.TOTAL))
                .collect()
                .forEach(cell -> states.put(name(cell.place()), cell.state()));
        return new CellTotals(states);
    }

    /** How many values each cut has. */
    static Map<String, Long> values(JavaRDD<Merged> merged) {
        return merged.map(cell -> new Segment(cell.place().set(), cell.place().key()))
                .distinct()
                .map(Segment::set)
                .countByValue();
    }

    private record Segment(String set, String key) implements Serializable {}

    byte[] of(CellPlace place) {
        byte[] state = states.get(name(place));
        if (state == null) {
            throw new IllegalStateException(place + " has no total");
        }
        return state;
    }

    private static String name(CellPlace place) {
        return place.periodType() + " " + place.start();
    }
}
