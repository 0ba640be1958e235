package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many rows of either outcome there are.
 *
 * @param leavers rows of customers who left within the horizon
 * @param stayers rows of customers who did not
 */
record ClassSizes(long leavers, long stayers) {
    /** Fewer than this of a class to learn from, and the coefficients are those customers' own stories. */
    static final int FEWEST_TO_LEARN = 50;

    /** Fewer than this of a class to calibrate or test on, and a handful of customers decides every measure. */
    static final int FEWEST_TO_JUDGE = 10;

    /** With this many of either class a tenth of the customers has enough to tell its rate from that of the next. */
    static final int ENOUGH_FOR_TENTHS = 1000;

    /** Of labelled training rows. */
    static ClassSizes of(Dataset<Row> rows) {
        Row counts = rows.agg(
                        count_if(col("label").equalTo(1.0)),
                        count_if(col("label").equalTo(0.0)))
                .first();
        return new ClassSizes(counts.getLong(0), counts.getLong(1));
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
