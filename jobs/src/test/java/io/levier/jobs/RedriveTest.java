package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows set aside join their table once what refused them is mended, as if they had never been refused. */
@OnSpark
class RedriveTest {
    private static final String ANSWERS = """
            response_id,question_id,sub_question_id,value_number
            1,q,,1
            2,q,,9
            3,q,,11
            4,q,,7,0
            5,q,,no idea
            """;

    private final SparkSession spark;
    private Kiosk kiosk;

    RedriveTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("survey_question", "path: questions.csv");
        scale(5);
    }

    private void scale(int maximum) {
        kiosk.deliver(
                "questions.csv",
                "survey_id,question_id,version,type,metric_role,scale_min,scale_max\ns,q,1,rating,DRIVER,0," + maximum
                        + "\n");
    }

    private void levier(String... words) {
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
    }

    private List<String> answers() {
        return texts("input/" + SurveyAnswer.TABLE, "concat_ws('|', response_id, value_number)");
    }

    private List<String> aside() {
        return texts(
                "ops/" + Quarantine.of(SurveyAnswer.TABLE),
                "concat_ws('|', cells['response_id'], cells['value_number'], array_join(reasons, ', '))");
    }

    private List<String> texts(String table, String expression) {
        return kiosk.texts(spark, table, expression);
    }

    @Test
    void whatIsFineNowJoinsItsTableOnce() {
        kiosk.source("survey_answer", "path: answers", "delivers: changes", "quarantine-limit: 1");
        kiosk.deliver("answers/1.csv", ANSWERS);
        levier("ingest");
        assertEquals(List.of("1|1.0"), answers());
        String torn = "4|7|row: number of cells differs from the header";
        String word = "5|no idea|value_number: type double";
        String outside = "value_number: outside the scale of its question";
        assertEquals(List.of("2|9|" + outside, "3|11|" + outside, torn + ", " + outside, word), aside());

        scale(10);
        levier("ingest");
        levier("redrive", "survey_answer");
        assertTrue(
                kiosk.console().out().contains("1 rows replayed, 3 stay in quarantine"),
                kiosk.console().out());
        assertEquals(List.of("1|1.0", "2|9.0"), answers());
        assertEquals(List.of("3|11|" + outside, torn, word), aside());
        var before = new TableContents(spark, kiosk.warehouse()).digests();

        levier("redrive");
        assertTrue(
                kiosk.console().out().contains("0 rows replayed, 3 stay in quarantine"),
                kiosk.console().out());
        levier("ingest");
        assertTrue(
                kiosk.console().out().contains("0 tables read, 2 unchanged"),
                kiosk.console().out());
        assertEquals(before, new TableContents(spark, kiosk.warehouse()).digests());
        assertEquals(3, aside().size());
    }

    /** A number that came as a number is none of the notation: 1.234 must not become 1234. */
    @Test
    void numbersKeepTheirValue() {
        kiosk.source(
                "survey_answer",
                "path: answers.parquet",
                "format: parquet",
                "numbers: decimal-comma",
                "delivers: changes",
                "quarantine-limit: 1");
        spark.sql("select 'r' as response_id, 'q' as question_id, '' as sub_question_id, 1.234D as value_number")
                .write()
                .parquet(kiosk.input().resolve("answers.parquet").toString());
        scale(1);
        levier("ingest");
        assertEquals(List.of(), answers());
        scale(10);
        levier("ingest");
        levier("redrive");
        assertEquals(List.of("r|1.234"), answers());
    }

    /** Of a delivery that was refused its good rows are missing too: its bad ones must not come alone. */
    @Test
    void aRefusedDeliveryWaitsForItsFile() {
        kiosk.source("survey_answer", "path: answers", "delivers: changes", "quarantine-limit: 0.1");
        kiosk.deliver("answers/1.csv", ANSWERS);
        assertEquals(4, kiosk.levier("ingest"));
        scale(10);
        levier("redrive");
        assertTrue(
                kiosk.console().out().contains("0 rows replayed, 0 stay in quarantine"),
                kiosk.console().out());
        assertEquals(4, aside().size());
        assertFalse(Files.exists(kiosk.warehouse().resolve("input/survey_answer")), "a table of bad rows alone");
    }

    @Test
    void anUnknownTableIsNamed() {
        assertEquals(1, kiosk.levier("redrive", "survey_answers"));
        assertTrue(
                kiosk.console().err().contains("did you mean \"survey_answer\"?"),
                kiosk.console().err());
    }
}
