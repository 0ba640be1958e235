package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.weighting.CellScore;
import io.levier.common.weighting.MarginAwareScore;
import io.levier.common.weighting.Raked;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Scores of weighted answers as rows of weighted_score, without the run id; small groups are hidden.
 *
 * @param periodType as it stands in the table
 */
record ScoreRows(String periodType, Publication publication) {

    /** What a row of {@code survey/score_cell} is about. */
    private record Scored(LocalDate period, String measure) implements Comparable<Scored> {
        private static final Comparator<Scored> ORDER =
                Comparator.comparing(Scored::period).thenComparing(Scored::measure);

        @Override
        public int compareTo(Scored other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The rows of periods that were weighted, in order.
     *
     * @param cells rows of {@code survey/score_cell}
     */
    List<Row> of(List<PeriodWeights> periods, List<Row> cells) {
        Map<LocalDate, Map<List<String>, Double>> factors = new HashMap<>();
        periods.stream()
                .filter(PeriodWeights::isWeighted)
                .forEach(period -> factors.put(
                        period.cells().start(), factors(period.raked().orElseThrow())));
        SortedMap<Scored, List<Row>> scored = new TreeMap<>();
        for (Row cell : cells) {
            LocalDate start = cell.<Date>getAs("period_start").toLocalDate();
            if (factors.containsKey(start)) {
                scored.computeIfAbsent(new Scored(start, cell.getAs("measure")), any -> new ArrayList<>())
                        .add(cell);
            }
        }
        List<Row> rows = new ArrayList<>();
        scored.forEach((of, some) -> rows.add(row(of, some, factors.getOrDefault(of.period(), Map.of()))));
        return rows;
    }

    private static Map<List<String>, Double> factors(Raked raked) {
        Map<List<String>, Double> factors = new HashMap<>();
        for (int c = 0; c < raked.cells().size(); c++) {
            factors.put(raked.cells().get(c).categories(), raked.factors().get(c));
        }
        return factors;
    }

    private Row row(Scored of, List<Row> rows, Map<List<String>, Double> factors) {
        // Sums of doubles depend on the order, so the cells get one.
        List<CellScore> cells = rows.stream()
                .map(row -> cell(row, factors))
                .sorted(Comparator.comparing(cell -> String.join("\u0000", cell.categories())))
                .toList();
        MarginAwareScore score = MarginAwareScore.of(cells);
        long responses =
                rows.stream().mapToLong(row -> row.<Long>getAs("n_responses")).sum();
        boolean isHidden = score.customers() < publication.kAnonymity();
        double margin = new Confidence(publication.level()).t(score.customers() - 1.0) * score.error();
        Interval interval = isHidden ? Interval.UNKNOWN : Interval.around(score.mean(), margin);
        return RowFactory.create(
                periodType,
                Date.valueOf(of.period()),
                of.measure(),
                isHidden ? "suppressed" : responses < publication.minBase() ? "low_base" : "ok",
                isHidden ? null : responses,
                isHidden ? null : score.customers(),
                isHidden ? null : Rounding.published(score.mean()),
                Rounding.published(interval.low()),
                Rounding.published(interval.high()),
                isHidden ? null : Rounding.published(score.error()),
                isHidden ? null : Rounding.published(score.errorOfGivenWeights()));
    }

    private static CellScore cell(Row row, Map<List<String>, Double> factors) {
        List<String> categories = row.getList(row.fieldIndex("categories"));
        return new CellScore(
                categories,
                factors.getOrDefault(List.copyOf(categories), 1.0),
                row.<Long>getAs("n_customers"),
                row.<Double>getAs("weight"),
                row.<Double>getAs("total"),
                row.<Double>getAs("weight_squares"),
                row.<Double>getAs("products"),
                row.<Double>getAs("total_squares"));
    }
}
