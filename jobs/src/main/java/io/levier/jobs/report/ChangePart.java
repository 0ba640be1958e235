package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.SinceReport;
import io.levier.common.report.driver.Trend.MixEffect;
import io.levier.common.report.driver.WhatChanged;
import io.levier.common.report.driver.WhatChanged.CoefficientDifference;
import io.levier.common.report.driver.WhatChanged.Division;
import io.levier.common.report.driver.WhatChanged.DriverChange;
import io.levier.common.report.driver.WhatChanged.SegmentChange;
import io.levier.common.report.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Score, segments and drivers against earlier periods, as the comparison tables hold them. */
final class ChangePart {
    private static final String TOTAL = "total";
    private static final String BEFORE = "previous";

    /** The parts of a change add up to it but for their last decimals. */
    private static final double DUST = 1e-6;

    private final List<Cells> comparisons;
    private final Focus focus;
    private final List<Dimension> dimensions;

    ChangePart(List<Cells> comparisons, Focus focus, List<Dimension> dimensions) {
        this.comparisons = comparisons;
        this.focus = focus;
        this.dimensions = dimensions;
    }

    Part<WhatChanged> part(Optional<DriverChange> drivers, Optional<SinceReport> published) {
        List<Change> score = new ArrayList<>();
        for (String comparison : List.of(BEFORE, "year_ago")) {
            comparisons.stream()
                    .filter(row -> isOf(row, TOTAL, comparison))
                    .findFirst()
                    .flatMap(this::change)
                    .ifPresent(score::add);
        }
        if (score.isEmpty() && published.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-earlier-period"));
        }
        List<SegmentChange> segments = new ArrayList<>();
        List<Division> divisions = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            List<Cells> rows = comparisons.stream()
                    .filter(row -> isOf(row, dimension.id(), BEFORE))
                    .toList();
            if (rows.size() > 1) {
                rows.forEach(row -> segment(dimension, row).ifPresent(segments::add));
                division(dimension, rows).ifPresent(divisions::add);
            }
        }
        return Part.of(new WhatChanged(published, score, segments, divisions, drivers));
    }

    private static boolean isOf(Cells row, String set, String comparison) {
        return row.text("segment_set").equals(set) && row.text("comparison").equals(comparison);
    }

    private Optional<Change> change(Cells row) {
        OptionalDouble difference = row.number("diff");
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = row.day("other_start");
        return Optional.of(new Change(
                difference.getAsDouble(),
                row.interval("diff_ci_low", "diff_ci_high"),
                significance(row),
                row.number("mdd"),
                MetricCell.periodOf(focus.type(), start)));
    }

    private static Significance significance(Cells row) {
        return switch (row.text("sig")) {
            case "up" -> Significance.UP;
            case "down" -> Significance.DOWN;
            case "flat" -> Significance.FLAT;
            default -> Significance.NOT_TESTED;
        };
    }

    /** A segment that was tested; on a low base none is. */
    private Optional<SegmentChange> segment(Dimension dimension, Cells row) {
        return change(row)
                .filter(change -> change.significance() != Significance.NOT_TESTED)
                .map(change -> new SegmentChange(
                        SegmentPart.bilingual(dimension.label()),
                        ValueLabels.of(dimension.id(), row.text("segment_key"), dimensions),
                        change));
    }

    /** Only where every segment is known: the parts then add up to the change of the whole. */
    private Optional<Division> division(Dimension dimension, List<Cells> rows) {
        if (rows.stream()
                .anyMatch(row -> row.number("mix_effect").isEmpty()
                        || row.number("rate_effect").isEmpty())) {
            return Optional.empty();
        }
        double mix =
                rows.stream().mapToDouble(row -> row.numberOr("mix_effect", 0)).sum();
        double rate =
                rows.stream().mapToDouble(row -> row.numberOr("rate_effect", 0)).sum();
        return comparisons.stream()
                .filter(row -> isOf(row, TOTAL, BEFORE))
                .filter(row -> Math.abs(row.numberOr("diff", Double.NaN) - mix - rate) < DUST)
                .findFirst()
                .map(row -> new Division(SegmentPart.bilingual(dimension.label()), new MixEffect(mix, rate)));
    }

    /**
     * The latest months of the driver analysis against as many before.
     *
     * @param rows of driver_compare, of one model
     */
    static Optional<DriverChange> drivers(Optional<Cells> run, List<Cells> rows, Part<DriverRanking> ranking) {
        List<Cells> periods = rows.stream()
                .filter(row -> row.text("kind").equals("period"))
                .filter(row -> ranking.content()
                        .flatMap(known -> known.driver(row.text("driver_id")))
                        .isPresent())
                .toList();
        if (run.isEmpty() || periods.isEmpty()) {
            return Optional.empty();
        }
        long months = Long.parseLong(periods.get(0).text("subject").replaceAll("\\D", ""));
        LocalDate end = run.get().day("period_to");
        LocalDate middle = end.minusMonths(months);
        LocalDate start = middle.minusMonths(months);
        List<ShareDifference> shares = periods.stream()
                .flatMap(row -> SegmentRankingPart.difference(row).stream())
                .toList();
        List<CoefficientDifference> coefficients = periods.stream()
                .filter(row -> row.number("beta_diff").isPresent()
                        && row.number("beta_p_adj").isPresent())
                .map(row -> new CoefficientDifference(
                        row.text("driver_id"), row.numberOr("beta_diff", 0), row.numberOr("beta_p_adj", 1)))
                .toList();
        return Optional.of(new DriverChange(
                Period.range(middle, end.minusDays(1)),
                Period.range(start, middle.minusDays(1)),
                shares,
                coefficients));
    }
}
