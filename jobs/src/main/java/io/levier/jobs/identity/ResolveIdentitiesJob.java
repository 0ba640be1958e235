package io.levier.jobs.identity;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.IdentityQuality;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Finds the person behind customer records and guest orders: exact keys, explainable edges, an id that stays. */
public final class ResolveIdentitiesJob implements Job<JobArgs, IdentitySettings> {
    private static final JobSpec SPEC = new JobSpec(
            "resolve-identities",
            "customer records and guest orders to persons, by e-mail, phone, loyalty card and CRM id",
            List.of(Customer.TABLE),
            List.of(CustomerIdentifier.TABLE, OrderHeader.TABLE),
            List.of(IdentityMap.TABLE, IdentityEdge.TABLE, IdentityQuality.TABLE),
            List.of("resolve-identities"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public IdentitySettings settings(JobArgs args, SuiteConfig suite) {
        return new IdentitySettings(suite.recordsPerKey());
    }

    @Override
    public RunSummary run(JobContext context, IdentitySettings settings) {
        Tables tables = context.tables();
        context.step("collecting records and keys");
        Dataset<Row> records = context.sql()
                .query(
                        "identity/record",
                        Map.of(
                                "customer", tables.read(Customer.TABLE),
                                "order_header", tables.readOrEmpty(OrderHeader.TABLE)),
                        Map.of());
        Dataset<Row> edges = context.sql()
                .query(
                        "identity/edge",
                        Map.of("record", records, "customer_identifier", tables.readOrEmpty(CustomerIdentifier.TABLE)),
                        Map.of("max_records", settings.recordsPerKey()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long edgeCount = tables.replaceAll(IdentityEdge.TABLE, edges);

        context.step("joining records to persons");
        Dataset<Row> map = context.sql()
                .query(
                        "identity/identity_map",
                        Map.of("record", records, "label", Components.labels(records, edges), "edge", edges),
                        Map.of());
        long recordCount = tables.replaceAll(IdentityMap.TABLE, map);

        context.step("measuring the matching");
        Dataset<Row> quality = context.sql()
                .query(
                        "identity/identity_quality",
                        Map.of("identity_map", tables.read(IdentityMap.TABLE), "edge", edges),
                        Map.of());
        tables.replaceAll(IdentityQuality.TABLE, quality);
        edges.unpersist();
        return RunSummary.of(String.format(Locale.ROOT, "%,d records, %,d keys", recordCount, edgeCount));
    }
}
