package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@OnSpark
class DefinitionRowsTest {

    @Test
    void tellWhichDefinitionLeads(SparkSession spark) {
        Dataset<Row> definitions = DefinitionRows.of(
                spark, ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).metrics());
        definitions.createOrReplaceTempView("levier_definition");
        try {
            assertEquals(
                    List.of(
                            "edb_index true edb_index, edb_t2b effort customer-experience",
                            "edb_t2b false edb_index, edb_t2b effort customer-experience",
                            "mrr true - growth finance"),
                    spark.sql("""
                            select concat_ws(' ', metric_id, is_default, coalesce(variants, '-'), objective, owner)
                            from levier_definition where metric_id in ('mrr', 'edb_index', 'edb_t2b') order by metric_id
                            """).collectAsList().stream()
                            .map(row -> row.getString(0))
                            .toList());
            // Whoever joins a variant to its default finds one row.
            assertTrue(spark.sql("""
                            select variant.metric_id
                            from levier_definition as variant
                            left join levier_definition as leading
                                on leading.metric_id = split(variant.variants, ', ')[0] and leading.is_default
                            where variant.variants is not null and leading.metric_id is null
                            """).isEmpty());
        } finally {
            spark.catalog().dropTempView("levier_definition");
        }
        assertEquals(
                MetricDefinitions.TABLE.fields().size() - 1, definitions.columns().length, "all columns but the run");
    }
}
