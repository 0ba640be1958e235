package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.Customer;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No room in the middle of a table: whose turn it is, and what readers and the next run find. */
@ExtendWith(SparkExtension.class)
class FullDiskIT {
    private static final int OUTSIDE = 5;
    private static final int FEW = 10;
    private static final int MANY = 20_000;

    /** More than a process needs to start, less than the rows of many customers. */
    private static final int MOST_KIB = 200;

    private final SparkSession spark;

    FullDiskIT(SparkSession spark) {
        this.spark = spark;
    }

    private long customers(Kiosk kiosk) {
        return new TableContents(spark, kiosk.warehouse()).rows(Customer.TABLE).count();
    }

    private static void deliver(Kiosk kiosk, int customers) {
        StringBuilder text = new StringBuilder("customer_id,created_at,email\n");
        for (int i = 0; i < customers; i++) {
            text.append(i * 7919L).append(",2025-03-01T10:00:00Z,").append(Integer.toHexString(i * 104729));
            text.append(i * 31L % 9973).append("@example.org\n");
        }
        kiosk.deliver("customer.csv", text.toString());
    }

    /** The shell bounds the size of every file: to a process that writes it is a disk without room. */
    @Test
    void leavesTheOldRowsAndIsDoneAgain(@TempDir Path folder) throws IOException, InterruptedException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customer.csv");
        deliver(kiosk, FEW);
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        deliver(kiosk, MANY);
        List<String> words = List.of(SmallCompany.words(
                "ingest",
                "--conf",
                kiosk.home().resolve("conf"),
                "--input",
                kiosk.input(),
                "--warehouse",
                kiosk.warehouse()));
        String command = LevierJar.command(words.toArray(String[]::new)).command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "ulimit -f " + MOST_KIB + "; exec ", ""));
        LevierJar.Ended full = LevierJar.run(new ProcessBuilder("bash", "-c", command), process -> {});
        assertEquals(OUTSIDE, full.code(), full.out() + full.err());
        assertTrue(full.err().contains("there is no room for what is to be written: File too large"), full.err());
        assertTrue(full.lastLine().contains("status=FAILED code=5"), full.out());
        assertFalse(full.err().contains("@example.org"), full.err());
        assertEquals(FEW, customers(kiosk), "what was published has changed");

        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        assertEquals(MANY, customers(kiosk));
    }
}
