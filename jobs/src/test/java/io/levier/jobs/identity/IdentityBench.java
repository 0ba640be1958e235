package io.levier.jobs.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.MadeTables;
import io.levier.jobs.bench.WatchedProcess;
import io.levier.jobs.generate.MadeUpTable;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of a company whose people are written in many ways, to persons: in a process of its own, whose memory is all the
 * system gives it.
 */
class IdentityBench {
    /** With what is planted of second records these make a million. */
    private static final int CUSTOMERS = 960_000;

    private static final String HEAP = "4g";

    @Test
    void resolves(@TempDir Path home) throws IOException, InterruptedException {
        Bench bench = new Bench("identity", "Records of customers to persons, by keys and by likeness");
        StringBuilder memory = new StringBuilder();
        for (long customers : Bench.sizes(CUSTOMERS)) {
            Path folder = Files.createDirectories(home.resolve("of-" + customers));
            long records = make(folder, (int) customers);
            WatchedProcess done = resolve(folder);
            assertEquals(0, done.code(), done.err());
            bench.size(records, "records");
            bench.took("Levier", done.seconds(), done.heap());
            memory.append(String.format(
                    Locale.ROOT,
                    "%,d records: %.0f s of processor, %,d MiB of memory with %s of heap. %s%n",
                    records,
                    done.cpu().total(),
                    done.rss(),
                    HEAP,
                    done.out()
                            .lines()
                            .filter(line -> line.contains("likely pairs"))
                            .findFirst()
                            .orElseThrow()
                            .strip()));
            Folders.remove(folder);
        }
        bench.print(IdentityBench.class, memory.toString());
    }

    /** The two tables that are looked at, as ingest would have left them. */
    private static long make(Path folder, int customers) {
        SparkSession spark =
                Sessions.open("local[2]", Map.of("spark.ui.enabled", "false", "spark.driver.host", "127.0.0.1"));
        MadeTables made = MadeTables.in(spark, folder.resolve("warehouse").toString());
        for (Table table : List.of(Customer.TABLE, CustomerIdentifier.TABLE)) {
            String rows = folder.resolve(table.name()).toString();
            made.save(table, MadeUpTable.of(spark, table, customers, Dirt.TYPICAL, rows));
        }
        return spark.read().format("delta").load(made.path(Customer.TABLE)).count();
    }

    private static WatchedProcess resolve(Path folder) throws IOException, InterruptedException {
        Path collections = folder.resolve("collections.log");
        return WatchedProcess.run(
                new ProcessBuilder(List.of(
                        LevierJar.java(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        WatchedProcess.tellsCollections(collections),
                        "-jar",
                        LevierJar.path().toString(),
                        "resolve-identities",
                        "--conf",
                        LevierJar.root().resolve("conf").toString(),
                        "--warehouse",
                        folder.resolve("warehouse").toString(),
                        "--set",
                        "spark.sql.shuffle.partitions=16",
                        "--set",
                        "spark.local.dir=" + folder)),
                folder,
                collections);
    }
}
