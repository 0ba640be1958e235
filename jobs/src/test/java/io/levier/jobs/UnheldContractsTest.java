package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts no known customer holds are in no revenue, and whoever reads the figures is told. */
@OnSpark
class UnheldContractsTest {
    private static final String HELD = """
            subscription_id,customer_id,account_id,plan,started_at,mrr,currency
            s1,ana,,gold,2026-01-05T10:00:00Z,30,EUR
            """;

    /** One of an account alone, two of customers nobody delivered; what begins after the knowledge limit is none yet. */
    @Test
    void tellsOfContractsNobodyHolds(@TempDir Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.deliver("customer.csv", "customer_id,created_at\nana,2025-03-01T10:00:00Z\n");
        kiosk.deliver("subscription.csv", HELD);
        kiosk.source("customer", "path: customer.csv");
        kiosk.source("subscription", "path: subscription.csv");
        String[] words = {"run", "ingest", "resolve-identities", "curate"};
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
        assertFalse(
                kiosk.console().out().contains("in no figure"), kiosk.console().out());

        kiosk.deliver("subscription.csv", HELD + """
                s2,,acme,gold,2026-01-05T10:00:00Z,900,EUR
                s3,bo,,gold,2026-01-05T10:00:00Z,30,EUR
                s4,cy,acme,gold,2026-01-05T10:00:00Z,30,EUR
                s5,,acme,gold,2026-12-05T10:00:00Z,900,EUR
                """);
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
        String out = kiosk.console().out();
        assertTrue(
                out.contains(
                        "contracts in no figure: 1 of an account and no customer; let the mapping name who holds them"),
                out);
        assertTrue(
                out.contains(
                        "contracts in no figure: 2 of customers no export tells of; deliver these customers as well"),
                out);
    }
}
