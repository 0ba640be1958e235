package io.levier.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Response;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.MadeTables;
import io.levier.jobs.bench.WatchedProcess;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a million comments, masked, read, felt and quoted, with the heap they take; and what ten million would take. */
class VerbatimsBench {
    private static final long COMMENTS = 500_000;
    private static final long GOAL = 10_000_000;

    /** Comments of the made-up company, from which all others are put together. */
    private static List<Row> texts() {
        Company company = new Company(new Scale(5, 3000, 30, LocalDate.of(2026, 6, 30)));
        List<Row> texts = new ArrayList<>();
        for (int customer = 0; customer < company.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(company, customer);
            for (Invitation invitation : story.invitations()) {
                Comment comment = story.comment(invitation);
                if (comment != null) {
                    boolean isGood = comment.opinions().stream().allMatch(opinion -> opinion.positive());
                    texts.add(RowFactory.create(
                            (long) texts.size(), story.profile().language(), comment.text(), isGood ? 10.0 : 4.0));
                }
            }
        }
        return texts;
    }

    /** A process of its own for each size, all with the same small heap: a corpus that had to fit would not pass. */
    @Test
    void mineVerbatims(@TempDir Path home) throws IOException, InterruptedException {
        Bench bench = new Bench(
                "verbatims",
                "mine-verbatims in a process of its own with " + heap()
                        + " of heap at every size: from answers to topics, sentiment, words and quotes");
        List<Row> texts = texts();
        List<Long> sizes = List.of(Bench.scaled(COMMENTS / 5.0), Bench.scaled((double) COMMENTS));
        List<WatchedProcess> done = new ArrayList<>();
        for (long size : sizes) {
            Path warehouse = home.resolve("warehouse-" + size);
            try (SparkSession spark = session()) {
                write(spark, warehouse, texts, size);
            }
            WatchedProcess process = mine(warehouse, home);
            assertEquals(0, process.code(), size + " comments with " + heap() + ": " + process.err());
            done.add(process);
            bench.size(size, "comments");
            bench.took("Levier, -Xmx" + heap(), process.seconds(), process.heap());
        }
        bench.print(VerbatimsBench.class, told(sizes, done));
    }

    private static String told(List<Long> sizes, List<WatchedProcess> done) {
        WatchedProcess small = done.get(0);
        WatchedProcess large = done.get(1);
        double each = (large.seconds() - small.seconds()) / (sizes.get(1) - sizes.get(0));
        return String.format(
                Locale.ROOT,
                "%,.0f comments a second at the margin; %,d would take %.0f minutes on these processors (extrapolated)."
                        + " Heap left by a collection, at most: %,d MiB of %,d comments, %,d MiB of %,d; memory of the"
                        + " process %,d and %,d MiB; processor %.0f and %.0f s.%n",
                1 / each,
                GOAL,
                (large.seconds() + each * (GOAL - sizes.get(1))) / 60,
                small.heap(),
                sizes.get(0),
                large.heap(),
                sizes.get(1),
                small.rss(),
                large.rss(),
                small.cpu().total(),
                large.cpu().total());
    }

    private static String heap() {
        return System.getProperty("levier.bench.heap", "1g");
    }

    private static SparkSession session() {
        return Sessions.open("local[2]", Map.of("spark.sql.shuffle.partitions", "16", "spark.ui.enabled", "false"));
    }

    private static WatchedProcess mine(Path warehouse, Path home) throws IOException, InterruptedException {
        Path collections = home.resolve("collections.log");
        List<String> command = new ArrayList<>(List.of(
                LevierJar.java(),
                "-Xmx" + heap(),
                "-XX:+UseSerialGC",
                WatchedProcess.tellsCollections(collections),
                "-jar",
                LevierJar.path().toString()));
        command.addAll(List.of(SmallCompany.words(
                "mine-verbatims", "--warehouse", warehouse, "--set", "spark.sql.shuffle.partitions=16")));
        return WatchedProcess.run(new ProcessBuilder(command), home, collections);
    }

    private static void write(SparkSession spark, Path home, List<Row> texts, long size) {
        MadeTables made = MadeTables.in(spark, home.toString());
        Dataset<Row> known = spark.createDataFrame(
                texts, StructType.fromDDL("place bigint, language string, text string, ltr double"));
        long customers = Math.max(1, size / 4);
        Dataset<Row> comments = spark.range(0, size, 1, 16)
                .selectExpr(
                        "concat('r', id) as response_id",
                        "pmod(xxhash64(id, 1), " + texts.size() + ") as place",
                        "concat('p', pmod(xxhash64(id, 2), " + customers + ")) as person_id",
                        "date_add(date'2024-01-01', cast(pmod(xxhash64(id, 3), 900) as int)) as completed_on",
                        "pmod(xxhash64(id, 4), 100) as luck",
                        "id")
                .join(broadcast(known), "place");
        Dataset<Row> base = comments.selectExpr(
                        "response_id",
                        "person_id",
                        "person_id as respondent_id",
                        "person_id as customer_id",
                        "completed_on",
                        "cast(completed_on as timestamp) as completed_at",
                        "'relational' as survey_type",
                        "'s' as survey_id",
                        "1D as weight",
                        "ltr",
                        "language",
                        "'comment' as question_id",
                        "'main' as sub_question_id",
                        // No two are the same, and some lead to their writers.
                        "concat(text, ' (', id, ')', if(luck < 5, ' jean.dupont@mail.example', ''),"
                                + " if(luck > 94, ' 06 12 34 56 78', '')) as value_text")
                .persist();
        for (Table table : List.of(Response.TABLE, Feedback.TABLE, SurveyResponse.TABLE, SurveyAnswer.TABLE)) {
            made.save(table, base);
        }
        base.unpersist();
        Dataset<Row> people = spark.range(0, customers, 1, 4)
                .selectExpr(
                        "concat('p', id) as person_id",
                        "concat('p', id) as customer_id",
                        "element_at(array('Marie', 'Paul', 'Nora', 'Hugo'), cast(1 + id % 4 as int)) as first_name",
                        "concat('Durand', id % 1000) as last_name",
                        "'survey' as purpose",
                        "'email' as channel",
                        "true as granted",
                        "timestamp'2024-01-01 00:00:00' as at");
        for (Table table : List.of(IdentityMap.TABLE, Customer.TABLE, Consent.TABLE)) {
            made.save(table, people);
        }
        made.save(
                SurveyQuestion.TABLE,
                spark.range(1)
                        .selectExpr(
                                "'s' as survey_id",
                                "'comment' as question_id",
                                "1 as version",
                                "'text' as type",
                                "'VERBATIM' as metric_role"));
    }
}
