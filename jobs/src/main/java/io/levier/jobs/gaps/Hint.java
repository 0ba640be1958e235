package io.levier.jobs.gaps;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * A month of something that rises with a gap.
 *
 * @param signal what rises: metric:, topic: or standard: with its id
 * @param set total, service or product_line
 * @param key value of the set, all for the total
 */
record Hint(String signal, String set, String key, LocalDate month, double value) {

    /** @param row of {@code gaps/gap_signal} */
    static Hint of(Row row) {
        return new Hint(
                row.getAs("signal"),
                row.getAs("segment_set"),
                row.getAs("segment_key"),
                row.<Date>getAs("period_start").toLocalDate(),
                row.<Double>getAs("value"));
    }
}
