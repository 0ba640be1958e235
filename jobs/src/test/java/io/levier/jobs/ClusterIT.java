package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.Customer;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.SparkHome;
import io.levier.jobs.testkit.StandaloneCluster;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster of a master and two workers, with the shipped properties: authentication and encryption on. The company
 * has only its customers, for what is tried is the cluster.
 */
@ExtendWith(SparkExtension.class)
class ClusterIT {
    private static final int WORKERS = 2;
    private static final int CUSTOMERS = 5000;
    private static final int GATE = 4;

    private static Kiosk kiosk;
    private static StandaloneCluster cluster;
    private static SparkHome spark;
    private static Path properties;

    @BeforeAll
    static void starts(@TempDir Path folder) throws IOException, InterruptedException {
        kiosk = Kiosk.in(Files.createDirectories(folder.resolve("kiosk")));
        kiosk.source("customer", "path: customer.csv");
        StringBuilder customers = new StringBuilder("customer_id,created_at,email\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.append(i).append(",2025-03-01T10:00:00Z,c").append(i).append("@example.org\n");
        }
        kiosk.deliver("customer.csv", customers.toString());
        kiosk.deliver("bad/customer.csv", "customer_id,created_at\n1,yesterday\n2,2025-03-02T10:00:00Z\n");
        spark = SparkHome.in(Files.createDirectories(folder.resolve("home")));
        properties = Files.copy(
                SmallCompany.conf().resolve("cluster/standalone.properties"), folder.resolve("standalone.properties"));
        // Later lines win: what a person adds to the copy, and sizes of a test.
        Files.write(
                properties,
                List.of(
                        "spark.authenticate.secret only-for-"
                                + ProcessHandle.current().pid(),
                        "spark.driver.memory 1g",
                        "spark.executor.memory 512m",
                        "spark.executor.cores 1",
                        "spark.cores.max 2",
                        "spark.sql.shuffle.partitions 2",
                        "spark.databricks.delta.snapshotPartitions 1",
                        "spark.driver.host 127.0.0.1"),
                StandardOpenOption.APPEND);
        cluster = new StandaloneCluster(spark, properties, WORKERS);
    }

    @AfterAll
    static void ends() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static LevierJar.Ended submit(String mode, LevierJar.Meanwhile meanwhile, Object... words)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(SmallCompany.words(words)));
        all.addAll(List.of("--warehouse", kiosk.warehouse().toString()));
        return spark.submit(
                SmallCompany.conf(),
                Map.of(
                        "SUBMIT_PROPERTIES",
                        properties.toString(),
                        "SUBMIT_OPTIONS",
                        "--master " + cluster.url() + " --deploy-mode " + mode),
                all,
                meanwhile);
    }

    /** Its tasks are done again by the executor the worker starts in its place. */
    private static void killAnExecutor(Process submit) throws InterruptedException {
        while (cluster.executors().size() < WORKERS && submit.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<ProcessHandle> executors = cluster.executors();
        assertFalse(executors.isEmpty(), "the job has ended before it could be disturbed");
        assertTrue(executors.get(0).destroyForcibly(), "not killed");
    }

    @Test
    void worksOnTwoWorkersAndSurvivesTheLossOfAnExecutor(SparkSession session)
            throws IOException, InterruptedException {
        LevierJar.Ended ended = submit(
                "client",
                ClusterIT::killAnExecutor,
                "run",
                "ingest",
                "--conf",
                kiosk.home().resolve("conf"),
                "--input",
                kiosk.input());
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.lastLine().contains("status=SUCCEEDED code=0"), ended.out());
        assertEquals(WORKERS, cluster.workersThatWorked(WORKERS), "workers with an executor");
        assertEquals(
                CUSTOMERS,
                new TableContents(session, kiosk.warehouse())
                        .rows(Customer.TABLE)
                        .count());
    }

    /** The worst that can happen to a scheduler: green over a failed job. The verdict is what it must ask for. */
    @Test
    @Nightly
    void clusterModeLosesTheCodeAndTheVerdictHasIt() throws IOException, InterruptedException {
        LevierJar.Ended ended = submit(
                "cluster",
                process -> {},
                "run",
                "ingest",
                "--run-key",
                "lost",
                "--conf",
                kiosk.home().resolve("conf"),
                "--input",
                kiosk.input().resolve("bad"));
        String driver = cluster.driverOutput(WORKERS);
        assertTrue(driver.contains("LEVIER-RESULT run=lost status=FAILED code=4"), driver + ended.err());
        assertEquals(0, ended.code(), "spark-submit hands the code on now: then say so in conf/cluster/README.md");

        assertEquals(
                GATE,
                kiosk.levier("verdict", "ingest", "--run-key", "lost"),
                kiosk.console().err());
        assertTrue(
                kiosk.console().lastLine().contains("run=lost status=FAILED code=4"),
                kiosk.console().out());
    }
}
