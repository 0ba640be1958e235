package io.levier.jobs.social;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.AuthorInfluence;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.derived.SocialPost;
import io.levier.common.table.derived.SocialQueue;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.SocialMention;
import io.levier.common.text.SentimentModel;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Weighs what is said in public: who says it and how it feels, against competitors, and what to answer first. */
public final class ScoreSocialJob implements Job<JobArgs, SocialJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "score-social",
            "public messages: share of voice, sentiment, who is heard, what to answer first, and whether it is answered",
            List.of(SocialMention.TABLE, Mention.TABLE),
            List.of(Verbatim.TABLE, IdentityMap.TABLE, Customer.TABLE),
            List.of(SocialPost.TABLE, AuthorInfluence.TABLE, SocialQueue.TABLE, SocialMetric.TABLE),
            List.of("score-social"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public SocialJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new SocialJobSettings(
                suite.social(), suite.text(), suite.textRules(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, SocialJobSettings settings) {
        Tables tables = context.tables();
        context.step("reading public messages");
        Dataset<Row> spoken = context.sql()
                .query(
                        "social/spoken",
                        Map.of(
                                "social_mention", tables.read(SocialMention.TABLE),
                                "mention", tables.read(Mention.TABLE),
                                "identity_map", tables.readOrEmpty(IdentityMap.TABLE),
                                "customer", tables.readOrEmpty(Customer.TABLE)),
                        Map.of(
                                "zone", settings.zone().getId(),
                                "as_of", context.asOf(),
                                "homonyms", settings.social().homonymPattern()));
        tables.replaceAll(SocialPost.TABLE, PostReading.of(spoken, settings, feelings(context, settings)));
        Dataset<Row> posts = tables.read(SocialPost.TABLE);
        context.step("weighing authors");
        tables.replaceAll(
                AuthorInfluence.TABLE,
                context.sql()
                        .query(
                                "social/author_influence",
                                Map.of("social_post", posts),
                                Map.of("as_of", context.asOf())));
        long toAnswer = tables.replaceAll(
                SocialQueue.TABLE,
                context.sql()
                        .query(
                                "social/social_queue",
                                Map.of("social_post", posts, "author_influence", tables.read(AuthorInfluence.TABLE)),
                                Map.of(
                                        "as_of", context.asOf(),
                                        "queue_days", settings.social().queueDays(),
                                        "queue_length", settings.social().queueLength())));
        context.step("adding up by brand and topic");
        List<Row> sums = context.sql()
                .query("social/social_sum", Map.of("social_post", posts), Map.of())
                .collectAsList();
        tables.replaceAll(SocialMetric.TABLE, new SocialRows(settings.publication()).of(sums));
        return RunSummary.of(told(sums, toAnswer)).withWarnings(warnings(posts, tables.read(Mention.TABLE)));
    }

    /** What came in after the facts were gathered counts, but nobody has looked for reposts and machines in it. */
    private static List<String> warnings(Dataset<Row> posts, Dataset<Row> mentions) {
        String key = Mention.MENTION_ID.name();
        long unseen = posts.where(col(SocialPost.STANDING.name()).notEqual("staff"))
                .join(mentions, posts.col(key).equalTo(mentions.col(key)), "left_anti")
                .count();
        return unseen == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d messages are not in table mention yet: they count, but reposts and machines among them are not"
                                + " known; run gather-facts before",
                        unseen));
    }

    /** Learned only where comments have been read: without them, messages are felt as their source says. */
    private static SortedMap<String, SentimentModel> feelings(JobContext context, SocialJobSettings settings) {
        if (!context.tables().exists(Verbatim.TABLE) || settings.rules().isEmpty()) {
            return new TreeMap<>();
        }
        return Feelings.learned(
                context.sql()
                        .query(
                                "text/scored_comment",
                                Map.of("verbatim", context.tables().read(Verbatim.TABLE)),
                                Map.of(
                                        "languages", String.join(",", settings.languages()),
                                        "most_comments", settings.text().learnFrom()))
                        .collectAsList(),
                settings);
    }

    private static String told(List<Row> sums, long toAnswer) {
        long counted = 0;
        long leftOut = 0;
        for (Row sum : sums) {
            if (sum.getAs("period_type").equals("all") && sum.getAs("topic").equals("all")) {
                counted += sum.getAs("brand").equals("own") ? sum.<Long>getAs("n") : 0;
                leftOut += count(sum, "n_reposts") + count(sum, "n_automated") + count(sum, "n_staff");
            }
        }
        return String.format(
                Locale.ROOT,
                "%,d messages about us; %,d reposts and messages of machines and staff left out; %,d to answer",
                counted,
                leftOut,
                toAnswer);
    }

    private static long count(Row sum, String column) {
        return sum.getAs(column) == null ? 0 : sum.<Long>getAs(column);
    }
}
