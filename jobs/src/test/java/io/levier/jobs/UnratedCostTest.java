package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cost nobody can convert takes the month with it, and whoever reads the figures is told. */
@OnSpark
class UnratedCostTest {
    private final SparkSession spark;

    UnratedCostTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Two of them count: the others are for rent, of a month to come, at home, or after the first rate. */
    @Test
    void tellsOfMonthsThatAreLeftOut(@TempDir Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.deliver("service_cost.csv", """
                cost_id,month,kind,amount,currency
                a,2026-03-01,staffing,50,USD
                b,2026-04-20,telecom,10,USD
                c,2026-03-01,staffing,70,
                d,2026-03-01,other,99,USD
                e,2026-09-01,staffing,50,USD
                f,2026-05-02,staffing,50,USD
                g,2026-03-01,telecom,50,EUR
                """);
        kiosk.deliver("fx_rate.csv", "currency,rate_date,rate\nUSD,2026-05-01,0.9\n");
        kiosk.source("service_cost", "path: service_cost.csv");
        kiosk.source("fx_rate", "path: fx_rate.csv");
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        assertEquals(0, kiosk.levier("curate"), kiosk.console().err());
        String told = "2 costs in USD are left out, and their months with them: the reporting currency is EUR, and"
                + " fx_rate has no rate of their time";
        assertTrue(kiosk.console().out().contains(told), kiosk.console().out());
        assertTrue(
                kiosk.texts(spark, "ops/run_log", "coalesce(message, '')").stream()
                        .anyMatch(message -> message.contains(told)),
                "the run log does not tell");
    }
}
