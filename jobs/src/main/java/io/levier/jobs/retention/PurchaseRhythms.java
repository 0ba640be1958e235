package io.levier.jobs.retention;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.platform.JobContext;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** After how many silent days persons are overdue, by the gaps between purchases. */
final class PurchaseRhythms {
    /** Column with the 95th percentile of the gaps of everybody, the same in every row. */
    static final String LONG_GAP = "gap_p95_d";

    private PurchaseRhythms() {}

    /** A row per person who bought before a day. */
    static Dataset<Row> of(JobContext context, LocalDate until) {
        return context.sql()
                .query(
                        "retention/purchase_rhythm",
                        Map.of(
                                "sale", context.tables().readOrEmpty(Sale.TABLE),
                                "customer_period", context.tables().read(CustomerPeriod.TABLE)),
                        Map.of("until", until));
    }
}
