package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.IdentityRules;
import io.levier.common.config.SuiteConfig;
import io.levier.common.identity.SharedAddresses;
import io.levier.common.table.curated.IdentityChange;
import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.IdentityMatch;
import io.levier.common.table.curated.IdentityQuality;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.common.table.input.IdentityDecision;
import io.levier.common.table.input.IdentityLabel;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds the person behind customer records and guest orders: shared keys first, then likeness, each explainable, and an id
 * that stays.
 */
public final class ResolveIdentitiesJob implements Job<JobArgs, IdentityRules> {
    private static final JobSpec SPEC = new JobSpec(
            "resolve-identities",
            "customer records and guest orders to persons, by keys they share and by likeness",
            List.of(Customer.TABLE),
            List.of(CustomerIdentifier.TABLE, OrderHeader.TABLE, IdentityDecision.TABLE, IdentityLabel.TABLE),
            List.of(
                    IdentityMap.TABLE,
                    IdentityEdge.TABLE,
                    IdentityMatch.TABLE,
                    IdentityChange.TABLE,
                    IdentityQuality.TABLE),
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
    public IdentityRules settings(JobArgs args, SuiteConfig suite) {
        return suite.identity();
    }

    @Override
    public RunSummary run(JobContext context, IdentityRules rules) {
        Tables tables = context.tables();
        Sql sql = context.sql();
        context.step("collecting records and keys");
        Dataset<Row> records = sql.query(
                        "identity/record",
                        Map.of(
                                "customer", tables.read(Customer.TABLE),
                                "customer_identifier", tables.readOrEmpty(CustomerIdentifier.TABLE),
                                "order_header", tables.readOrEmpty(OrderHeader.TABLE)),
                        Map.of())
                .persist(StorageLevel.MEMORY_AND_DISK());
        // Not kept but cut off: a plan that goes back to the sources by many ways takes longer to read than what it
        // computes.
        Dataset<Row> contacts = sql.query(
                        "identity/contact_key",
                        Map.of("record", records, "customer_identifier", tables.readOrEmpty(CustomerIdentifier.TABLE)),
                        Map.of(
                                "dialling_code", rules.diallingCode(),
                                "placeholders", String.join("\n", rules.placeholders())))
                .localCheckpoint();
        Dataset<Row> edges = sql.query(
                        "identity/edge", Map.of("contact_key", contacts), Map.of("max_records", rules.recordsPerKey()))
                .localCheckpoint();
        long edgeCount = tables.replaceAll(IdentityEdge.TABLE, edges);
        Dataset<Row> decisions = tables.readOrEmpty(IdentityDecision.TABLE);
        Dataset<Row> shared = sql.query(
                        "identity/shared_key", Map.of("edge", edges, "identity_decision", decisions), Map.of())
                .localCheckpoint();
        Dataset<Row> cleaned = RecordColumns.cleaned(
                        sql.query(
                                "identity/comparable",
                                Map.of("record", records, "edge", edges, "contact_key", contacts),
                                Map.of()),
                        SharedAddresses.of(rules.sharedAddresses()))
                .localCheckpoint();

        context.step("comparing records");
        Dataset<Row> pairs =
                Candidates.compared(cleaned, rules.recordsPerBlock()).persist(StorageLevel.MEMORY_AND_DISK());
        Likeness likeness = new Likeness(rules.joinsByLikeness() ? pairs : pairs.limit(0), cleaned);
        Dataset<Row> likely = likeness.likely(rules.probability()).localCheckpoint();

        context.step("joining records to persons");
        Dataset<Row> labels = new Persons(likeness.model(), rules.probability(), rules.recordsPerPerson())
                .labels(cleaned, shared, likely, apart(decisions));
        Dataset<Row> former = tables.readOrEmpty(IdentityMap.TABLE);
        Dataset<Row> map = sql.query(
                        "identity/identity_map",
                        Map.of("record", records, "label", labels, "shared_key", shared, "former", former),
                        Map.of("as_of", context.asOf()))
                .localCheckpoint();
        // Before the map it compares with is replaced.
        tables.merge(
                IdentityChange.TABLE,
                sql.query(
                        "identity/identity_change",
                        Map.of("identity_map", map, "former", former),
                        Map.of("as_of", context.asOf())));
        long recordCount = tables.replaceAll(IdentityMap.TABLE, map);
        Dataset<Row> matches =
                sql.query("identity/identity_match", Map.of("likely", likely, "identity_map", map), Map.of());
        long matchCount = tables.replaceAll(IdentityMatch.TABLE, matches);

        context.step("measuring the matching");
        tables.replaceAll(
                IdentityQuality.TABLE,
                sql.query(
                        "identity/identity_quality",
                        Map.of(
                                "identity_map", map,
                                "edge", edges,
                                "identity_match", matches,
                                "identity_label", tables.readOrEmpty(IdentityLabel.TABLE),
                                "order_header", tables.readOrEmpty(OrderHeader.TABLE)),
                        Map.of("as_of", context.asOf())));
        List.of(records, pairs).forEach(Dataset::unpersist);
        return RunSummary.of(String.format(
                Locale.ROOT, "%,d records, %,d keys, %,d likely pairs", recordCount, edgeCount, matchCount));
    }

    /** Whom somebody told apart, in both directions. */
    static Dataset<Row> apart(Dataset<Row> decisions) {
        Dataset<Row> apart =
                decisions.where(col("decision").equalTo("different")).select("customer_id", "other_customer_id");
        return apart.union(apart.select("other_customer_id", "customer_id"));
    }
}
