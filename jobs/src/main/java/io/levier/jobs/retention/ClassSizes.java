package io.levier.jobs.retention;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * How many rows of either outcome there are.
 *
 * @param leavers rows of customers who left within the horizon
 * @param stayers rows of customers who did not
 */
record ClassSizes(long leavers, long stayers) implements Serializable {
    /** Fewer than this of a class to learn from, and the coefficients are those customers' own stories. */
    static final int FEWEST_TO_LEARN = 50;

    /** Fewer than this of a class to calibrate or test on, and a handful of customers decides every measure. */
    static final int FEWEST_TO_JUDGE = 10;

    /** With this many of either class a tenth of the customers has enough to tell its rate from that of the next. */
    static final int ENOUGH_FOR_TENTHS = 1000;

    private static final Cases.Summary<ClassSizes> COUNT = new Cases.Summary<>() {
        @Override
        public ClassSizes of(Iterator<Row> rows) {
            long leavers = 0;
            long stayers = 0;
            while (rows.hasNext()) {
                if (rows.next().getDouble(TrainingRows.LABEL) == 1) {
                    leavers++;
                } else {
                    stayers++;
                }
            }
            return new ClassSizes(leavers, stayers);
        }

        @Override
        public ClassSizes merge(ClassSizes one, ClassSizes other) {
            return new ClassSizes(one.leavers + other.leavers, one.stayers + other.stayers);
        }
    };

    static ClassSizes of(Cases cases) {
        return cases.sum(COUNT);
    }

    /** Bins of a number: tenths, or fifths where tenths would learn the stories of single customers. */
    int bins() {
        return Math.min(leavers, stayers) >= ENOUGH_FOR_TENTHS ? 10 : 5;
    }

    /**
     * Why these rows are too few, naming both counts; empty when they suffice.
     *
     * @param use what the rows are for, like "to learn from"
     */
    Optional<String> tooFew(String use, int fewest) {
        return Math.min(leavers, stayers) >= fewest
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d leavers and %,d stayers %s, at least %d of each are needed",
                        leavers,
                        stayers,
                        use,
                        fewest));
    }
}
