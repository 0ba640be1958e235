package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.Customer;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.SparkHome;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same jar under spark-submit, by the shipped wrapper and properties: Spark and Delta are the cluster's, the libraries beside the jar are not there, and
 * what the jar brings itself the cluster does not have.
 */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class SubmitIT {
    private final SmallCompany company;
    private Path home;
    private SparkHome spark;

    SubmitIT(SmallCompany company) {
        this.company = company;
    }

    @BeforeEach
    void installsSpark(@TempDir Path folder) throws IOException {
        home = folder;
        spark = SparkHome.in(folder);
    }

    private LevierJar.Ended submit(Object... words) throws IOException, InterruptedException {
        return spark.submit(
                SmallCompany.conf(),
                Map.of(
                        "SUBMIT_OPTIONS",
                        "--master local[2] --conf spark.driver.host=127.0.0.1 --conf spark.sql.shuffle.partitions=2"),
                List.of(SmallCompany.words(words)),
                process -> {});
    }

    @Test
    void runsJobsOnTheSparkOfTheCluster() throws IOException, InterruptedException {
        Path warehouse = home.resolve("warehouse");
        LevierJar.Ended ended = submit("run", "ingest", "--input", company.exports(), "--warehouse", warehouse);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.lastLine().contains("status=SUCCEEDED code=0"), ended.out());
        assertEquals(
                new TableContents(company.spark(), company.warehouse())
                        .rows(Customer.TABLE)
                        .count(),
                new TableContents(company.spark(), warehouse)
                        .rows(Customer.TABLE)
                        .count());
    }

    @Test
    void handsOnTheExitCode() throws IOException, InterruptedException {
        LevierJar.Ended ended =
                submit("ingest", "--input", home.resolve("absent"), "--warehouse", home.resolve("warehouse"));
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.lastLine().contains("status=FAILED code=2"), ended.out());
        assertTrue(ended.err().contains("check --input"), ended.err());
    }
}
