package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.derived.ChurnModel;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Earlier models stay, and one at most scores. */
@OnSpark
class ModelRegistryTest {
    private static final String HEAD = "model_id | is_current | algorithm | horizon_d | reg_param | auc\n";

    private final SparkSession spark;

    ModelRegistryTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<Row> models(String rows) {
        return models(rows, "2026-01");
    }

    private List<Row> models(String rows, String version) {
        Dataset<Row> models = PipeTable.of(spark, ChurnModel.TABLE, HEAD + rows);
        return models.withColumn("features", expr("array('tenure_days', 'plan')"))
                .withColumn("data_versions", expr("map('customer_period', '" + version + "')"))
                .collectAsList();
    }

    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getString(0) + " " + row.getBoolean(1))
                .toList();
    }

    @Test
    void anotherModelLeavesTheEarlierOnesAndTakesTheirPlace() {
        List<Row> earlier = models("a | false | logistic | 90 | 0.01 | 0.7\nb | true | logistic | 90 | 0.01 | 0.7\n");
        Row other = models("c | true | logistic | 90 | 0.03 | 0.7\n").get(0);

        assertEquals(List.of("a false", "b false", "c true"), told(ModelRegistry.with(earlier, other)));
        assertEquals(List.of("a false", "b false"), told(ModelRegistry.retired(earlier)), "no model can be fitted");
    }

    @Test
    void theSameModelIsHeldOnceHoweverOftenItIsTrained() {
        Row again = models("d | true | logistic | 90 | 0.01 | 0.7\n").get(0);

        assertEquals(
                List.of("d true"), told(ModelRegistry.with(models("a | true | logistic | 90 | 0.01 | 0.7\n"), again)));
        assertEquals(
                List.of("a false", "d true"),
                told(ModelRegistry.with(models("a | true | logistic | 90 | 0.01 | 0.7\n", "2025-12"), again)),
                "other data make another model");
    }
}
