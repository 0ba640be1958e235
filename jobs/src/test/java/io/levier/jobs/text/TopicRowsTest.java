package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.levier.common.config.Publication;
import io.levier.common.config.TextSettings;
import io.levier.common.table.Field;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.derived.TopicMetric;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Topics of few customers cannot be told by taking the shown months off, and scales are not pooled. */
@OnSpark
class TopicRowsTest {
    private static final VerbatimSettings SETTINGS = new VerbatimSettings(
            new TextSettings(20_000, 3, TextSettings.QuoteConsent.NONE, 200, 10_000, 0.05, 0),
            List.of(),
            new Publication(10, 5, 0.95),
            ZoneId.of("Europe/Paris"));

    private final SparkSession spark;
    private final StringBuilder comments =
            new StringBuilder("response_id | respondent_id | period_start | weight | ltr | csat_norm100 | score_group |"
                    + " language | is_comment\n");
    private final StringBuilder topics = new StringBuilder("response_id | question_id | topic\n");
    private int responses;

    TopicRowsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Customers of a month who write about a topic, each once. */
    private void say(int month, String topic, int customers) {
        for (int i = 0; i < customers; i++) {
            say(month, topic, "10", "", "promoter");
        }
    }

    private void say(int month, String topic, String ltr, String csat, String group) {
        String response = "r" + responses++;
        comments.append("%s | c%s | 2026-%02d-01 | 1 | %s | %s | %s | en | true%n"
                .formatted(response, response, month, ltr, csat, group));
        if (!topic.equals("none")) {
            topics.append("%s | why | %s%n".formatted(response, topic));
        }
    }

    private List<Row> sums() {
        return TestSql.of(spark)
                .query(
                        "text/topic_sum",
                        Map.of(
                                "verbatim", PipeTable.of(spark, Verbatim.TABLE, comments.toString()),
                                "response_topic", PipeTable.of(spark, ResponseTopic.TABLE, topics.toString())),
                        Map.of("languages", "en"))
                .collectAsList();
    }

    private static Row row(List<Row> rows, String topic, String periodType, int month) {
        return rows.stream()
                .filter(row -> topic.equals(cell(row, TopicMetric.TOPIC))
                        && periodType.equals(cell(row, TopicMetric.PERIOD_TYPE))
                        && "2026-%02d-01".formatted(month).equals(cell(row, TopicMetric.PERIOD_START) + ""))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object cell(Row row, Field field) {
        return row.get(Schemas.withoutRunId(TopicMetric.TABLE).fieldIndex(field.name()));
    }

    private static long count(Row row, Field field) {
        Object count = cell(row, field);
        return count == null ? 0 : (Long) count;
    }

    private List<Row> year() {
        for (int month = 1; month <= 12; month++) {
            say(month, "delivery", month == 3 ? 3 : 20);
            say(month, "ease", 15);
        }
        return new TopicRows(SETTINGS).of(sums());
    }

    /** Three speak of delivery in March: another month is hidden, too, so that what remains is of both. */
    @Test
    void whatRemainsOfAllMonthsIsOfMany() {
        List<Row> rows = year();
        long left = count(row(rows, "delivery", "all", 1), TopicMetric.N_MENTIONS);
        int hidden = 0;
        for (int month = 1; month <= 12; month++) {
            Row row = row(rows, "delivery", "month", month);
            left -= count(row, TopicMetric.N_MENTIONS);
            hidden += "suppressed".equals(cell(row, TopicMetric.STATUS)) ? 1 : 0;
        }
        assertEquals(2, hidden);
        assertEquals(23, left);
        assertNotNull(cell(row(rows, "ease", "month", 2), TopicMetric.CONTRIBUTION));
        assertNull(
                cell(row(rows, "ease", "month", 1), TopicMetric.CONTRIBUTION),
                "what is left of January would tell its hidden topic, and that March");
    }

    /** January and March are hidden. Six months with one of them and not the other would tell them apart. */
    @Test
    void monthsBeforeAreToldWhereTheyTellNoHiddenMonth() {
        List<Row> rows = year();
        for (int month : List.of(4, 5, 6, 7, 10, 11, 12)) {
            assertNotNull(cell(row(rows, "delivery", "month", month), TopicMetric.SHARE_BEFORE), "month " + month);
        }
        for (int month : List.of(2, 8, 9)) {
            Row row = row(rows, "delivery", "month", month);
            for (Field field :
                    List.of(TopicMetric.SHARE_BEFORE, TopicMetric.Z, TopicMetric.P_VALUE, TopicMetric.P_ADJ)) {
                assertNull(cell(row, field), field.name() + " of month " + month);
            }
            assertEquals(false, cell(row, TopicMetric.IS_EMERGING), "whether it emerged is told in month " + month);
        }
    }

    /** All that four customers wrote in March is hidden, and February with it: comments of all months are known. */
    @Test
    void monthsOfFewCommentsAreHiddenWithAllTheirTopics() {
        say(1, "ease", 30);
        say(2, "ease", 25);
        say(3, "ease", 4);
        List<Row> rows = new TopicRows(SETTINGS).of(sums());
        assertEquals(59, count(row(rows, "ease", "all", 1), TopicMetric.N_COMMENTS));
        assertEquals("ok", cell(row(rows, "ease", "month", 1), TopicMetric.STATUS));
        assertEquals("suppressed", cell(row(rows, "ease", "month", 2), TopicMetric.STATUS));
        assertEquals("suppressed", cell(row(rows, "ease", "month", 3), TopicMetric.STATUS));
    }

    /** All comments less those without a topic would be the three on delivery. */
    @Test
    void commentsWithoutATopicAreHiddenBesideAHiddenOne() {
        for (int month = 1; month <= 4; month++) {
            say(month, "delivery", month == 2 ? 3 : 20 + month);
            say(month, "none", 30);
        }
        List<Row> rows = new TopicRows(SETTINGS).of(sums());
        for (int month : List.of(1, 2)) {
            assertEquals("suppressed", cell(row(rows, "delivery", "month", month), TopicMetric.STATUS));
            assertEquals("suppressed", cell(row(rows, "none", "month", month), TopicMetric.STATUS));
        }
        assertEquals(30, count(row(rows, "none", "month", 3), TopicMetric.N_MENTIONS));
        assertEquals(120, count(row(rows, "none", "all", 1), TopicMetric.N_MENTIONS));
    }

    /** Who is satisfied and was not asked to recommend is no promoter; where nobody was asked, satisfaction groups. */
    @Test
    void scalesAreNotPooled() {
        say(1, "ease", "", "80", "satisfied");
        assertEquals(1.0, promoters());
        say(1, "ease", "10", "", "promoter");
        say(2, "ease", "9", "40", "promoter");
        say(2, "ease", "", "90", "satisfied");
        assertEquals(2.0, promoters());
    }

    private double promoters() {
        return sums().stream()
                .filter(sum -> sum.getAs("period_type").equals("all")
                        && sum.getAs("topic").equals("ease"))
                .findFirst()
                .orElseThrow()
                .<Double>getAs("of_promoters");
    }
}
