package io.levier.jobs.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.derived.InvitationShift;
import io.levier.common.table.derived.NonresponseBias;
import io.levier.common.table.derived.ResponseEvenness;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who answers because of what they are is found out; who answers whatever they are is not suspected. */
@OnSpark
class NonresponseTest {
    private static final int CUSTOMERS = 600;
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);

    /** Customers known for longer answer three times as often. */
    private static boolean loyal(int i) {
        return i >= 300 ? i % 2 == 0 : i % 6 == 0;
    }

    /** A third of everybody, whoever they are. */
    private static boolean fair(int i) {
        return i % 3 == 0;
    }

    private final SparkSession spark;

    NonresponseTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Customer i had been known for i days when February began; revenue and contacts have nothing to do with that. */
    private static String customers() {
        StringBuilder text = new StringBuilder(
                "person_id | period_type | period_start | period_end | is_provisional"
                        + " | tenure_days | revenue_12m_at_start | n_interactions | ltr_prev | is_active_start | is_active_end\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            String prior = i % 4 == 0 ? "10" : i % 4 == 1 ? "7" : i % 4 == 2 ? "3" : "";
            text.append("p")
                    .append(i)
                    .append(" | month | 2026-01-01 | 2026-02-01 | false | ")
                    .append(i);
            text.append(" | 0 | ").append(i * 53 % 7).append(" |  | true | true\n");
            text.append("p")
                    .append(i)
                    .append(" | month | 2026-02-01 | 2026-03-01 | false | ")
                    .append(i + 28);
            text.append(" | ")
                    .append(i * 37 % CUSTOMERS)
                    .append(" | 99 | ")
                    .append(prior)
                    .append(" | true | true\n");
        }
        return text.toString();
    }

    private static String invitations(IntPredicate isInvited, IntPredicate answers, IntPredicate isTransactional) {
        StringBuilder text = new StringBuilder(
                "invitation_id | person_id | respondent_id | sent_on | is_sent | is_delivered | is_answered | survey_type\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            if (isInvited.test(i)) {
                String type = isTransactional.test(i) ? "transactional" : "relational";
                text.append("i")
                        .append(i)
                        .append(" | p")
                        .append(i)
                        .append(" | p")
                        .append(i);
                text.append(" | 2026-02-1")
                        .append(i % 10)
                        .append(" | true | true | ")
                        .append(answers.test(i));
                text.append(" | ").append(type).append("\n");
                // A reminder nobody reacted to does not make a second customer.
                text.append("j")
                        .append(i)
                        .append(" | p")
                        .append(i)
                        .append(" | p")
                        .append(i);
                text.append(" | 2026-02-20 | true | true | false | ")
                        .append(type)
                        .append("\n");
            }
        }
        return text.toString();
    }

    private static String labels() {
        StringBuilder text = new StringBuilder("person_id | period_start | horizon_d | y_churn | censored\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            text.append("p")
                    .append(i)
                    .append(" | 2026-02-01 | 90 | ")
                    .append(i < 150)
                    .append(" | ")
                    .append(i % 50 == 0);
            text.append("\n");
        }
        return text.toString();
    }

    private Nonresponse found(String invitations, String customers, int partitions) {
        return Nonresponse.of(
                TestSql.of(spark),
                PipeTable.of(spark, Invitation.TABLE, invitations).repartition(partitions),
                PipeTable.of(spark, CustomerPeriod.TABLE, customers).repartition(partitions),
                PipeTable.of(spark, CustomerPeriodLabel.TABLE, labels()).repartition(partitions),
                PUBLICATION);
    }

    private Nonresponse found(IntPredicate answers) {
        return found(invitations(i -> true, answers, i -> false), customers(), 2);
    }

    private Dataset<Row> gaps(Nonresponse found) {
        return spark.createDataFrame(found.gaps(), Schemas.withoutRunId(NonresponseBias.TABLE));
    }

    private Row gap(Nonresponse found, String field) {
        return only(gaps(found).where("survey_type = 'all'"), "field = '" + field + "'");
    }

    private Dataset<Row> evenness(Nonresponse found) {
        return spark.createDataFrame(found.evenness(), Schemas.withoutRunId(ResponseEvenness.TABLE));
    }

    private Dataset<Row> shifts(Nonresponse found) {
        return spark.createDataFrame(found.shifts(), Schemas.withoutRunId(InvitationShift.TABLE));
    }

    private static Row only(Dataset<Row> rows, String condition) {
        List<Row> found = rows.where(condition).collectAsList();
        assertEquals(1, found.size(), condition + " finds " + found);
        return found.get(0);
    }

    private static double number(Row row, String column) {
        return row.<Double>getAs(column);
    }

    private static double mean(IntPredicate who) {
        return IntStream.range(0, CUSTOMERS).filter(who).average().orElseThrow();
    }

    @Test
    void findsOutWhatAnsweringDependsOn() {
        Nonresponse found = found(NonresponseTest::loyal);
        Row tenure = gap(found, "tenure");
        assertEquals(mean(NonresponseTest::loyal), number(tenure, "mean_respondents"), 1e-6);
        assertEquals(mean(i -> !loyal(i)), number(tenure, "mean_nonrespondents"), 1e-6);
        assertEquals(mean(NonresponseTest::loyal) - mean(i -> !loyal(i)), number(tenure, "gap"), 1e-6);
        assertTrue(number(tenure, "ci_low") > 50, tenure.toString());
        assertTrue(number(tenure, "p_adj") < 1e-6 && number(tenure, "p_adj") >= number(tenure, "p_value"));
        assertEquals(200L, tenure.<Long>getAs("n_respondents"));
        assertEquals(400L, tenure.<Long>getAs("n_nonrespondents"));
        assertEquals("ok", tenure.getAs("status"));
        Row churn = gap(found, "churn");
        assertTrue(number(churn, "ci_high") < 0, "respondents leave less: " + churn);
        assertEquals(
                588L, churn.<Long>getAs("n_respondents") + churn.<Long>getAs("n_nonrespondents"), "12 are censored");
        for (String field : List.of("revenue", "contacts")) {
            Row row = gap(found, field);
            assertTrue(number(row, "ci_low") < 0 && number(row, "ci_high") > 0, row.toString());
            assertTrue(number(row, "p_adj") > 0.1, row.toString());
        }
        assertTrue(number(gap(found, "contacts"), "mean_respondents") < 7, "those of the month before");
        Row all = only(evenness(found), "survey_type = 'all'");
        assertTrue(number(all, "ci_high") < 0.85, "uneven: " + all);
        assertEquals(1.0 / 3, number(all, "response_rate"), 1e-9);
        assertEquals(4 * 2, found.gaps().size(), "of the survey, and of any survey");
        assertEquals(4, found.significantGaps(), "tenure and churn, of the survey and of any survey");
    }

    @Test
    void suspectsNobodyWhoAnswersByChance() {
        Nonresponse found = found(NonresponseTest::fair);
        for (String field : List.of("tenure", "revenue", "churn", "contacts")) {
            Row row = gap(found, field);
            assertTrue(number(row, "ci_low") < 0 && number(row, "ci_high") > 0, row.toString());
        }
        assertEquals(0, found.significantGaps());
        Row all = only(evenness(found), "survey_type = 'all'");
        assertTrue(number(all, "r_indicator") > 0.95, "even: " + all);
        assertTrue(number(all, "r_indicator") >= number(all, "r_unadjusted"));
    }

    /** Six customers of one kind of survey: neither theirs nor the others' can be shown, or subtracting would tell. */
    @Test
    void hidesSmallGroups() {
        Nonresponse found = found(invitations(i -> true, NonresponseTest::fair, i -> i < 6), customers(), 2);
        assertEquals(
                List.of("all", "relational", "transactional"),
                evenness(found).orderBy("survey_type").collectAsList().stream()
                        .map(row -> row.<String>getAs("survey_type"))
                        .toList());
        for (Dataset<Row> rows : List.of(gaps(found).where("field = 'tenure'"), evenness(found))) {
            assertEquals("ok", only(rows, "survey_type = 'all'").getAs("status"));
            assertEquals("suppressed", only(rows, "survey_type = 'relational'").getAs("status"));
            Row hidden = only(rows, "survey_type = 'transactional'");
            assertEquals("suppressed", hidden.getAs("status"));
            assertEquals(
                    0,
                    Stream.of("n_respondents", "ci_low", "ci_high")
                            .filter(column -> !hidden.isNullAt(hidden.fieldIndex(column)))
                            .count());
        }
        Nonresponse few = found(invitations(i -> i < 60, NonresponseTest::fair, i -> false), customers(), 2);
        Row tenure = gap(few, "tenure");
        assertEquals("low_base", tenure.getAs("status"));
        assertTrue(tenure.isNullAt(tenure.fieldIndex("p_value")), "20 respondents are shown, not tested");
        assertFalse(tenure.isNullAt(tenure.fieldIndex("gap")));
    }

    @Test
    void findsInvitationsThatSpareDetractors() {
        Nonresponse fair = found(invitations(i -> i % 3 == 0, NonresponseTest::fair, i -> false), customers(), 2);
        assertEquals(
                4,
                shifts(fair)
                        .where("status = 'ok' and abs(shift) < 0.01 and p_value > 0.5")
                        .count());

        Nonresponse gaming = found(
                invitations(i -> i % 4 == 2 ? i % 8 == 2 : i % 2 == 0 || i % 3 == 0, NonresponseTest::fair, i -> false),
                customers(),
                2);
        Row detractors = only(shifts(gaming), "prior_group = 'detractor'");
        assertEquals(0.25, number(detractors, "share_eligible"), 1e-9);
        assertEquals(number(detractors, "share_invited") - 0.25, number(detractors, "shift"), 1e-9);
        assertEquals(150L, detractors.<Long>getAs("n_eligible"));
        Row promoters = only(shifts(gaming), "prior_group = 'promoter'");
        assertTrue(number(promoters, "ci_low") > 0 && number(promoters, "p_adj") < 0.001, promoters.toString());
        assertEquals(
                0.0,
                shifts(gaming).selectExpr("sum(shift)").first().getDouble(0),
                1e-8,
                "what some have more others have less");
    }

    @Test
    void saysTheSameHoweverTheRowsArrive() {
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        try {
            List<String> once = List.of();
            for (int partitions : List.of(1, 3, 17)) {
                spark.conf().set("spark.sql.shuffle.partitions", partitions + "");
                Nonresponse result = found(
                        invitations(i -> i % 7 != 0, NonresponseTest::loyal, i -> i % 5 == 0), customers(), partitions);
                List<String> rows = new ArrayList<>();
                Stream.of(result.gaps(), result.evenness(), result.shifts())
                        .forEach(table -> table.forEach(row -> rows.add(row.toString())));
                assertEquals(3 * 4 + 3 + 4, rows.size());
                assertEquals(once.isEmpty() ? rows : once, rows);
                once = rows;
            }
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", before);
        }
    }
}
