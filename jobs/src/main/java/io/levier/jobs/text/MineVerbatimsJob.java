package io.levier.jobs.text;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.config.TextSettings;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.ContactComment;
import io.levier.common.table.curated.ContactTopic;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Response;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.FoundTopic;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.derived.VerbatimLanguage;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.derived.WordContrast;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.text.SentimentModel;
import io.levier.common.text.TopicClusters;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Reads what customers write: topics, sentiment, what they do to the score, words, and quotes. */
public final class MineVerbatimsJob implements Job<JobArgs, VerbatimSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "mine-verbatims",
            "what comments are about, how their writers feel, what that does to the score, and quotes",
            List.of(Response.TABLE, Feedback.TABLE, SurveyAnswer.TABLE, SurveyQuestion.TABLE, SurveyResponse.TABLE),
            List.of(IdentityMap.TABLE, Customer.TABLE, Consent.TABLE, Contact.TABLE, Interaction.TABLE),
            List.of(
                    Verbatim.TABLE,
                    ResponseTopic.TABLE,
                    TopicMention.TABLE,
                    TopicMetric.TABLE,
                    WordContrast.TABLE,
                    FoundTopic.TABLE,
                    VerbatimQuote.TABLE,
                    VerbatimLanguage.TABLE,
                    ContactComment.TABLE,
                    ContactTopic.TABLE),
            List.of("mine-verbatims", "mine-verbatims --conf conf/examples/olist"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public VerbatimSettings settings(JobArgs args, SuiteConfig suite) {
        return new VerbatimSettings(suite.text(), suite.textRules(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, VerbatimSettings settings) {
        Tables tables = context.tables();
        context.step("masking comments");
        tables.replaceAll(Verbatim.TABLE, CommentReading.of(comments(context, settings), settings));
        Dataset<Row> verbatims = tables.read(Verbatim.TABLE);
        context.step("learning sentiment from scores");
        SortedMap<String, SentimentStudy> studies = SentimentStudy.byLanguage(
                context.sql()
                        .query(
                                "text/scored_comment",
                                Map.of("verbatim", verbatims),
                                Map.of(
                                        "languages", String.join(",", settings.languages()),
                                        "most_comments", settings.text().learnFrom()))
                        .collectAsList(),
                settings);
        SortedMap<String, SentimentModel> models = new TreeMap<>();
        studies.forEach((language, study) -> study.model().ifPresent(model -> models.put(language, model)));
        context.step("finding topics");
        tables.replaceAll(ResponseTopic.TABLE, SentenceReading.of(verbatims, settings.rules(), models));
        Dataset<Row> topics = tables.read(ResponseTopic.TABLE);
        Map<String, Dataset<Row>> found = Map.of("verbatim", verbatims, "response_topic", topics);
        tables.replaceAll(
                TopicMention.TABLE,
                context.sql()
                        .query(
                                "text/topic_mention",
                                Map.of(
                                        "verbatim",
                                        verbatims,
                                        "response_topic",
                                        topics,
                                        "response",
                                        tables.read(Response.TABLE)),
                                Map.of(
                                        "languages", String.join(",", settings.languages()),
                                        "topics", String.join(",", settings.topics()))));
        List<Row> measured = new TopicRows(settings)
                .of(context.sql()
                        .query("text/topic_sum", found, Map.of("languages", String.join(",", settings.languages())))
                        .collectAsList());
        tables.replaceAll(TopicMetric.TABLE, measured);
        List<Row> languages = LanguageRows.of(
                context.sql().query("text/language_sum", found, Map.of()).collectAsList(), studies, settings);
        tables.replaceAll(VerbatimLanguage.TABLE, languages);
        readContacts(context, settings, models);
        context.step("comparing words");
        tellWords(context, verbatims, topics, settings);
        return RunSummary.of(told(measured, languages)).withWarnings(warnings(languages, settings, tables));
    }

    private static Dataset<Row> comments(JobContext context, VerbatimSettings settings) {
        Tables tables = context.tables();
        return context.sql()
                .query(
                        "text/comment",
                        Map.of(
                                "response", tables.read(Response.TABLE),
                                "feedback", tables.read(Feedback.TABLE),
                                "survey_answer", tables.read(SurveyAnswer.TABLE),
                                "survey_question", tables.read(SurveyQuestion.TABLE),
                                "survey_response", tables.read(SurveyResponse.TABLE),
                                "identity_map", tables.readOrEmpty(IdentityMap.TABLE),
                                "customer", tables.readOrEmpty(Customer.TABLE),
                                "consent", tables.readOrEmpty(Consent.TABLE)),
                        Map.of(
                                "as_of",
                                context.asOf(),
                                "consent_purpose",
                                settings.text().quoteConsent().name().toLowerCase(Locale.ROOT)));
    }

    /** What customers wrote to the service: no score is with it, so it is told apart from what they answer. */
    private static void readContacts(
            JobContext context, VerbatimSettings settings, SortedMap<String, SentimentModel> models) {
        Tables tables = context.tables();
        context.step("reading what was written to the service");
        Dataset<Row> written = context.sql()
                .query(
                        "text/contact_words",
                        Map.of(
                                "contact", tables.readOrEmpty(Contact.TABLE),
                                "interaction", tables.readOrEmpty(Interaction.TABLE),
                                "identity_map", tables.readOrEmpty(IdentityMap.TABLE),
                                "customer", tables.readOrEmpty(Customer.TABLE)),
                        Map.of());
        tables.replaceAll(ContactComment.TABLE, ContactReading.of(written, settings, models));
        tables.replaceAll(
                ContactTopic.TABLE,
                context.sql()
                        .query(
                                "text/contact_topic",
                                Map.of("contact_comment", tables.read(ContactComment.TABLE)),
                                Map.of(
                                        "languages", String.join(",", settings.languages()),
                                        "topics", String.join(",", settings.topics()))));
    }

    private static void tellWords(
            JobContext context, Dataset<Row> verbatims, Dataset<Row> topics, VerbatimSettings settings) {
        Dataset<Row> phrases = WordReading.of(verbatims, settings).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> words = phrases.where("n_words = 1");
        List<Row> uses = context.sql()
                .query(
                        "text/word_use",
                        Map.of("comment_word", phrases),
                        Map.of("k_anonymity", settings.publication().kAnonymity()))
                .collectAsList();
        context.tables().replaceAll(WordContrast.TABLE, ContrastRows.of(uses));
        context.tables().replaceAll(FoundTopic.TABLE, foundTopics(context, words, topics, uses, settings));
        context.step("choosing quotes");
        List<Row> centres = context.sql()
                .query("text/topic_word", Map.of("comment_word", words, "response_topic", topics), Map.of())
                .collectAsList();
        phrases.unpersist();
        context.tables()
                .replaceAll(VerbatimQuote.TABLE, Quotes.of(context.sql(), verbatims, topics, centres, settings));
    }

    /** Groups are learned from a sample of the comments no rule knows, and counted over all of them. */
    private static List<Row> foundTopics(
            JobContext context, Dataset<Row> words, Dataset<Row> topics, List<Row> uses, VerbatimSettings settings) {
        if (settings.text().foundTopics() == 0) {
            return List.of();
        }
        context.step("grouping comments no rule knows");
        Dataset<Row> unmatched = context.sql()
                .query("text/unmatched_comment", Map.of("comment_word", words, "response_topic", topics), Map.of())
                .persist(StorageLevel.MEMORY_AND_DISK());
        SortedMap<String, TopicClusters> clusters = FoundTopics.learned(
                unmatched
                        .where(col("place").leq(settings.text().learnFrom()))
                        .orderBy("language", "place")
                        .collectAsList(),
                settings);
        List<Row> found = clusters.isEmpty()
                ? List.of()
                : FoundTopics.rows(
                        clusters,
                        context.sql()
                                .query(
                                        "text/found_sum",
                                        Map.of("found_comment", CommentGroups.of(unmatched, clusters)),
                                        Map.of())
                                .collectAsList(),
                        ContrastRows.words(uses),
                        settings);
        unmatched.unpersist();
        return found;
    }

    private static String told(List<Row> measured, List<Row> languages) {
        long emerging = measured.stream()
                .filter(row -> !row.isNullAt(row.length() - 1) && row.getBoolean(row.length() - 1))
                .count();
        long comments = languages.stream()
                .filter(row -> !row.isNullAt(2))
                .mapToLong(row -> row.getLong(2))
                .sum();
        return String.format(
                Locale.ROOT,
                "%,d comments in %s; %,d times a topic emerged",
                comments,
                languages.isEmpty()
                        ? "no language"
                        : String.join(
                                ", ",
                                languages.stream()
                                        .filter(row -> row.getBoolean(1))
                                        .map(row -> row.getString(0))
                                        .toList()),
                emerging);
    }

    private static List<String> warnings(List<Row> languages, VerbatimSettings settings, Tables tables) {
        List<String> warnings = new ArrayList<>();
        List<String> unread = languages.stream()
                .filter(row -> !row.getBoolean(1)
                        && !row.isNullAt(2)
                        && row.getLong(2) >= settings.publication().minBase())
                .map(row -> String.format(Locale.ROOT, "%s (%,d)", row.getString(0), row.getLong(2)))
                .toList();
        if (!unread.isEmpty()) {
            warnings.add("comments in languages without a file in text/ are counted, not read: "
                    + String.join(", ", unread));
        }
        if (settings.text().quoteConsent() != TextSettings.QuoteConsent.NONE && !tables.exists(Consent.TABLE)) {
            warnings.add(
                    "there are no quotes: without table consent nobody has agreed to be quoted; see text.quote-consent");
        }
        return warnings;
    }
}
