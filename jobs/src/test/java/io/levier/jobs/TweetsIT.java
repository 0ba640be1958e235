package io.levier.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.derived.VerbatimLanguage;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Public tweets to airlines through the product: the feeling it learns, and what it finds them to be about. */
@ExtendWith(SparkExtension.class)
class TweetsIT {
    private static final Path DATA = Path.of(System.getProperty("levier.shared", "../../shared"))
            .resolve("data")
            .resolve("airline-tweets");

    private static final Logger LOG = Logger.getLogger(TweetsIT.class.getName());

    /** Topics of the example by the reason people read in a tweet. */
    private static final Map<String, String> TOPICS = new TreeMap<>(Map.of(
            "Late Flight", "late_flight",
            "Cancelled Flight", "cancelled_flight",
            "Lost Luggage", "luggage",
            "Flight Booking Problems", "booking",
            "Flight Attendant Complaints", "attendants",
            "Bad Flight", "bad_flight",
            "Customer Service Issue", "customer_service"));

    /** The reason spelt out: what somebody without a taxonomy would look for. */
    private static final Map<String, String> KEYWORDS = new TreeMap<>(Map.of(
            "Late Flight", "late",
            "Cancelled Flight", "cancelled",
            "Lost Luggage", "luggage",
            "Flight Booking Problems", "booking",
            "Flight Attendant Complaints", "attendant",
            "Bad Flight", "flight",
            "Customer Service Issue", "service"));

    private final SparkSession spark;

    @TempDir
    private Path home = Path.of("");

    TweetsIT(SparkSession spark) {
        this.spark = spark;
    }

    private record Complaint(String reason, String text, Set<String> topics) {}

    @Test
    void feelingsAndReasonsAreReadAsPeopleReadThem() {
        assumeTrue(Files.isDirectory(DATA), "the tweets are not beside the checkout: " + DATA);
        Path warehouse = home.resolve("warehouse");
        CapturedConsole console = new CapturedConsole();
        int code = console.launch(SmallCompany.words(
                "run",
                "ingest",
                "resolve-identities",
                "curate",
                "gather-facts",
                "mine-verbatims",
                "--conf",
                SmallCompany.conf().resolve("examples").resolve("airline-tweets"),
                "--input",
                DATA,
                "--warehouse",
                warehouse));
        assertEquals(0, code, console.out() + console.err());
        TableContents tables = new TableContents(spark, warehouse);
        feelings(tables);
        reasons(tables);
    }

    /** What is learned from the tweets of half of the writers is tried on those of the others. */
    private static void feelings(TableContents tables) {
        assertEquals(14_485, tables.rows(SurveyResponse.TABLE).count());
        Row english =
                tables.rows(VerbatimLanguage.TABLE).where("language = 'en'").first();
        String told = "feelings of " + english.getAs("n_tried") + " tweets of writers held out: macro-F1 "
                + english.getAs("macro_f1") + ", accuracy " + english.getAs("accuracy") + "; baseline "
                + english.getAs("baseline_macro_f1") + ", " + english.getAs("baseline_accuracy");
        LOG.info(told);
        assertTrue(english.<Double>getAs("macro_f1") >= 0.72, told);
        assertTrue(english.<Double>getAs("baseline_macro_f1") < 0.3, told);
        long masked =
                tables.rows(Verbatim.TABLE).where("text rlike '@[A-Za-z]'").count();
        assertTrue(masked < 30, "handles that were not masked: " + masked);
    }

    /** The words of the topics are those of one half of the writers: the other half judges. */
    private static void reasons(TableContents tables) {
        List<Complaint> judged = complaints(tables);
        double byTopics = agreement(judged, complaint -> complaint.topics());
        double byKeywords = agreement(judged, complaint -> {
            Set<String> found = new HashSet<>();
            KEYWORDS.forEach((reason, word) -> {
                if (complaint.text().toLowerCase(Locale.ROOT).contains(word)) {
                    found.add(TOPICS.getOrDefault(reason, ""));
                }
            });
            return found;
        });
        String told = "reasons of " + judged.size() + " complaints: macro-F1 of topics " + byTopics + ", of keywords "
                + byKeywords;
        LOG.info(told);
        assertTrue(judged.size() > 3_000, told);
        assertTrue(byTopics > byKeywords + 0.1, told);
    }

    private static List<Complaint> complaints(TableContents tables) {
        Dataset<Row> answers = tables.rows(SurveyAnswer.TABLE);
        Dataset<Row> reasons = answers.where("question_id = 'reason' and value_text is not null")
                .selectExpr("response_id", "value_text as reason");
        Dataset<Row> texts = answers.where("question_id = 'tweet'").selectExpr("response_id", "value_text as text");
        Dataset<Row> topics = tables.rows(ResponseTopic.TABLE)
                .groupBy("response_id")
                .agg(collect_set("topic").as("topics"))
                .withColumnRenamed("response_id", "topics_of");
        return tables
                .rows(SurveyResponse.TABLE)
                .select("response_id", "customer_id")
                .join(reasons, "response_id")
                .join(texts, "response_id")
                .join(topics, col("response_id").equalTo(col("topics_of")), "left")
                .select("customer_id", "reason", "text", "topics")
                .collectAsList()
                .stream()
                .filter(row -> (row.getString(0).hashCode() & 1) == 1 && TOPICS.containsKey(row.getString(1)))
                .map(row -> new Complaint(
                        row.getString(1),
                        row.getString(2),
                        row.isNullAt(3) ? Set.of() : Set.copyOf(row.<String>getList(3))))
                .toList();
    }

    /** Mean over reasons of the harmonic mean of precision and recall. */
    private static double agreement(List<Complaint> complaints, Function<Complaint, Set<String>> reader) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Complaint complaint : complaints) {
            Set<String> found = reader.apply(complaint);
            TOPICS.forEach((reason, topic) -> {
                long[] count = counts.computeIfAbsent(reason, any -> new long[3]);
                boolean isMeant = reason.equals(complaint.reason());
                boolean isFound = found.contains(topic);
                count[0] += isMeant && isFound ? 1 : 0;
                count[1] += isMeant ? 1 : 0;
                count[2] += isFound ? 1 : 0;
            });
        }
        return counts.values().stream()
                .mapToDouble(count -> 2.0 * count[0] / (count[1] + count[2]))
                .average()
                .orElseThrow();
    }
}
