package io.levier.jobs.curate;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Tables;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs the curation SQL over whatever tables the company has; a missing one counts as empty. */
final class Sources {
    private final JobContext context;
    private final CurateSettings settings;

    Sources(JobContext context, CurateSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    boolean has(Table table) {
        return context.tables().exists(table);
    }

    /** Whether ways of visits to something of value are described. */
    boolean knowsFunnels() {
        return !settings.funnels().isEmpty();
    }

    /** Whether steps of visits are described that are errors. */
    boolean knowsErrors() {
        return !settings.errors().isEmpty();
    }

    Dataset<Row> rows(Table table) {
        return context.tables().readOrEmpty(table);
    }

    /** What tells one state of the identities from another. */
    String identityVersion() {
        return context.tables().contentOf(IdentityMap.TABLE).orElse("unknown");
    }

    /** A SELECT whose inputs are tables of the warehouse, called by their names. */
    Dataset<Row> query(String resource, Table... inputs) {
        return query(resource, Map.of(), Map.of(), inputs);
    }

    Dataset<Row> query(String resource, Map<String, Dataset<Row>> more, Map<String, Object> values, Table... inputs) {
        Tables tables = context.tables();
        Map<String, Dataset<Row>> datasets = new HashMap<>(more);
        for (Table input : inputs) {
            datasets.put(input.name(), tables.readOrEmpty(input));
        }
        Map<String, Object> bound = new HashMap<>(values);
        bound.put("as_of", context.asOf());
        bound.put("last_instant", lastInstant(context.asOf()));
        bound.put("zone", settings.zone().getId());
        bound.put("currency", settings.currency());
        bound.put("funnels", settings.funnelLines());
        bound.put("errors", settings.errorLines());
        return context.sql().query(resource, datasets, bound);
    }

    /** The knowledge limit itself is excluded everywhere; the last instant inside it decides the last month. */
    static Instant lastInstant(Instant asOf) {
        return asOf.minus(1, ChronoUnit.MICROS);
    }
}
