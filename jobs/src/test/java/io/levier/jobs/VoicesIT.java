package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.AuthorInfluence;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.FoundTopic;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.derived.SocialPost;
import io.levier.common.table.derived.SocialQueue;
import io.levier.common.table.derived.TopicMetric;
import io.levier.jobs.generate.GenerateSettings;
import io.levier.jobs.generate.story.SocialNoise;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import io.levier.jobs.text.PlantedWords;
import java.util.List;
import java.util.logging.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers of the made-up company write, to it and in public. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class VoicesIT {
    private static final Logger LOG = Logger.getLogger(VoicesIT.class.getName());

    private final SmallCompany company;
    private final TableContents tables;

    VoicesIT(SmallCompany company) {
        this.company = company;
        this.tables = new TableContents(company.spark(), company.warehouse());
    }

    /** The company's own account, its machine and its crowd are as many as were planted. */
    @Test
    void whatIsNoTalkIsLeftOutAndCounted() {
        Row own = tables.rows(SocialMetric.TABLE)
                .where("period_type = 'all' and brand = 'own' and topic = 'all'")
                .first();
        long days = (GenerateSettings.DEFAULT_MONTHS + SocialNoise.MONTHS_BETWEEN - 1L) / SocialNoise.MONTHS_BETWEEN;
        assertTrue(own.<Long>getAs("n_staff") >= (long) SocialNoise.OWN * GenerateSettings.DEFAULT_MONTHS, own + "");
        assertTrue(own.<Long>getAs("n_automated") >= days * SocialNoise.OF_THE_MACHINE, own + "");
        assertTrue(
                own.<Long>getAs("n_reposts") >= (long) SocialNoise.REPOSTS * GenerateSettings.DEFAULT_MONTHS, own + "");
        assertEquals(
                tables.rows(SocialPost.TABLE)
                        .where("standing = 'original' and not is_competitor")
                        .count(),
                own.<Long>getAs("n_mentions"));
        assertTrue(own.<Double>getAs("share_of_voice") > 50, own + "");
    }

    @Test
    void messagesWithoutSentimentAreFeltAndTheQueueIsInOrder() {
        Dataset<Row> posts = tables.rows(SocialPost.TABLE);
        long learned = posts.where("sentiment_by = 'learned'").count();
        assertTrue(learned > 50, "messages felt by what comments taught: " + learned);
        Row both = posts.where(
                        "sentiment_by = 'source' and learned <> 0 and abs(sentiment) > 0.05 and standing = 'original'")
                .selectExpr("count(*)", "count_if(signum(sentiment) = learned)")
                .first();
        LOG.info("learned sentiment agrees with the source in " + both.get(1) + " of " + both.get(0) + " messages");
        assertTrue(both.getLong(1) > 0.75 * both.getLong(0), both + "");
        List<Row> queue = tables.rows(SocialQueue.TABLE).orderBy("place").collectAsList();
        assertTrue(!queue.isEmpty(), "something to answer");
        for (int i = 1; i < queue.size(); i++) {
            assertTrue(
                    queue.get(i - 1).<Double>getAs("priority") >= queue.get(i).<Double>getAs("priority"), queue + "");
        }
        assertEquals(
                0,
                tables.rows(AuthorInfluence.TABLE)
                        .where("influence not between 0 and 100")
                        .count());
    }

    /** Of every comment beside every topic the metric tells what mine-verbatims tells in its own table. */
    @Test
    void topicsAsMetricsAreThoseOfTheComments() {
        assertTrue(tables.rows(TopicMention.TABLE).where("is_mentioned").count() > 500, "topics spoken of");
        Row counted = tables.rows(TopicMention.TABLE)
                .where("topic = 'delivery' and is_mentioned")
                .selectExpr(
                        "100 * (count_if(ltr >= 9) - count_if(ltr < 7)) / count(ltr)", "count(*)", "avg(csat_norm100)")
                .first();
        Row told = tables.rows(TopicMetric.TABLE)
                .where("period_type = 'all' and topic = 'delivery'")
                .first();
        assertEquals(told.<Double>getAs("nps"), counted.getDouble(0), 1e-6, told + "");
        assertEquals(told.<Long>getAs("n_mentions"), counted.getLong(1), told + "");
        assertEquals(told.<Double>getAs("csat"), counted.getDouble(2), 1e-6, told + "");
        long years = tables.rows(MetricValues.TABLE)
                .where("metric_id = 'topic_share' and segment_set = 'topic' and period_type = 'year'"
                        + " and segment_key = 'delivery' and value between 1 and 99")
                .count();
        assertTrue(years > 0, "years in which the share of a topic is told: " + years);
    }

    @Test
    void topicsAreRankedAsDriversWithTheirCaveat() {
        Row run = tables.rows(DriverRun.TABLE)
                .where("model = 'nps_topics' and is_main")
                .first();
        assertEquals("topic_sentiment", run.getAs("block"), run + "");
        assertTrue(run.getList(run.fieldIndex("warnings")).contains("commenters_only"), run + "");
        assertTrue(run.<Double>getAs("r2") > 0.1, run + "");
    }

    @Test
    void personalDataThatWerePlantedAreMasked() {
        List<Row> planted = company.spark()
                .read()
                .option("header", true)
                .csv(company.exports()
                        .resolve("_truth/planted_personal_data.csv")
                        .toString())
                .join(tables.rows(Verbatim.TABLE), "response_id")
                .select("kind", "value", "text")
                .collectAsList();
        List<Row> left = planted.stream()
                .filter(row -> PlantedWords.remain(row.getAs("value"), row.getAs("text")))
                .toList();
        LOG.info(left.size() + " of " + planted.size() + " comments with planted personal data still have them: "
                + left);
        assertTrue(planted.size() > 20, planted.size() + " comments");
        assertEquals(List.of(), left);
    }

    @Test
    void commentsNoRuleKnowsAreGroupedOrTooFew() {
        Dataset<Row> found = tables.rows(FoundTopic.TABLE);
        assertEquals(
                0,
                found.where("status <> 'suppressed' and stability not between 0 and 1")
                        .count());
        assertEquals(
                0,
                found.where("status <> 'suppressed' and (name is null or n_customers < 10)")
                        .count());
    }
}
