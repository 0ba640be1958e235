package io.levier.jobs.journey;

import io.levier.common.metric.PublishedCell;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * A month or quarter of a process.
 *
 * @param type month or quarter
 * @param start its first day
 */
record PeriodPlace(String process, String type, LocalDate start) {
    private static final String MONTH = "month";

    static PeriodPlace of(Row row) {
        return new PeriodPlace(row.getAs("process"), row.getAs("period_type"), startOf(row));
    }

    private static LocalDate startOf(Row row) {
        return row.<Date>getAs("period_start").toLocalDate();
    }

    private static LocalDate end(String type, LocalDate start) {
        return start.plusMonths(type.equals(MONTH) ? 1 : 3);
    }

    /** The first day after it. */
    LocalDate end() {
        return end(type, start);
    }

    /** The period of a row as a cell of the values of cuts; the row need not be of a process. */
    static PublishedCell cell(Row row, List<String> cuts, List<String> values, long customers) {
        String type = row.getAs("period_type");
        LocalDate start = startOf(row);
        return new PublishedCell(type, start, end(type, start), cuts, values, customers);
    }
}
