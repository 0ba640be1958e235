package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.TwoSidedTest;
import io.levier.common.survival.DiscreteHazard;
import io.levier.common.survival.DiscreteHazard.Count;
import io.levier.common.survival.DiscreteHazard.Link;
import io.levier.jobs.platform.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Who was there when a month began and who left within it, by the last score before: rows of {@code survival_effect}.
 *
 * @param counts with the score and whether there is none; their number depends on months, scores and buckets, not on
 *     customers
 */
record LeavingMonths(List<Count> counts) {
    /** Customer buckets, left out one by one. */
    private static final int BUCKETS = 64;

    private static final int SCORE = 0;
    private static final int IS_UNKNOWN = 1;

    LeavingMonths {
        counts = List.copyOf(counts);
    }

    /**
     * Counts the months.
     *
     * @param stays as {@link LifeTables#stays} has them
     * @param customerMonths months of customer_period
     * @param until first day after the view
     */
    static LeavingMonths of(Sql sql, Dataset<Row> stays, Dataset<Row> customerMonths, LocalDate until) {
        List<Count> counts = sql
                .query(
                        "retention/leaving_month",
                        Map.of("stay", stays, "customer_period", customerMonths),
                        Map.of("observed_until", until, "buckets", BUCKETS))
                .collectAsList()
                .stream()
                .map(LeavingMonths::count)
                .toList();
        return new LeavingMonths(counts);
    }

    private static Count count(Row row) {
        boolean isKnown = !row.isNullAt(3);
        return new Count(
                row.getInt(0),
                List.of(Math.toIntExact(row.getDate(1).toLocalDate().toEpochDay()), row.getInt(2)),
                List.of(isKnown ? row.getDouble(3) : 0.0, isKnown ? 0.0 : 1.0),
                row.getLong(4),
                row.getLong(5));
    }

    /**
     * One row per link. With fewer departures than the smallest base nothing is said of the score; with fewer than k
     * nothing at all.
     */
    List<Row> effects(Publication publication) {
        List<Count> known =
                counts.stream().filter(count -> count.x().get(IS_UNKNOWN) == 0).toList();
        long events = known.stream().mapToLong(Count::events).sum();
        if (events < publication.kAnonymity()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Link link : Link.values()) {
            Optional<DiscreteHazard> fitted =
                    events < publication.minBase() ? Optional.empty() : DiscreteHazard.of(telling(known), link);
            rows.add(row(link, fitted, known, events, new Confidence(publication.level())));
        }
        return rows;
    }

    /** Where everybody has a score there is nothing beside it. */
    private List<Count> telling(List<Count> known) {
        if (known.size() < counts.size()) {
            return counts;
        }
        return known.stream()
                .map(count -> new Count(
                        count.bucket(), count.levels(), List.of(count.x().get(SCORE)), count.atRisk(), count.events()))
                .toList();
    }

    private Row row(Link link, Optional<DiscreteHazard> fitted, List<Count> known, long events, Confidence confidence) {
        double slope = fitted.map(hazard -> hazard.coefficients().get(SCORE)).orElse(Double.NaN);
        double error = fitted.map(hazard -> hazard.errors().get(SCORE)).orElse(Double.NaN);
        int freedom = Math.toIntExact(
                Math.max(0, counts.stream().mapToInt(Count::bucket).distinct().count() - 1));
        double reach = confidence.t(freedom) * error;
        return RowFactory.create(
                "ltr",
                link.name().toLowerCase(Locale.ROOT),
                Double.isNaN(error) ? "low_base" : "ok",
                counts.stream().mapToLong(Count::atRisk).sum(),
                known.stream().mapToLong(Count::atRisk).sum(),
                events,
                Rounding.published(Math.exp(slope)),
                Rounding.published(Math.exp(slope - reach)),
                Rounding.published(Math.exp(slope + reach)),
                Rounding.published(TwoSidedTest.student(slope / error, freedom)));
    }
}
