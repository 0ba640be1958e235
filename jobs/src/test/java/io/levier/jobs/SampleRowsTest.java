package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at the first rows of every export, before anything is written. */
@OnSpark
class SampleRowsTest {
    private Kiosk kiosk;

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customers.csv", "dates: day-first", "optional: true");
        kiosk.source("refund", "path: refunds.csv", "numbers: decimal-comma", "optional: true");
        kiosk.deliver("customers.csv", """
                customer_id,created_at,email,contry
                c-7,31/12/2025,ana@example.org,FR
                c-8,12/31/2025,bo@example.org,FR
                c-9,soon,cy@example.org,FR
                """);
    }

    private int check(int rows) {
        return kiosk.levier("check-conf", "--sample", rows);
    }

    private void assertTold(String text) {
        assertTrue(kiosk.console().out().contains(text), kiosk.console().out());
    }

    @Test
    void showsWhatIsReadAndNobodysData() {
        assertEquals(0, check(2), kiosk.console().err());
        assertTold("customer: 1 of 2 rows keep the contract");
        assertTold("! created_at: type timestamp (1)");
        assertTold("customer_id=***, created_at=2025-12-31 00:00:00, email=***");
        assertTold("contry (did you mean \"country\"?)");
        assertTold("refund: not delivered");
        assertFalse(
                kiosk.console().out().contains("example.org"), kiosk.console().out());
        assertFalse(Files.exists(kiosk.warehouse()), "something was written");
    }

    @Test
    void tellsEverythingThatCannotBeReadAtOnce() {
        kiosk.source("order_header", "path: orders.csv");
        kiosk.deliver("orders.csv", "order_id,customer_id\n1,c-7\n");
        kiosk.deliver("refunds.csv", "refund_id,order_id,at,amount\n1,1,2026-01-01,12.5\n");
        kiosk.deliver("customers.csv", "customer_id,created_at\n1,\"2026\n");
        assertEquals(2, check(2));
        assertEquals(2, kiosk.levier("check-conf"), "a missing column is seen without Spark");
        kiosk.deliver("orders.csv", "order_id,customer_id,ordered_at,status,net_amount,currency\n");
        assertEquals(2, check(2));
        String told = kiosk.console().err();
        assertTrue(told.contains("not one of the first 1 rows of table refund keeps its contract: amount: type"), told);
        assertTrue(told.contains("customers.csv"), told);
    }

    @Test
    void refusesASampleThatIsNone() {
        assertEquals(1, check(-1));
        assertTrue(
                kiosk.console().err().contains("--sample -1 is not from 0 to 10000"),
                kiosk.console().err());
    }
}
