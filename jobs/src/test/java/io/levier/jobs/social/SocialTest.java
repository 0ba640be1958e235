package io.levier.jobs.social;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.derived.SocialPost;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.SocialMention;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts in public, who is heard, what to answer first, and how it all adds up. */
@OnSpark
class SocialTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    private final SparkSession spark;

    SocialTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> spoken(String raw, Dataset<Row> mentions) {
        return TestSql.of(spark)
                .query(
                        "social/spoken",
                        Map.of(
                                "social_mention",
                                PipeTable.of(spark, SocialMention.TABLE, raw),
                                "mention",
                                mentions,
                                "identity_map",
                                PipeTable.of(spark, IdentityMap.TABLE, """
                                        | customer_id | person_id |
                                        | employee    | p1        |
                                        | zoe         | p2        |
                                        """),
                                "customer",
                                PipeTable.of(spark, Customer.TABLE, """
                                        | customer_id | first_name | is_employee |
                                        | employee    | Bo         | true        |
                                        | zoe         | Zoé        |             |
                                        """)),
                        Map.of("zone", "Europe/Paris", "as_of", AS_OF, "homonyms", "(?is)\\AOrange\\n.*juice"))
                .orderBy("mention_id");
    }

    /** The message of an employee is no mention; the company's own account is told by the mentions. */
    @Test
    void staffMachinesAndRepostsAreToldFromTheRest() {
        StringBuilder told = new StringBuilder("mention_id | author_key | is_automated | is_repost | is_own\n");
        for (String row : List.of(
                "m1|ana|false|false|false",
                "m3|bo|false|false|false",
                "m4|shop|false|false|true",
                "m5|robot|true|false|false",
                "m6|robot|true|false|false",
                "m7|robot|false|false|false",
                "m8|cy|false|true|false",
                "m9|mention:m9|false|false|false")) {
            told.append(row).append('\n');
        }
        Dataset<Row> mentions = PipeTable.of(spark, Mention.TABLE, told.toString());
        // The employee is known by the hash the table of mentions would have.
        Dataset<Row> hashed = mentions.withColumn(
                "author_key",
                expr("if(author_key like 'mention:%', author_key, sha2(concat('author:', author_key), 256))"));
        assertEquals(
                List.of(
                        "m1 original",
                        "m2 staff",
                        "m3 staff",
                        "m4 staff",
                        "m5 automated",
                        "m6 automated",
                        "m7 original",
                        "m8 repost",
                        "m9 original"),
                spoken("""
                        | mention_id | author_id | at                  | customer_id |
                        | m1         | ana       | 2026-06-01 10:00:00 |             |
                        | m2         | bo        | 2026-06-01 10:00:00 | employee    |
                        | m3         | bo        | 2026-06-02 10:00:00 |             |
                        | m4         | shop      | 2026-06-02 10:00:00 |             |
                        | m5         | robot     | 2026-06-02 10:00:00 |             |
                        | m6         | robot     | 2026-06-09 10:00:00 |             |
                        | m7         | robot     | 2026-05-09 10:00:00 |             |
                        | m8         | cy        | 2026-06-09 10:00:00 |             |
                        | m9         |           | 2026-06-09 10:00:00 |             |
                        """, hashed).collectAsList().stream()
                        .map(row -> row.getAs("mention_id") + " " + row.getAs("standing"))
                        .toList());
    }

    /** Facts gathered before these came in: their authors are no staff, and what the source says of them holds. */
    @Test
    void messagesNobodyHasLookedAtYetCount() {
        assertEquals(
                List.of(
                        "m1 original null 2026-07-01 Zoé",
                        "m2 original 60.0 2026-07-01 ",
                        "m3 original null 2026-07-01 "),
                spoken("""
                        | mention_id | author_id | at                  | customer_id | brand  | text         | replied_at          |
                        | m1         | zo        | 2026-06-01 10:00:00 | zoe         |        | c'est Zoé    |                     |
                        | m2         | ana       | 2026-06-01 10:00:00 |             | Apple  | juice        | 2026-06-01 10:01:00 |
                        | m3         | ana       | 2026-06-02 10:00:00 |             | Orange | great        | 2026-07-02 10:00:00 |
                        | m4         | cy        | 2026-06-02 10:00:00 |             | orange | Juice, fresh |                     |
                        """, empty(Mention.TABLE))
                        .selectExpr(
                                "concat_ws(' ', mention_id, standing, coalesce(string(reply_s), 'null'), known_before,"
                                        + " coalesce(array_join(names, ' '), ''))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
    }

    /** Weights by hand: ln(1 + followers) · reactions per reach · share of messages with a topic. */
    @Test
    void authorsAreWeighedAndTheQueueFollows() {
        Dataset<Row> posts = posts("""
                | mention_id | author_key | posted_at           | topics | sentiment | reach | engagement | followers | reply_s |
                | a1         | a          | 2026-06-30 00:00:00 | ease   | -0.5      | 100   | 10         | 1000      |         |
                | a2         | a          | 2026-06-29 00:00:00 |        | 0.9       | 100   | 10         | 900       |         |
                | b1         | b          | 2026-06-29 00:00:00 | ease   | -1        | 100   | 50         | 50        |         |
                | c1         | c          | 2026-06-20 00:00:00 | ease   | -1        | 100   | 0          | 99999     |         |
                | d1         | d          | 2026-06-30 00:00:00 | ease   | -1        | 100   | 10         | 10        | 60      |
                | e1         | mention:e1 | 2026-06-30 00:00:00 | ease   | -1        | 100   | 10         |           |         |
                | f1         | d          | 2026-05-01 00:00:00 | ease   | -1        | 100   | 10         | 10        |         |
                """);
        Dataset<Row> authors = TestSql.of(spark)
                .query("social/author_influence", Map.of("social_post", posts), Map.of("as_of", AS_OF));
        Map<String, Row> byKey =
                authors.collectAsList().stream().collect(Collectors.toMap(row -> row.getString(0), row -> row));
        assertEquals(Math.log(1001) * 0.1 * 0.5, weight(byKey, "a"), 1e-8);
        assertEquals(Math.log(51) * 0.5, weight(byKey, "b"), 1e-8);
        assertEquals(0, weight(byKey, "c"), 0);
        assertEquals(4, byKey.size(), "an author without a name has no influence of its own");
        assertEquals(100.0, Objects.requireNonNull(byKey.get("b")).<Double>getAs("influence"), 0);
        List<Row> queue = TestSql.of(spark)
                .query(
                        "social/social_queue",
                        Map.of("social_post", posts, "author_influence", authors),
                        Map.of("as_of", AS_OF, "queue_days", 30, "queue_length", 3))
                .collectAsList();
        assertEquals(
                List.of("b1", "e1", "a1"),
                queue.stream().map(row -> row.<String>getAs("mention_id")).toList());
        assertEquals(48, queue.get(0).<Double>getAs("priority"), 1e-9);
        assertEquals(51 / 101.0 * 24, queue.get(1).<Double>getAs("priority"), 1e-6);
    }

    private Dataset<Row> empty(Table table) {
        return spark.createDataFrame(List.of(), Schemas.of(table));
    }

    private static double weight(Map<String, Row> authors, String key) {
        return Objects.requireNonNull(authors.get(key)).<Double>getAs("weight");
    }

    private Dataset<Row> posts(String table) {
        // Lists are written as one word.
        String flat = table.replace("| topics |", "| platform |");
        return PipeTable.of(spark, SocialPost.TABLE, flat)
                .withColumn("topics", expr("if(platform is null, array(), split(platform, ','))"))
                .withColumn("standing", expr("coalesce(standing, 'original')"))
                .withColumn("is_competitor", expr("coalesce(is_competitor, false)"))
                .withColumn("period_start", expr("cast(trunc(posted_at, 'month') as date)"))
                .withColumn("known_before", expr("date'2026-07-01'"));
    }

    /** Twelve authors complain of delivery, twelve praise ease and three of billing; twenty speak of a competitor. */
    @Test
    void contributionsAddUpUnlessOneWouldBeToldByTheOthers() {
        StringBuilder text = new StringBuilder(
                "| mention_id | author_key | posted_at | topics | sentiment | is_competitor | standing | reply_s |\n");
        for (int i = 0; i < 50; i++) {
            String topics = i < 12 ? "delivery" : i < 24 ? "delivery,ease" : i < 27 ? "billing" : i < 30 ? "" : "ease";
            double sentiment = i < 12 ? -1 : 1;
            text.append("| m%d | a%d | 2026-05-%02d 00:00:00 | %s | %.1f | %s | %s | %s |%n"
                    .formatted(
                            i,
                            i % 45,
                            1 + i % 20,
                            i < 30 ? topics : "",
                            sentiment,
                            i >= 30,
                            "original",
                            i < 15 ? "3600" : ""));
        }
        text.append("| r | a0 | 2026-05-03 00:00:00 | ease | 1 | false | repost | |\n");
        List<Row> sums = TestSql.of(spark)
                .query("social/social_sum", Map.of("social_post", posts(text.toString())), Map.of())
                .collectAsList();
        List<Row> rows = new SocialRows(new Publication(10, 10, 0.95)).of(sums);
        Row own = row(rows, "own", "all");
        assertEquals(60.0, number(own, SocialMetric.SHARE_OF_VOICE.name()), 1e-6);
        assertEquals(100 * (18 - 12) / 30.0, number(own, SocialMetric.NET_SENTIMENT.name()), 1e-6);
        assertEquals(50.0, number(own, SocialMetric.RESPONSE_RATE.name()), 1e-6);
        assertEquals(3600.0, number(own, SocialMetric.REPLY_P50_S.name()), 1e-6);
        assertEquals(1L, cell(own, SocialMetric.N_REPOSTS.name()));
        Row delivery = row(rows, "own", "delivery");
        assertEquals(24L, cell(delivery, SocialMetric.N_MENTIONS.name()));
        double net = 100 * (18 - 12) / 30.0;
        double without = 100.0;
        assertEquals(net - without, number(delivery, SocialMetric.IMPACT.name()), 1e-6);
        assertEquals("suppressed", cell(row(rows, "own", "billing"), SocialMetric.STATUS.name()));
        assertEquals(100 * (-12 + 6) / 30.0, number(delivery, SocialMetric.CONTRIBUTION.name()), 1e-6);
        assertNull(
                cell(row(rows, "own", "ease"), SocialMetric.CONTRIBUTION.name()),
                "billing and none are six together: ease keeps its part back");
        Row competitor = row(rows, "competitor", "all");
        assertEquals(40.0, number(competitor, SocialMetric.SHARE_OF_VOICE.name()), 1e-6);
        assertTrue(number(competitor, SocialMetric.VOICE_LOW.name()) < 40);
    }

    /** Three speak of delivery in June, so May is hidden, too: what remains of May must not tell it. */
    @Test
    void contributionsDoNotTellWhatIsHiddenBesideAFew() {
        StringBuilder text =
                new StringBuilder("| mention_id | author_key | posted_at | topics | sentiment | reply_s |\n");
        for (String topic : List.of("delivery", "ease")) {
            for (int month = 4; month <= 6; month++) {
                int authors = month == 4 ? 20 : month == 6 && topic.equals("delivery") ? 3 : 12;
                for (int i = 0; i < authors; i++) {
                    String key = topic + month + "_" + i;
                    text.append("| %s | %s | 2026-%02d-05 00:00:00 | %s | 1 | |%n".formatted(key, key, month, topic));
                }
            }
        }
        List<Row> sums = TestSql.of(spark)
                .query("social/social_sum", Map.of("social_post", posts(text.toString())), Map.of())
                .collectAsList();
        List<String> told = new SocialRows(new Publication(10, 10, 0.95))
                .of(sums).stream()
                        .filter(row -> row.get(0).equals("month") && row.get(2).equals("own"))
                        .filter(row -> !row.get(3).equals("all"))
                        .map(row -> row.get(1) + " " + row.get(3) + " " + cell(row, SocialMetric.STATUS.name()) + " "
                                + cell(row, SocialMetric.CONTRIBUTION.name()))
                        .toList();
        assertEquals(
                List.of(
                        "2026-04-01 delivery ok 50.0",
                        "2026-04-01 ease ok 50.0",
                        "2026-05-01 delivery suppressed null",
                        "2026-05-01 ease ok null",
                        "2026-06-01 delivery suppressed null",
                        "2026-06-01 ease ok null"),
                told);
    }

    private static Row row(List<Row> rows, String brand, String topic) {
        return rows.stream()
                .filter(row -> row.get(0).equals("month")
                        && row.get(2).equals(brand)
                        && row.get(3).equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Row row, String column) {
        return row.getDouble(Schemas.withoutRunId(SocialMetric.TABLE).fieldIndex(column));
    }

    private static @Nullable Object cell(Row row, String column) {
        return row.get(Schemas.withoutRunId(SocialMetric.TABLE).fieldIndex(column));
    }
}
