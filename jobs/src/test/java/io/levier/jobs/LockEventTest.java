package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was taken for dead can be looked up. */
@OnSpark
class LockEventTest {
    private final SparkSession spark;

    LockEventTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void tellsWhoWasTakenForDead(@TempDir Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.deliver("customer.csv", "customer_id,created_at\n1,2025-03-01T10:00:00Z\n");
        kiosk.source("customer", "path: customer.csv");
        assertEquals(
                0, kiosk.levier("ingest", "--run-key", "free"), kiosk.console().err());
        assertFalse(Files.exists(kiosk.warehouse().resolve("ops/lock_event")), "the lock was free");

        String dead = "run night-7 host elsewhere pid 4711 since 2026-06-30T22:00:00Z";
        Path lock = Files.writeString(kiosk.warehouse().resolve(".levier-lock"), dead);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        assertEquals(
                0,
                kiosk.levier("ingest", "--run-key", "morning"),
                kiosk.console().err());
        assertEquals(
                List.of("morning taken_over " + dead),
                kiosk.texts(spark, "ops/lock_event", "concat_ws(' ', run_key, event, holder)"));
    }
}
