package io.levier.jobs.crosstab;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.crosstab.Band;
import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod;
import io.levier.common.crosstab.CrosstabPeriod.Days;
import io.levier.common.crosstab.CrosstabVariable;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Label;
import io.levier.common.problem.BrokenContract;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.crosstab.CrosstabAnalysis;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.CrosstabCells;
import io.levier.common.table.derived.CrosstabTests;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The one shuffle of whole numbers against plain GROUP BYs of the same answers, and what is published of hostile rows. */
@OnSpark
class CrosstabTablesTest {
    private static final Label LABEL = new Label("Table", "Tableau");
    private static final CrosstabVariable GROUP = CrosstabVariable.banded(
            "nps_group",
            LABEL,
            List.of(
                    new Band("promoter", "value >= 9", new Label("Promoters", "Promoteurs")),
                    new Band("passive", "value >= 7", new Label("Passives", "Passifs")),
                    new Band("detractor", "value < 6", new Label("Detractors", "Détracteurs"))));
    private static final Days HALF_A_YEAR = new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

    /** Answers of the base with their cell; a six is in no band, an answer without a positive weight in no table. */
    private static final String BASE = """
            select
                *,
                case when value >= 9 then 'promoter' when value >= 7 then 'passive' when value < 6 then 'detractor' end
                    as band,
                coalesce(country, 'unknown') as cut
            from oracle_answer
            where metric_role = 'LTR' and weight > 0 and value <> 6
                and completed_on >= date'2026-01-01' and completed_on < date'2026-07-01'""";

    private final SparkSession spark;

    CrosstabTablesTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Crosstab crosstab(CrosstabPeriod period, int mostCountries) {
        return new Crosstab(
                "group_by_country",
                FactTable.RATING,
                "metric_role = 'LTR'",
                GROUP,
                CrosstabVariable.of(Dimension.by("country", "country", LABEL, mostCountries)),
                "weight",
                "value",
                period,
                LABEL);
    }

    private Dataset<Row> answers() {
        Random random = new Random(23);
        StringBuilder text =
                new StringBuilder("respondent_id | completed_on | metric_role | value | weight | country\n");
        for (int i = 0; i < 900; i++) {
            text.append("r").append(random.nextInt(220));
            text.append(" | 2026-0").append(1 + random.nextInt(7)).append("-1").append(random.nextInt(10));
            text.append(random.nextInt(10) == 0 ? " | CSAT | " : " | LTR | ").append(random.nextInt(11));
            text.append(" | ").append(List.of("1", "0.5", "2.25", "0", "").get(random.nextInt(5)));
            text.append(" | ").append(List.of("FR", "O'Hara", "<b>&x", "").get(random.nextInt(4)));
            text.append("\n");
        }
        return PipeTable.of(spark, Rating.TABLE, text.toString());
    }

    private static Dataset<Row> lines(Crosstab crosstab, Dataset<Row> answers) {
        return CellPass.of(FactTable.RATING, List.of(crosstab), Map.of(crosstab.id(), HALF_A_YEAR), answers);
    }

    private static List<SummedTable> tables(Crosstab crosstab, Dataset<Row> answers) {
        return SummedTable.of(
                List.of(crosstab),
                Map.of(crosstab.id(), HALF_A_YEAR),
                lines(crosstab, answers).collectAsList());
    }

    private static CrosstabRows published(SummedTable table, int kAnonymity, int minBase) {
        return new CrosstabRows(table, CrosstabAnalysis.of(table.sums(), kAnonymity, minBase, Confidence.P95), false);
    }

    private Dataset<Row> cells(Crosstab crosstab, Dataset<Row> answers, int kAnonymity, int minBase) {
        List<Row> rows = tables(crosstab, answers).stream()
                .flatMap(table -> published(table, kAnonymity, minBase).cells().stream())
                .toList();
        return spark.createDataFrame(rows, Schemas.withoutRunId(CrosstabCells.TABLE));
    }

    private Dataset<Row> tests(Crosstab crosstab, Dataset<Row> answers, int kAnonymity) {
        List<Row> rows = tables(crosstab, answers).stream()
                .map(table -> published(table, kAnonymity, 30).test())
                .toList();
        return spark.createDataFrame(rows, Schemas.withoutRunId(CrosstabTests.TABLE));
    }

