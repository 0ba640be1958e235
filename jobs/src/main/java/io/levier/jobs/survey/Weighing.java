package io.levier.jobs.survey;

import io.levier.common.config.Weighting;
import io.levier.common.problem.BrokenContract;
import io.levier.common.weighting.Raked;
import io.levier.jobs.platform.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Answers weighed period by period. Only joint categories come to the driver, and factors go back to the answers.
 *
 * @param answers rows of {@code survey/respondent}, kept until {@link #release}
 * @param periods what was found, in order
 */
record Weighing(Dataset<Row> answers, List<PeriodWeights> periods, WeighingSettings settings) {
    /** So many joint categories are no categories any more. */
    private static final int MOST_CELLS = 200_000;

    private static final int MOST_WARNINGS = 8;

    static Weighing of(Sql sql, Dataset<Row> customerPeriod, Dataset<Row> feedback, WeighingSettings settings) {
        Weighting weighting = settings.weighting();
        Dataset<Row> members = sql.query(
                "survey/population_member",
                Map.of("customer_period", customerPeriod),
                Map.of(
                        "weighting_period", weighting.periodLabel(),
                        "weighting_dimensions", String.join(",", weighting.dimensions()),
                        "is_active_only", weighting.population() == Weighting.Population.ACTIVE));
        Dataset<Row> answers = sql.query(
                        "survey/respondent",
                        Map.of("feedback", feedback, "population_member", members),
                        Map.of("weighting_period", weighting.periodLabel()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<Row> cells =
                collected(sql.query("survey/weighting_cell", Map.of("respondent", answers), Map.of()), weighting);
        List<Row> margins = collected(
                sql.query("survey/population_margin", Map.of("population_member", members), Map.of()), weighting);
        List<PeriodWeights> periods = PeriodCells.of(cells, margins, weighting.dimensions()).stream()
                .map(period -> PeriodWeights.of(period, weighting))
                .toList();
        return new Weighing(answers, periods, settings);
    }

    private static List<Row> collected(Dataset<Row> groups, Weighting weighting) {
        List<Row> rows = groups.limit(MOST_CELLS + 1).collectAsList();
        if (rows.size() > MOST_CELLS) {
            throw new BrokenContract(
                    String.format(
                            Locale.ROOT,
                            "answers weighted by %s fall into more than %,d groups",
                            String.join(", ", weighting.dimensions()),
                            MOST_CELLS),
                    "name columns with few values under weighting.dimensions of suite.yaml");
        }
        return rows;
    }

    /** Rows of response_weight. */
    Dataset<Row> responseWeights(SparkSession spark, Sql sql) {
        List<Row> factors =
                periods.stream().flatMap(period -> period.factors().stream()).toList();
        return sql.query(
                "survey/response_weight",
                Map.of(
                        "respondent",
                        answers,
                        "cell_factor",
                        spark.createDataFrame(factors, PeriodWeights.factorSchema())),
                Map.of("weighting_period", settings.weighting().periodLabel()));
    }

    /** Rows of weighted_score. */
    List<Row> scores(Sql sql, Dataset<Row> feedback) {
        List<Row> cells = collected(
                sql.query("survey/score_cell", Map.of("respondent", answers, "feedback", feedback), Map.of()),
                settings.weighting());
        return new ScoreRows(settings.weighting().periodLabel(), settings.publication()).of(periods, cells);
    }

    /** Rows of weighting_quality. */
    List<Row> quality() {
        QualityRows rows = new QualityRows(settings.weighting().periodLabel(), settings.publication());
        return periods.stream().flatMap(period -> rows.of(period).stream()).toList();
    }

    /** Categories nobody answered for, with the number of periods. */
    List<String> warnings() {
        SortedMap<String, Integer> silent = new TreeMap<>();
        periods.stream()
                .flatMap(period -> period.raked().stream())
                .flatMap(raked -> raked.unreached().stream())
                .forEach(
                        unreached -> silent.merge(unreached.dimension() + " " + unreached.category(), 1, Integer::sum));
        String consequence = settings.weighting().emptyCategory() == Weighting.EmptyCategory.SPREAD
                ? "its share went to the others"
                : "their answers stay unweighted";
        List<String> warnings = new ArrayList<>();
        silent.forEach((category, count) -> warnings.add(String.format(
                Locale.ROOT,
                "nobody answered for %s in %d of %d periods, %s",
                category,
                count,
                periods.size(),
                consequence)));
        long negative = periods.stream()
                .flatMap(period -> period.raked().stream())
                .mapToLong(Raked::negative)
                .sum();
        if (negative > 0) {
            warnings.add(
                    0,
                    String.format(
                            Locale.ROOT,
                            "%,d answers had a linear weight below 0, which was raised to the smallest one allowed: raking never"
                                    + " goes below 0",
                            negative));
        }
        if (warnings.size() <= MOST_WARNINGS) {
            return warnings;
        }
        List<String> first = new ArrayList<>(warnings.subList(0, MOST_WARNINGS));
        first.add((warnings.size() - MOST_WARNINGS)
                + " more categories had periods without an answer: see weighting_quality, status no_respondents");
        return first;
    }

    void release() {
        answers.unpersist();
    }
}
