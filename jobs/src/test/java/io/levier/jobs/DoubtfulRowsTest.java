package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of the right type that cannot be what they say. */
@OnSpark
class DoubtfulRowsTest {
    private static final String ORDERS = "order_id,customer_id,ordered_at,status,net_amount,currency,updated_at\n";

    private final SparkSession spark;
    private Kiosk kiosk;

    DoubtfulRowsTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
    }

    private void ingest() {
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
    }

    private List<String> texts(String table, String expression) {
        return kiosk.texts(spark, table, expression);
    }

    /** A slip of the year would win over every correction to come. What comes after the knowledge limit is no slip. */
    @Test
    void nothingWasChangedInTheFuture() {
        kiosk.source("order_header", "path: orders.csv", "quarantine-limit: 1");
        kiosk.deliver("orders.csv", ORDERS + """
                1,a,2026-01-01T08:00:00Z,placed,10.00,EUR,2099-01-02T08:00:00Z
                2,a,2026-01-01T08:00:00Z,placed,10.00,EUR,2026-07-01T08:00:00Z
                3,a,2026-01-01T08:00:00Z,placed,10.00,EUR,9999-12-31T00:00:00Z
                """);
        ingest();
        assertEquals(List.of("2"), texts("input/order_header", "order_id"));
        assertEquals(
                List.of("1 updated_at: in the future", "3 updated_at: a placeholder, no date"),
                texts("ops/quarantine_order_header", "concat(cells['order_id'], ' ', array_join(reasons, ', '))"));
    }

    /** On 29 March the clocks of Paris jumped over 2:30; on 26 October they had shown it twice. Offsets leave no doubt. */
    @Test
    void timesTheClockSkippedOrShowedTwiceAreCounted() {
        kiosk.source("order_header", "path: orders.csv", "time-zone: Europe/Paris");
        kiosk.deliver("orders.csv", ORDERS + """
                1,a,2026-03-29 02:30:00,placed,10.00,EUR,2026-03-29 03:30:00
                2,a,2025-10-26 02:30:00,placed,10.00,EUR,2025-10-26 02:30:00
                3,a,2025-10-26 02:30:00+01:00,placed,10.00,EUR,2025-10-26 03:00:00
                """);
        ingest();
        assertTrue(
                kiosk.console().out().contains("order_header: 3 times are such that their zone skipped them"),
                kiosk.console().out());
        assertEquals(
                List.of("time that its zone skipped or had twice|3"),
                texts("ops/dq_result", "concat_ws('|', rule, n_rows)"));
    }

    /** A question asked on eleven points here and on five there: what is a score in one is none in the other. */
    @Test
    void aScoreIsJudgedByTheScaleOfItsSurvey() {
        kiosk.source("survey_question", "path: questions.csv");
        kiosk.source("survey_response", "path: responses.csv");
        kiosk.source("survey_answer", "path: answers.csv", "quarantine-limit: 1");
        kiosk.deliver("questions.csv", """
                survey_id,question_id,version,type,metric_role,scale_min,scale_max
                long,q,1,rating,CSAT,0,10
                short,q,1,rating,CSAT,1,5
                """);
        kiosk.deliver("responses.csv", """
                response_id,survey_id,completed_at
                1,long,2026-01-01
                2,short,2026-01-01
                3,short,2026-01-01
                """);
        kiosk.deliver("answers.csv", """
                response_id,question_id,sub_question_id,value_number
                1,q,,9
                2,q,,9
                3,q,,5
                4,q,,9
                5,q,,11
                """);
        ingest();
        assertEquals(List.of("1", "3", "4"), texts("input/survey_answer", "response_id"));
        assertEquals(List.of("2", "5"), texts("ops/quarantine_survey_answer", "cells['response_id']"));
    }

    /** Files have no months: to take all of them, or none, would be another thing than was asked for. */
    @Test
    void monthsOfFilesAreRefused() {
        kiosk.source("order_header", "path: orders.csv");
        kiosk.deliver("orders.csv", ORDERS + "1,a,2026-01-01T08:00:00Z,placed,10.00,EUR,\n");
        assertEquals(1, kiosk.levier("ingest", "--from", "2026-01", "--to", "2026-02"));
        assertTrue(
                kiosk.console().err().contains("choose months of databases"),
                kiosk.console().err());
        assertEquals(0, kiosk.levier("run", "ingest", "--from", "2026-01", "--to", "2026-02"));
    }
}
