package io.levier.jobs.facts;

import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A fact gathered from a few rows as the job gathers it: what is not given is empty. */
record GatheredFact(SparkSession spark, Table fact, Instant asOf) {
    private Dataset<Row> from(Map<Table, String> given) {
        FactQuery query = FactCatalog.STAGES.stream()
                .flatMap(List::stream)
                .filter(known -> known.table().equals(fact))
                .findFirst()
                .orElseThrow();
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        for (Table input : query.inputs()) {
            inputs.put(
                    input.name(),
                    given.containsKey(input)
                            ? PipeTable.of(spark, input, given.getOrDefault(input, ""))
                            : spark.createDataFrame(List.of(), Schemas.of(input)));
        }
        Map<String, Object> values = Map.of("as_of", asOf, "zone", "Europe/Paris", "currency", "EUR");
        query.parts()
                .forEach(part -> inputs.put(part.name(), TestSql.of(spark).query(part.resource(), inputs, values)));
        return TestSql.of(spark).query(query.resource(), inputs, values);
    }

    /** The rows as text, in order; without code made for every query, which takes longer than these few rows. */
    List<String> rows(Map<Table, String> given, String... columns) {
        return SparkExtension.withoutCode(
                spark,
                () -> from(given).selectExpr(columns).collectAsList().stream()
                        .map(Row::toString)
                        .sorted()
                        .toList());
    }
}