    private static List<String> asText(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    @Test
    void countsWhatAGroupByCounts() {
        answers().createOrReplaceTempView("oracle_answer");
        Dataset<Row> expected = spark.sql("with base as (" + BASE + """
                )
                select
                    coalesce(band, 'all') as row, coalesce(cut, 'all') as col,
                    count(*) as n, count(distinct respondent_id) as n_customers,
                    round(sum(weight), 6) as num, round(sum(weight) * sum(weight) / sum(weight * weight), 6) as n_eff,
                    round(sum(weight * value) / sum(weight), 6) as mean
                from base
                group by cube (band, cut)""");
        Dataset<Row> found = cells(crosstab(CrosstabPeriod.TRAILING_12M, 60), answers(), 1, 1)
                .selectExpr(
                        "row",
                        "col",
                        "n",
                        "n_customers",
                        "round(num, 6) as num",
                        "round(n_eff, 6) as n_eff",
                        "round(mean, 6) as mean");
        assertEquals(asText(expected), asText(found));
        assertEquals(20, found.count(), "three groups and four countries with their totals");
        spark.catalog().dropTempView("oracle_answer");
    }

    @Test
    void sharesAsWindowsDo() {
        answers().createOrReplaceTempView("oracle_answer");
        Dataset<Row> expected = spark.sql("with base as (" + BASE + """
                ), cell as (select band, cut, sum(weight) as w from base group by band, cut)
                select
                    band as row, cut as col,
                    round(100 * w / sum(w) over (partition by band), 6) as pct_row,
                    round(100 * w / sum(w) over (partition by cut), 6) as pct_col
                from cell""");
        Dataset<Row> found = cells(crosstab(CrosstabPeriod.TRAILING_12M, 60), answers(), 1, 1)
                .where("level = 'cell'")
                .selectExpr("row", "col", "round(pct_row, 6) as pct_row", "round(pct_col, 6) as pct_col");
        assertEquals(asText(expected), asText(found));
        spark.catalog().dropTempView("oracle_answer");
    }

    /** The linearised variance of a share, customer by customer in SQL. */
    @Test
    void publishesTheErrorsOfClusteredCustomers() {
        answers().createOrReplaceTempView("oracle_answer");
        Dataset<Row> expected = spark.sql("with base as (" + BASE + """
                ), band_list as (select distinct band from base),
                share as (
                    select b.band, cut, sum(if(base.band = b.band, weight, 0)) / sum(weight) as p, sum(weight) as w
                    from base cross join band_list as b group by b.band, cut
                ),
                customer as (
                    select share.band, share.cut, respondent_id,
                        sum(weight * (if(base.band = share.band, 1, 0) - p) / w) as u
                    from base inner join share on share.cut = base.cut group by all
                ),
                size as (select count(distinct respondent_id) as c from base)
                select band as row, cut as col, round(100 * sqrt(c / (c - 1) * sum(u * u)), 6) as se
                from customer cross join size group by band, cut, c""");
        Dataset<Row> found = cells(crosstab(CrosstabPeriod.TRAILING_12M, 60), answers(), 1, 1)
                .where("level = 'cell'")
                .selectExpr("row", "col", "round(se, 6) as se");
        assertEquals(asText(expected), asText(found));
        spark.catalog().dropTempView("oracle_answer");
    }

    @Test
    void saysTheSameHoweverTheRowsArrive() {
        Crosstab crosstab = crosstab(CrosstabPeriod.MONTH, 60);
        List<String> once = asText(cells(crosstab, answers(), 5, 10));
        List<String> tested = asText(tests(crosstab, answers(), 5));
        assertEquals(7, tested.size(), "a table for each month");
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        try {
            for (String partitions : List.of("1", "3", "17")) {
                spark.conf().set("spark.sql.shuffle.partitions", partitions);
                Dataset<Row> shuffled = answers().repartition(5).orderBy("value");
                assertEquals(once, asText(cells(crosstab, shuffled, 5, 10)));
                assertEquals(tested, asText(tests(crosstab, shuffled, 5)));
            }
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", before);
        }
    }

    @Test
    void tellsNothingOfHiddenCells() {
        Crosstab crosstab = crosstab(CrosstabPeriod.MONTH, 60);
        Dataset<Row> cells = cells(crosstab, answers(), 12, 30).where("status = 'suppressed'");
        assertTrue(cells.count() > 10, "hidden: " + cells.count());
        for (String column : List.of(
                "n",
                "n_customers",
                "n_eff",
                "num",
                "pct_row",
                "pct_col",
                "se",
                "mean",
                "adj_residual",
                "p_value",
                "p_adj",
                "sig_letters")) {
            assertEquals(0, cells.where(column + " is not null").count(), column);
        }
        Dataset<Row> tests = tests(crosstab, answers(), 12).where("n_hidden > 0");
        assertTrue(tests.count() > 3, "tables with hidden cells: " + tests.count());
        assertEquals(
                0,
                tests.where("coalesce(chi2, f, cramers_v, design_effect, min_expected, p_means) is not null")
                        .count());
        assertEquals(0, tests.where("p_value not in (0.001, 0.01, 0.05, 1)").count());
        assertEquals(
                0, tests.where("not array_contains(warnings, 'hidden_cells')").count());
    }

    @Test
    void bearsHostileTables() {
        Crosstab crosstab = crosstab(CrosstabPeriod.TRAILING_12M, 60);
        Dataset<Row> oneCustomer = PipeTable.of(spark, Rating.TABLE, """
                respondent_id | completed_on | metric_role | value | weight | country
                only          | 2026-03-01   | LTR         | 9     | 1      | FR
                only          | 2026-03-02   | LTR         | 0     | 1      | BE
                only          | 2026-03-02   | LTR         | 0     | 0      | LU
                only          | 2025-03-02   | LTR         | 0     | 1      | NL""");
        assertEquals(
                List.of("[all,all,suppressed]", "[all,BE,suppressed]", "[all,FR,suppressed]"),
                asText(cells(crosstab, oneCustomer, 10, 30).where("row = 'all'").select("row", "col", "status"))
                        .stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
        Row alone = tests(crosstab, oneCustomer, 1).first();
        assertEquals(2L, alone.<Long>getAs("n"));
        assertEquals(2.0, alone.<Double>getAs("chi2"));
        assertNull(alone.getAs("p_value"));
        assertEquals(List.of("no_test", "few_customers"), alone.getList(alone.fieldIndex("warnings")));

        Dataset<Row> oneRow = PipeTable.of(
                spark,
                Rating.TABLE,
                "respondent_id | completed_on | metric_role | value | weight | country\n"
                        + repeated(40, i -> "r" + i + " | 2026-03-01 | LTR | 10 | 1 | " + (i % 2 == 0 ? "FR" : "BE")));
        List<String> shares = asText(
                cells(crosstab, oneRow, 10, 10).where("level = 'cell'").select("col", "n", "pct_col", "p_value"));
        assertEquals(List.of("[BE,20,100.0,null]", "[FR,20,100.0,null]"), shares);
        assertNull(tests(crosstab, oneRow, 10).first().getAs("chi2"));

        Dataset<Row> weightless = oneRow.withColumn("weight", lit(0d));
        assertEquals(List.of(), tables(crosstab, weightless));
    }

    private static String repeated(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(joining("\n"));
    }

    @Test
    void refusesTablesNobodyReads() {
        BrokenContract refusal = assertThrows(BrokenContract.class, () -> {
            Crosstab narrow = crosstab(CrosstabPeriod.MONTH, 2);
            ReadableValues.require(lines(narrow, answers()), List.of(narrow));
        });
        assertEquals(
                "the crosstab group_by_country has 4 values of country, more than its maximum-cardinality 2",
                refusal.problems().get(0).what());
        Crosstab wide = crosstab(CrosstabPeriod.MONTH, 60);
        ReadableValues.require(lines(wide, answers()), List.of(wide));
    }

    /** A customer's months are apart, so a table of a month is the table of that month's answers alone. */
    @Test
    void keepsMonthsApart() {
        Dataset<Row> march = answers().where("completed_on >= date'2026-03-01' and completed_on < date'2026-04-01'");
        List<String> alone = asText(cells(crosstab(CrosstabPeriod.MONTH, 60), march, 1, 1));
        List<String> among = asText(
                cells(crosstab(CrosstabPeriod.MONTH, 60), answers(), 1, 1).where("period_start = date'2026-03-01'"));
        assertEquals(alone, among);
        assertTrue(alone.size() >= 16, alone + "");
    }
}
