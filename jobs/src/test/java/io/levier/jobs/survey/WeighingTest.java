package io.levier.jobs.survey;

import static org.apache.spark.sql.functions.avg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.config.Weighting;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.derived.WeightedScore;
import io.levier.common.table.derived.WeightingQuality;
import io.levier.common.weighting.Raking;
import io.levier.common.weighting.TrimBounds;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Answers that do not have the make-up of all customers are given it, and whoever reads the weights is told at what cost. */
@OnSpark
class WeighingTest {
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);

    private final SparkSession spark;

    WeighingTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Weighting by(Weighting.Span span, Weighting.EmptyCategory empty, String... dimensions) {
        return new Weighting(
                List.of(dimensions),
                span,
                Weighting.Population.ACTIVE,
                empty,
                new TrimBounds(0.2, 5),
                Raking.Method.RAKING);
    }

    private static Weighting usual() {
        return by(Weighting.Span.MONTH, Weighting.EmptyCategory.SPREAD, "country", "segment");
    }

    /** Three French for one Belgian, half of them private; everybody active in January and February. */
    private static String customers() {
        StringBuilder text = new StringBuilder(
                "person_id | period_type | period_start | country | segment | is_active_start | is_active_end\n");
        for (String month : List.of("2026-01-01", "2026-02-01")) {
            for (int i = 0; i < 400; i++) {
                text.append("p").append(i).append(" | month | ").append(month);
                text.append(i % 4 == 0 ? " | BE" : " | FR").append(i < 200 ? " | private" : " | business");
                text.append(" | true | ").append(i % 7 != 0).append("\n");
            }
            text.append("gone | month | ").append(month).append(" | FR | private | false | false\n");
        }
        return text.toString();
    }

    /** In January as many Belgians answer as French do; in February the French alone. */
    private static String answers() {
        StringBuilder text = new StringBuilder("response_id | person_id | respondent_id | completed_on | weight\n");
        for (int i = 0; i < 400; i++) {
            if (i % 4 == 0 || i % 12 == 5) {
                text.append("a")
                        .append(i)
                        .append(" | p")
                        .append(i)
                        .append(" | p")
                        .append(i);
                text.append(" | 2026-01-1").append(i % 10).append(" | 1\n");
            }
            if (i % 4 == 1) {
                text.append("b")
                        .append(i)
                        .append(" | p")
                        .append(i)
                        .append(" | p")
                        .append(i);
                text.append(" | 2026-02-1").append(i % 10).append(" | 1\n");
            }
        }
        text.append("x1 |  | x1 | 2026-01-05 | 1\n");
        text.append("x2 | gone | gone | 2026-01-05 | 1\n");
        text.append("x3 | p0 | p0 | 2025-12-05 | 1\n");
        return text.toString();
    }

    private Weighing weighed(Weighting weighting, String customers, String answers, int partitions) {
        return Weighing.of(
                TestSql.of(spark),
                PipeTable.of(spark, CustomerPeriod.TABLE, customers).repartition(partitions),
                PipeTable.of(spark, Feedback.TABLE, answers).repartition(partitions),
                new WeighingSettings(weighting, PUBLICATION));
    }

    private Weighing weighed(Weighting weighting) {
        return weighed(weighting, customers(), answers(), 2);
    }

    private Dataset<Row> weights(Weighing weighing) {
        return weighing.responseWeights(spark, TestSql.of(spark));
    }

    private Dataset<Row> quality(Weighing weighing) {
        return spark.createDataFrame(weighing.quality(), Schemas.withoutRunId(WeightingQuality.TABLE));
    }

    private static Row only(Dataset<Row> rows, String condition) {
        List<Row> found = rows.where(condition).collectAsList();
        assertEquals(1, found.size(), condition + " finds " + found);
        return found.get(0);
    }

    @Test
    void givesAnswersTheMakeUpOfAllCustomers() {
        Weighing weighing = weighed(usual());
        PipeTable.of(spark, CustomerPeriod.TABLE, customers())
                .where("period_start = '2026-01-01'")
                .createOrReplaceTempView("oracle_customer");
        weights(weighing).createOrReplaceTempView("oracle_weight");
        PipeTable.of(spark, Feedback.TABLE, answers()).createOrReplaceTempView("oracle_answer");
        Row shares = spark.sql("""
                select
                    sum(oracle_weight.weight) filter (where oracle_customer.country = 'BE') / sum(oracle_weight.weight) as belgians,
                    sum(oracle_weight.weight) filter (where oracle_customer.segment = 'private') / sum(oracle_weight.weight) as private,
                    avg(if(oracle_customer.country = 'BE', 1, 0)) as belgians_unweighted
                from oracle_weight
                inner join oracle_answer using (response_id)
                inner join oracle_customer using (person_id)
                where is_raked and oracle_weight.period_start = '2026-01-01'""").first();

        assertEquals(0.25, shares.getDouble(0), 1e-8);
        assertEquals(0.5, shares.getDouble(1), 1e-8);
        assertTrue(shares.getDouble(2) > 0.7, "before, most answers are Belgian: " + shares);
        Row total = only(quality(weighing), "dimension = 'total' and period_start = '2026-01-01'");
        assertEquals("ok", total.getAs("status"));
        assertTrue(total.<Double>getAs("design_effect") > 1.3, total.toString());
        assertEquals(0.0, total.<Double>getAs("largest_deviation"), 1e-9);
        assertEquals(0.0, total.<Double>getAs("trimmed_share"));
        Row belgians = only(quality(weighing), "category = 'BE' and period_start = '2026-01-01'");
        assertEquals(0.25, belgians.<Double>getAs("population_share"));
        assertEquals(shares.getDouble(2), belgians.<Double>getAs("share_before"), 1e-9);
        assertEquals(0.25, belgians.<Double>getAs("share_after"), 1e-9);
        List.of("oracle_customer", "oracle_weight", "oracle_answer")
                .forEach(view -> spark.catalog().dropTempView(view));
        weighing.release();
    }

    /** Anonymous answers, those of former customers and those before the first customer period count as they are. */
    @Test
    void weighsEveryAnswerOnceWithMeanOne() {
        Weighing weighing = weighed(usual());
        Dataset<Row> weights = weights(weighing);
        assertEquals(236, weights.count());
        assertEquals(236, weights.select("response_id").distinct().count());
        weights.groupBy("period_start")
                .agg(avg("weight"))
                .collectAsList()
                .forEach(row -> assertEquals(1, row.getDouble(1), 1e-9, row.toString()));
        for (String outsider : List.of("x1", "x2", "x3")) {
            Row row = only(weights, "response_id = '" + outsider + "'");
            assertFalse(row.<Boolean>getAs("is_raked"), outsider);
            assertEquals(1.0, row.<Double>getAs("weight"), outsider);
        }
        Row december = only(quality(weighing), "period_start = '2025-12-01'");
        assertEquals("unweighted", december.getAs("status"));
        Row january = only(quality(weighing), "dimension = 'total' and period_start = '2026-01-01'");
        assertEquals(2.0 / 135, january.<Double>getAs("outside_share"), 1e-9);
        weighing.release();
    }

    @Test
    void tellsOfACategoryNobodyAnsweredFor() {
        Weighing spread = weighed(usual());
        assertEquals(
                List.of("nobody answered for country BE in 1 of 3 periods, its share went to the others"),
                spread.warnings());
        Row belgians = only(quality(spread), "category = 'BE' and period_start = '2026-02-01'");
        assertEquals("no_respondents", belgians.getAs("status"));
        assertEquals(0.25, belgians.<Double>getAs("population_share"));
        assertEquals(0.0, belgians.<Double>getAs("share_after"));
        Row total = only(quality(spread), "dimension = 'total' and period_start = '2026-02-01'");
        assertEquals("no_respondents", total.getAs("status"));
        assertEquals(0.25, total.<Double>getAs("largest_deviation"), 1e-9);
        spread.release();

        Weighing refused = weighed(by(Weighting.Span.MONTH, Weighting.EmptyCategory.REFUSE, "country", "segment"));
        assertEquals(
                List.of("nobody answered for country BE in 1 of 3 periods, their answers stay unweighted"),
                refused.warnings());
        assertEquals(
                0,
                weights(refused)
                        .where("period_start = '2026-02-01' and (is_raked or weight <> 1)")
                        .count());
        assertTrue(weights(refused)
                        .where("period_start = '2026-01-01' and is_raked")
                        .count()
                > 100);
        assertEquals(
                "unweighted",
                only(quality(refused), "dimension = 'total' and period_start = '2026-02-01'")
                        .getAs("status"));
        refused.release();
    }

    /** Twelve Belgians among a hundred French would have to count 2.3 times, and may count 1.5 times the mean. */
    @Test
    void letsNobodySpeakForTooMany() {
        StringBuilder answers = new StringBuilder("response_id | person_id | respondent_id | completed_on | weight\n");
        for (int i = 0; i < 400; i++) {
            if (i % 4 == 1 || (i % 4 == 0 && i < 48)) {
                answers.append("a")
                        .append(i)
                        .append(" | p")
                        .append(i)
                        .append(" | p")
                        .append(i);
                answers.append(" | 2026-01-15 | 3\n");
            }
        }
        Weighting tight = new Weighting(
                List.of("country"),
                Weighting.Span.MONTH,
                Weighting.Population.ACTIVE,
                Weighting.EmptyCategory.SPREAD,
                new TrimBounds(0.5, 1.5),
                Raking.Method.RAKING);
        Weighing weighing = weighed(tight, customers(), answers.toString(), 2);
        Dataset<Row> weights = weights(weighing);
        assertEquals(12, weights.where("is_trimmed and weight = 1.5").count());
        // 112 answers of mean 1, of which the Belgians have 12 times 1.5.
        assertEquals(
                100,
                weights.where("not is_trimmed and abs(weight - 0.94) < 1e-9").count());
        Row belgians = only(quality(weighing), "category = 'BE'");
        assertEquals("not_met", belgians.getAs("status"));
        assertEquals(18.0 / 112, belgians.<Double>getAs("share_after"), 1e-9);
        Row total = only(quality(weighing), "dimension = 'total'");
        assertEquals("not_met", total.getAs("status"));
        assertEquals(12.0 / 112, total.<Double>getAs("trimmed_share"), 1e-9);
        assertEquals(0.25 - 18.0 / 112, total.<Double>getAs("largest_deviation"), 1e-9);
        // (Σw)²/Σw² of weights three times as large.
        assertEquals(112 * 112 / (12 * 2.25 + 100 * 0.94 * 0.94), total.<Double>getAs("n_effective"), 1e-6);
        weighing.release();
    }

    @Test
    void gathersAQuarter() {
        Weighing weighing = weighed(by(Weighting.Span.QUARTER, Weighting.EmptyCategory.SPREAD, "country"));
        Row belgians = only(quality(weighing), "category = 'BE'");
        assertEquals("quarter", belgians.getAs("period_type"));
        assertEquals("2026-01-01", belgians.getAs("period_start").toString());
        assertEquals(0.25, belgians.<Double>getAs("share_after"), 1e-9);
        assertEquals(List.of(), weighing.warnings());
        weighing.release();
    }

    /** One of the three Luxembourgers answered: neither they nor the next smallest country can be seen. */
    @Test
    void hidesSmallGroups() {
        String customers = customers()
                + "l1 | month | 2026-01-01 | LU | private | true | true\n"
                + "l2 | month | 2026-01-01 | LU | private | true | true\n"
                + "l3 | month | 2026-01-01 | LU | private | true | true\n";
        Weighing weighing = weighed(usual(), customers, answers() + "l1 | l1 | l1 | 2026-01-05 | 1\n", 2);
        Dataset<Row> countries = quality(weighing).where("dimension = 'country' and period_start = '2026-01-01'");
        assertEquals(
                List.of("BE", "FR", "LU"),
                countries.orderBy("category").collectAsList().stream()
                        .map(row -> row.<String>getAs("category"))
                        .toList());
        assertEquals("ok", only(countries, "category = 'BE'").getAs("status"));
        assertEquals(
                2,
                countries
                        .where("status = 'suppressed' and population_share is null and share_before is null"
                                + " and share_after is null and n_responses is null and n_customers is null")
                        .count());
        weighing.release();

        Weighing few = weighed(usual(), customers(), """
                response_id | person_id | respondent_id | completed_on | weight
                a | p1 | p1 | 2026-01-05 | 1
                b | p2 | p2 | 2026-01-05 | 1
                """, 2);
        Row total = only(quality(few), "true");
        assertEquals("suppressed", total.getAs("status"));
        assertTrue(total.isNullAt(total.fieldIndex("n_responses")) && total.isNullAt(total.fieldIndex("n_effective")));
        few.release();
    }

    @Test
    void saysTheSameHoweverTheRowsArrive() {
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        try {
            List<String> once = List.of();
            for (int partitions : List.of(1, 3, 17)) {
                spark.conf().set("spark.sql.shuffle.partitions", partitions + "");
                Weighing weighing =
                        weighed(usual(), customers(), answers().replace("5 | 1\n", "5 | 1.7\n"), partitions);
                List<String> found = new ArrayList<>(weights(weighing).orderBy("response_id").collectAsList().stream()
                        .map(Row::toString)
                        .toList());
                weighing.quality().forEach(row -> found.add(row.toString()));
                weighing.release();
                assertTrue(found.size() > 240, "rows: " + found.size());
                assertEquals(once.isEmpty() ? found : once, found);
                once = found;
            }
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", before);
        }
    }

    /** Linear weights meet the same shares; the factors are sums of what country and segment add. */
    @Test
    void linearWeightsMeetTheSameShares() {
        Weighting linear = new Weighting(
                List.of("country", "segment"),
                Weighting.Span.MONTH,
                Weighting.Population.ACTIVE,
                Weighting.EmptyCategory.SPREAD,
                new TrimBounds(0.2, 5),
                Raking.Method.LINEAR);
        Dataset<Row> shares = quality(weighed(linear)).where("period_start = '2026-01-01' and dimension <> 'total'");
        shares.collectAsList()
                .forEach(row -> assertEquals(
                        row.<Double>getAs("population_share"), row.<Double>getAs("share_after"), 1e-9, row::toString));
        assertEquals(4, shares.count());
        assertEquals(
                0L,
                only(quality(weighed(linear)), "period_start = '2026-01-01' and dimension = 'total'")
                        .<Long>getAs("n_negative"));
    }

    /** Belgians are detractors and the French promoters: once their shares are known nothing is left to err. */
    @Test
    void errorsKnowThatSharesAreMet() {
        StringBuilder answers =
                new StringBuilder("response_id | person_id | respondent_id | completed_on | weight | ltr\n");
        int[] scores = new int[2];
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            if (i % 4 == 0 || i % 12 == 5) {
                boolean isBelgian = i % 4 == 0;
                int ltr = isBelgian ? (i % 8 == 0 ? 3 : 7) : 9;
                scores[isBelgian ? 0 : 1]++;
                rows.add(new double[] {isBelgian ? 1 : 0, ltr >= 9 ? 100 : ltr < 7 ? -100 : 0});
                answers.append("a%d | p%d | p%d | 2026-01-15 | 1 | %d%n".formatted(i, i, i, ltr));
            }
        }
        Weighting byCountry = by(Weighting.Span.MONTH, Weighting.EmptyCategory.SPREAD, "country");
        Dataset<Row> feedback = PipeTable.of(spark, Feedback.TABLE, answers.toString());
        Weighing weighing = weighed(byCountry, customers(), answers.toString(), 3);
        List<Row> told = weighing.scores(TestSql.of(spark), feedback);
        assertEquals(1, told.size(), "nobody was asked how satisfied they are");
        Row row = spark.createDataFrame(told, Schemas.withoutRunId(WeightedScore.TABLE))
                .first();
        assertEquals("nps", row.getAs("measure"));
        assertEquals("ok", row.getAs("status"));
        int n = rows.size();
        // A quarter are Belgian; those active in the month.
        double belgian = only(
                        quality(weighing), "period_start = '2026-01-01' and dimension = 'country' and category = 'BE'")
                .<Double>getAs("population_share");
        double[] factor = {(1 - belgian) * n / scores[1], belgian * n / scores[0]};
        double[] level = {100, mean(rows)};
        double mean = (1 - belgian) * level[0] + belgian * level[1];
        double aware = 0;
        double given = 0;
        for (double[] answer : rows) {
            double f = factor[(int) answer[0]];
            aware += Math.pow(f * (answer[1] - level[(int) answer[0]]), 2);
            given += Math.pow(f * (answer[1] - mean), 2);
        }
        assertEquals(mean, row.<Double>getAs("score"), 1e-8);
        assertEquals(Math.sqrt(n / (n - 1.0) * aware) / n, row.<Double>getAs("se"), 1e-8);
        assertEquals(Math.sqrt(n / (n - 1.0) * given) / n, row.<Double>getAs("se_given"), 1e-8);
        assertTrue(row.<Double>getAs("se") < 0.7 * row.<Double>getAs("se_given"));
        assertEquals(
                told,
                weighed(byCountry, customers(), answers.toString(), 7)
                        .scores(TestSql.of(spark), feedback.repartition(5)));
    }

    /** Of the Belgians. */
    private static double mean(List<double[]> rows) {
        return rows.stream()
                .filter(row -> row[0] == 1)
                .mapToDouble(row -> row[1])
                .average()
                .orElseThrow();
    }
}
