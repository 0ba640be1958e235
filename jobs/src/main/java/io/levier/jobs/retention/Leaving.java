package io.levier.jobs.retention;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Sql;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Customers whose contracts end on a day that is known: they need no score, and a call comes too late. */
final class Leaving {

    private Leaving() {}

    /** The customers who are still at risk as of the run. */
    static Dataset<Row> without(JobContext context, Dataset<Row> customers) {
        return without(
                context.sql(),
                customers,
                context.tables().readOrEmpty(Subscription.TABLE),
                context.tables().readOrEmpty(IdentityMap.TABLE),
                context.asOf());
    }

    /**
     * The customers who are still at risk.
     *
     * @param customers with a person_id
     * @param asOf what is known by then counts
     */
    static Dataset<Row> without(
            Sql sql, Dataset<Row> customers, Dataset<Row> subscriptions, Dataset<Row> identities, Instant asOf) {
        Dataset<Row> leaving = sql.query(
                "retention/leaving",
                Map.of("subscription", subscriptions, "identity_map", identities),
                Map.of("as_of", asOf));
        return customers.join(leaving, new String[] {"person_id"}, "left_anti");
    }
}
