package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.DeclaredTables;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@OnSpark
class MetricOraclesTest {

    @Test
    void hasOneForEveryMetric() throws IOException {
        try (Stream<Path> files = Files.list(MetricOracles.HOME)) {
            assertEquals(
                    MetricOracles.metrics(),
                    files.map(file -> file.getFileName().toString().replace(".sql", ""))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void isUnderstoodAgainstTheDeclaredTables(SparkSession spark) {
        DeclaredTables.ALL.forEach(
                table -> spark.createDataFrame(List.of(), Schemas.of(table)).createOrReplaceTempView(table.name()));
        MetricOracles.registerSteps(spark);
        assertAll(MetricOracles.metrics().stream()
                .map(metric -> () -> assertArrayEquals(
                        new String[] {"period_start", "value"},
                        spark.sql(Files.readString(MetricOracles.HOME.resolve(metric + ".sql")))
                                .columns(),
                        metric)));
        MetricOracles.forget(spark);
    }
}
