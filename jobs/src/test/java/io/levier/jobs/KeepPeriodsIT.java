package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.ops.Quarantine;
import io.levier.common.table.ops.RunLog;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What has been kept as long as the configuration says goes, the rest stays, and nothing is read again for it. */
@ExtendWith(SparkExtension.class)
class KeepPeriodsIT {
    private final SparkSession spark;

    KeepPeriodsIT(SparkSession spark) {
        this.spark = spark;
    }

    /** The output of a verb started on a day. */
    private static String on(String day, Kiosk kiosk, Object... words) {
        Clock clock = Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC);
        Kiosk then = new Kiosk(kiosk.home(), new CapturedConsole(clock));
        assertEquals(0, then.levier(words), () -> then.console().err());
        return then.console().out();
    }

    private List<String> texts(Kiosk kiosk, Table table, String expression) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(table).selectExpr(expression).collectAsList().stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .sorted()
                        .toList();
    }

    @Test
    void whatHasBeenKeptLongEnoughGoes(@TempDir Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.set("privacy: {keep-quarantine-days: 30, keep-words-days: 100, keep-run-log-days: 35}");
        for (String table : List.of("order_header", "survey_question", "survey_response", "survey_answer")) {
            kiosk.source(table, "path: " + table + ".csv", "quarantine-limit: 0.9");
        }
        kiosk.deliver("order_header.csv", """
                order_id,customer_id,ordered_at,status,net_amount,currency
                1,a,2026-01-01T08:00:00Z,placed,10.00,EUR
                2,b,no day,placed,20.00,EUR
                """);
        kiosk.deliver("survey_question.csv", "survey_id,question_id,version,type\ns,q,1,text\n");
        kiosk.deliver("survey_response.csv", """
                response_id,survey_id,customer_id,completed_at
                r1,s,a,2026-01-10T08:00:00Z
                r2,s,b,2026-06-10T08:00:00Z
                """);
        kiosk.deliver("survey_answer.csv", """
                response_id,question_id,sub_question_id,value_text
                r1,q,main,long ago
                r2,q,main,the other day
                """);
        Table refused = Quarantine.of(OrderHeader.TABLE);
        on("2026-07-01", kiosk, "ingest");

        assertTrue(on("2026-07-21", kiosk, "apply-retention", "--dry-run").contains("1 old words"));
        assertEquals(
                List.of("long ago", "the other day"), texts(kiosk, SurveyAnswer.TABLE, SurveyAnswer.VALUE_TEXT.name()));
        assertTrue(on("2026-07-21", kiosk, "apply-retention").contains("0 old refused rows"));
        assertEquals(1, texts(kiosk, refused, "content_id").size());
        assertEquals(
                List.of("null", "the other day"), texts(kiosk, SurveyAnswer.TABLE, SurveyAnswer.VALUE_TEXT.name()));

        String told = on("2026-08-11", kiosk, "apply-retention");
        assertTrue(told.contains("1 old refused rows") && told.contains("0 old words"), told);
        assertEquals(List.of(), texts(kiosk, refused, "content_id"));
        // The last success of a job is kept however old it is: by it the suite knows what it has done.
        assertEquals(
                List.of("ingest STARTED", "ingest SUCCEEDED"),
                texts(kiosk, RunLog.TABLE, "concat(job, ' ', state)").stream()
                        .filter(entry -> entry.startsWith("ingest"))
                        .toList());

        told = on("2026-08-12", kiosk, "ingest");
        assertTrue(told.contains("0 tables read, 4 unchanged"), told);
        assertEquals(List.of(), texts(kiosk, refused, "content_id"));
    }
}
