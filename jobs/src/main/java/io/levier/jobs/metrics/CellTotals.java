package io.levier.jobs.metrics;

import io.levier.jobs.metrics.MergedCells.Merged;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;

/**
 * The cells of all rows of a period, which every segment is compared with: one per period, however many customers.
 *
 * @param states stored states by period
 */
record CellTotals(HashMap<Opening, byte[]> states) implements Serializable {

    static CellTotals of(JavaRDD<Merged> merged) {
        HashMap<Opening, byte[]> states = new HashMap<>();
        merged.filter(cell -> cell.place().set().equals(CellPlan.TOTAL))
                .collect()
                .forEach(cell -> states.put(Opening.of(cell.place()), cell.state()));
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

    /**
     * A period.
     *
     * @param start first day, days since 1970-01-01
     */
    record Opening(String periodType, int start) implements Serializable {
        private static Opening of(CellPlace place) {
            return new Opening(place.periodType(), place.start());
        }
    }

    byte[] of(CellPlace place) {
        byte[] state = states.get(Opening.of(place));
        if (state == null) {
            throw new IllegalStateException(place + " has no total");
        }
        return state;
    }

    /** First days, since 1970-01-01, of the periods of a kind that have rows. */
    TreeSet<Integer> starts(String periodType) {
        return states.keySet().stream()
                .filter(opening -> opening.periodType().equals(periodType))
                .map(Opening::start)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
