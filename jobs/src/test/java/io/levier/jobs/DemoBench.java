package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.WatchedProcess;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the README after the build, from nothing to the report, by a process that nothing has warmed up. */
class DemoBench {
    @Test
    void demo(@TempDir Path home) throws IOException, InterruptedException {
        Bench bench = new Bench("demo", "demo: generated, run and told, in a process of its own");
        // Pages of the jars are in memory after the first one.
        run(home, "first");
        WatchedProcess warm = run(home, "second");
        bench.size(2000, "customers");
        bench.took("Levier", warm.seconds(), warm.heap());
        bench.print(
                DemoBench.class,
                String.format(
                        "%.0f s of processor, %,d MiB of memory.%n", warm.cpu().total(), warm.rss()));
    }

    private static WatchedProcess run(Path folder, String name) throws IOException, InterruptedException {
        Path collections = folder.resolve("collections.log");
        WatchedProcess demo = WatchedProcess.run(
                new ProcessBuilder(List.of(
                        LevierJar.java(),
                        "@conf/spark/laptop.jvm",
                        WatchedProcess.tellsCollections(collections),
                        "-jar",
                        LevierJar.path().toString(),
                        "demo",
                        "--output",
                        folder.resolve(name).toString())),
                folder,
                collections);
        assertEquals(0, demo.code(), demo.err());
        return demo;
    }
}
