package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.SmallCells;
import io.levier.common.weighting.Raked;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The weights of periods as rows of weighting_quality, without the run id; small groups are hidden.
 *
 * @param periodType as it stands in the table
 */
record QualityRows(String periodType, Publication publication) {
    /** Further from its share than this, a tenth of a point, and a category was not brought to it. */
    private static final double NOT_MET = 0.001;

    List<Row> of(PeriodWeights weights) {
        List<Row> rows = new ArrayList<>();
        Optional<Raked> raked = weights.raked();
        boolean isHidden = weights.cells().customersInAll() < publication.kAnonymity();
        if (raked.isPresent() && !isHidden) {
            for (int d = 0; d < raked.get().raking().margins().size(); d++) {
                addDimension(rows, weights, raked.get(), d);
            }
        }
        rows.add(total(weights, isHidden, largestDeviation(rows)));
        return rows;
    }

    private void addDimension(List<Row> rows, PeriodWeights weights, Raked raked, int dimension) {
        PeriodCells cells = weights.cells();
        Map<String, Double> population = cells.population(dimension);
        List<Long> sizes = new ArrayList<>();
        population.forEach((category, size) -> sizes.add(visibleSize(cells.customers(dimension, category), size)));
        List<Boolean> hidden = SmallCells.hidden(sizes, publication.kAnonymity());
        int place = 0;
        for (String category : population.keySet()) {
            rows.add(category(weights, raked, dimension, category, hidden.get(place++)));
        }
    }

    /** Few customers are protected whether they answered or not; that none of many answered is told. */
    private long visibleSize(long answering, double population) {
        if (answering > 0) {
            return answering;
        }
        return population < publication.kAnonymity() ? (long) population : 0;
    }

    private Row category(PeriodWeights weights, Raked raked, int dimension, String category, boolean isHidden) {
        PeriodCells cells = weights.cells();
        long responses = cells.responses(dimension, category);
        double after = raked.shareAfter(dimension, category);
        String status = "ok";
        if (isHidden) {
            status = "suppressed";
        } else if (responses == 0) {
            status = "no_respondents";
        } else if (weights.isRefused()) {
            status = "unweighted";
        } else if (Math.abs(after - raked.target(dimension, category)) > NOT_MET) {
            status = "not_met";
        } else if (responses < publication.minBase()) {
            status = "low_base";
        }
        return RowFactory.create(
                periodType,
                Date.valueOf(cells.start()),
                raked.raking().margins().get(dimension).dimension(),
                category,
                isHidden
                        ? null
                        : Rounding.published(
                                raked.raking().margins().get(dimension).share(category)),
                isHidden ? null : Rounding.published(raked.shareBefore(dimension, category)),
                isHidden ? null : Rounding.published(after),
                isHidden ? null : responses,
                isHidden ? null : cells.customers(dimension, category),
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static double largestDeviation(List<Row> categories) {
        return categories.stream()
                .filter(row -> !row.isNullAt(4))
                .mapToDouble(row -> Math.abs(row.getDouble(6) - row.getDouble(4)))
                .max()
                .orElse(Double.NaN);
    }

    private Row total(PeriodWeights weights, boolean isHidden, double largestDeviation) {
        PeriodCells cells = weights.cells();
        long outside = cells.outside().responses();
        @Nullable Raked raked = isHidden ? null : weights.raked().orElse(null);
        return RowFactory.create(
                periodType,
                Date.valueOf(cells.start()),
                "total",
                "all",
                null,
                null,
                null,
                isHidden ? null : cells.responses(),
                isHidden ? null : cells.customersInAll(),
                statusOfAll(weights, isHidden),
                raked == null ? null : Rounding.published(raked.effectiveSize()),
                raked == null ? null : Rounding.published(raked.designEffect()),
                raked == null ? null : Rounding.published(weights.isWeighted() ? raked.trimmedShare() : 0),
                raked == null ? null : Rounding.published(largestDeviation),
                isHidden ? null : Rounding.published((double) outside / (outside + cells.responses())),
                raked == null ? null : raked.sweeps(),
                raked == null ? null : raked.rounds(),
                raked == null ? null : raked.negative());
    }

    private String statusOfAll(PeriodWeights weights, boolean isHidden) {
        if (weights.raked().isEmpty()) {
            return "unweighted";
        }
        if (isHidden) {
            return "suppressed";
        }
        Raked raked = weights.raked().get();
        if (weights.isRefused()) {
            return "unweighted";
        }
        if (!raked.unreached().isEmpty()) {
            return "no_respondents";
        }
        if (!isMet(raked)) {
            return "not_met";
        }
        return weights.cells().responses() < publication.minBase() ? "low_base" : "ok";
    }

    private static boolean isMet(Raked raked) {
        for (int d = 0; d < raked.raking().margins().size(); d++) {
            for (String category : raked.raking().margins().get(d).population().keySet()) {
                if (Math.abs(raked.shareAfter(d, category) - raked.target(d, category)) > NOT_MET) {
                    return false;
                }
            }
        }
        return true;
    }
}
