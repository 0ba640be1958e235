package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.SummedMetric;
import io.levier.common.metric.Total;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The metric an initiative was meant to move, row by row of its fact table.
 *
 * @param metric a mean or share of rows
 * @param columns columns of its fact table by the kind of scope that names their values
 */
record Outcome(SummedMetric metric, Map<String, String> columns) {
    private static final String CUSTOMER = "customer";
    private static final String PERSON = "person_id";

    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            CUSTOMER,
            PERSON,
            "segment",
            "segment",
            "store",
            "store_id",
            "team",
            "team",
            "product_line",
            "product_line",
            "country",
            "country"));

    /** Why a metric cannot be the outcome of an initiative; empty when it can. */
    static Optional<String> objection(String id, Optional<Metric> metric, List<String> kinds) {
        if (metric.isEmpty()) {
            return Optional.of("no metric " + id + " is defined");
        }
        if (!(metric.get() instanceof SummedMetric) || metric.get() instanceof Total) {
            return Optional.of(id + " is neither a mean nor a share: its change cannot be told row by row");
        }
        if (metric.get().header().per() == MetricHeader.Unit.CUSTOMER) {
            return Optional.of(id + " counts every customer once a period: its change cannot be told row by row");
        }
        FactTable fact = metric.get().header().of();
        return kinds.stream().anyMatch(kind -> knows(fact, kind))
                ? Optional.empty()
                : Optional.of("rows of " + fact.table() + " do not tell their " + String.join(" or ", kinds));
    }

    /** The metric as outcome of an initiative there is no objection against. */
    static Outcome of(Metric metric, List<String> kinds) {
        Map<String, String> columns = new TreeMap<>();
        kinds.stream()
                .filter(kind -> knows(metric.header().of(), kind))
                .forEach(kind -> columns.put(kind, COLUMNS.getOrDefault(kind, kind)));
        return new Outcome((SummedMetric) metric, columns);
    }

    private static boolean knows(FactTable fact, String kind) {
        String column = COLUMNS.get(kind);
        return column != null && fact.table().declares(column);
    }

    /** Rows that tell where they belong, with numerator and denominator; what tells nothing is on neither side. */
    Dataset<Row> rows(Dataset<Row> facts, Likeness likeness) {
        FactTable fact = metric.header().of();
        Column[] places = columns.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(CUSTOMER))
                .map(entry -> concat(lit(entry.getKey() + "="), col(entry.getValue())))
                .toArray(Column[]::new);
        Column person = columns.containsKey(CUSTOMER) ? col(PERSON) : lit(null).cast("string");
        return facts.select(
                        col(fact.cluster().name()).as("customer_key"),
                        person.as(PERSON),
                        col(fact.date().name()).as("happened_on"),
                        array_compact(places.length == 0 ? expr("cast(array() as array<string>)") : array(places))
                                .as("places"),
                        likeness.stratum().as("stratum"),
                        expr(metric.rowSums().x().sql()).cast("double").as("x"),
                        expr(metric.rowSums().y().sql())
                                .cast("double")
                                .multiply(metric.scale())
                                .as("y"))
                .where(col(PERSON).isNotNull().or(size(col("places")).gt(0)));
    }
}
