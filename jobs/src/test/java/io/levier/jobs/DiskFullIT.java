package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse on a disk of a few megabytes, in memory: a delivery that finds no room leaves what was there, and comes in
 * once there is some. To mount such a disk takes root; where that is refused the test says so and is skipped.
 */
@ExtendWith(SparkExtension.class)
class DiskFullIT {
    private static final int OUTSIDE = 5;
    private static final String HEADER = "order_id,customer_id,ordered_at,status,net_amount,currency\n";

    private final SparkSession spark;
    private Kiosk kiosk;

    DiskFullIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void mounts(@TempDir Path folder) throws IOException, InterruptedException {
        kiosk = Kiosk.in(folder);
        Files.createDirectories(kiosk.warehouse());
        assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=4m", "levier-disk-full", kiosk.warehouse() + ""),
                "no small disk can be mounted here: that takes root");
    }

    @AfterEach
    void unmounts() throws IOException, InterruptedException {
        DeltaLog.clearCache();
        did("umount", "-l", kiosk.warehouse() + "");
    }

    private static boolean did(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Orders whose names no compression makes shorter. */
    private void deliver(int orders) {
        Random random = new Random(28);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < orders; i++) {
            text.append(Long.toHexString(random.nextLong()))
                    .append(Long.toHexString(random.nextLong()))
                    .append(i)
                    .append(",a,2026-01-01T08:00:00Z,placed,10.00,EUR\n");
        }
        kiosk.deliver("orders.csv", text.toString());
    }

    private long orders() {
        DeltaLog.clearCache();
        return spark.read()
                .format("delta")
                .load(kiosk.warehouse().resolve("input/order_header").toString())
                .count();
    }

    @Test
    void aDeliveryThatFindsNoRoomComesInOnceThereIsSome() throws IOException, InterruptedException {
        kiosk.source("order_header", "path: orders.csv");
        deliver(1_000);
        assertEquals(0, kiosk.levier("ingest"), () -> kiosk.console().err());
        assertEquals(1_000, orders());

        deliver(200_000);
        CapturedConsole full = new CapturedConsole();
        assertEquals(OUTSIDE, new Kiosk(kiosk.home(), full).levier("ingest", "--accept-volume"), full::err);
        assertTrue(full.err().contains("there is no room for what is to be written"), full.err());
        assertTrue(full.err().contains("make room"), full.err());
        assertTrue(full.lastLine().contains("status=FAILED code=5"), full.lastLine());
        assertEquals(1_000, orders(), "what was published stands");

        assertTrue(did("mount", "-o", "remount,size=64m", kiosk.warehouse() + ""));
        assertEquals(
                0,
                kiosk.levier("ingest", "--accept-volume"),
                () -> kiosk.console().err());
        assertEquals(200_000, orders());
        assertEquals(List.of(), temporaries(), "what the failed write began is gone, or known to maintain");
    }

    /** Files a write began under another name. */
    private List<String> temporaries() throws IOException {
        try (var files = Files.walk(kiosk.warehouse())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".tmp") || name.startsWith("_temporary"))
                    .toList();
        }
    }
}
