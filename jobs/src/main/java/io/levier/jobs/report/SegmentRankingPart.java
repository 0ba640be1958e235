package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.SegmentRanking;
import io.levier.common.report.driver.SegmentRanking.Heterogeneity;
import io.levier.common.report.driver.SegmentRanking.Segment;
import io.levier.common.report.driver.SegmentRanking.Share;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The main ranking within each segment the driver model names, where that segment has enough answers. */
final class SegmentRankingPart {
    private final String outcome;
    private final List<Cells> runs;
    private final List<Cells> importance;
    private final List<Cells> comparisons;

    /** Of the rows of one model. */
    SegmentRankingPart(Optional<Cells> run, List<Cells> runs, List<Cells> importance, List<Cells> comparisons) {
        this.outcome = run.map(row -> row.text("outcome")).orElse("");
        this.runs = runs;
        this.importance = importance;
        this.comparisons = comparisons;
    }

    Part<List<SegmentRanking>> part(Part<DriverRanking> ranking, List<String> segments, List<Dimension> dimensions) {
        if (ranking.content().isEmpty()) {
            return ranking.reason()
                    .<Part<List<SegmentRanking>>>map(Part::missing)
                    .orElseThrow();
        }
        DriverRanking drivers = ranking.content().get();
        List<SegmentRanking> cuts = new ArrayList<>();
        for (String segment : segments) {
            List<Cells> cells = runs.stream()
                    .filter(row -> row.text("segment_set").equals(segment)
                            && row.text("outcome").equals(outcome))
                    .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n"))
                            .thenComparing(row -> row.text("segment_key")))
                    .toList();
            if (!cells.isEmpty()) {
                cuts.add(cut(segment, cells, drivers, dimensions));
            }
        }
        return cuts.isEmpty() ? Part.missing(ReportTexts.of("reason.no-segment-rankings")) : Part.of(cuts);
    }

    private SegmentRanking cut(String set, List<Cells> cells, DriverRanking drivers, List<Dimension> dimensions) {
        Bilingual name = dimensions.stream()
                .filter(dimension -> dimension.id().equals(set))
                .findFirst()
                .map(dimension -> SegmentPart.bilingual(dimension.label()))
                .orElseGet(() -> Bilingual.same(set));
        List<Segment> segments = new ArrayList<>();
        List<Bilingual> tooFew = new ArrayList<>();
        for (Cells run : cells) {
            Bilingual label = ValueLabels.of(set, run.text("segment_key"), dimensions);
            if (run.text("status").equals("refused")) {
                tooFew.add(label);
            } else {
                segments.add(segment(set, run, label, drivers));
            }
        }
        return new SegmentRanking(name, segments, tooFew, segments.isEmpty() ? List.of() : heterogeneity(set, drivers));
    }

    private Segment segment(String set, Cells run, Bilingual label, DriverRanking drivers) {
        String key = run.text("segment_key");
        List<Share> shares = importance.stream()
                .filter(row -> isOf(row, set) && row.text("segment_key").equals(key))
                .filter(row -> drivers.driver(row.text("driver_id")).isPresent()
                        && row.number("lmg_pct").isPresent())
                .map(row -> new Share(row.text("driver_id"), DriverParts.percent(row.numberOr("lmg_pct", 0))))
                .toList();
        List<ShareDifference> differences = comparisons.stream()
                .filter(row -> row.text("kind").equals("segment")
                        && row.text("subject").equals(set + "=" + key)
                        && drivers.driver(row.text("driver_id")).isPresent())
                .flatMap(row -> difference(row).stream())
                .toList();
        return new Segment(
                label, run.countOrNone("n"), DriverParts.percent(100 * run.numberOr("r2", 0)), shares, differences);
    }

    private boolean isOf(Cells row, String set) {
        return row.text("segment_set").equals(set)
                && row.text("outcome").equals(outcome)
                && row.text("level").equals("driver");
    }

    /** A difference that was tested; nothing where it could not be. */
    static Optional<ShareDifference> difference(Cells row) {
        OptionalDouble points = row.number("share_diff");
        OptionalDouble p = row.number("share_p_adj");
        return points.isPresent() && p.isPresent()
                ? Optional.of(new ShareDifference(
                        row.text("driver_id"),
                        points.getAsDouble(),
                        row.interval("share_lo", "share_hi"),
                        p.getAsDouble()))
                : Optional.empty();
    }

    /** The test stands on every row of its driver: one of them is enough. */
    private List<Heterogeneity> heterogeneity(String set, DriverRanking drivers) {
        return drivers.drivers().stream()
                .flatMap(driver -> importance.stream()
                        .filter(row -> isOf(row, set) && row.text("driver_id").equals(driver.id()))
                        .flatMap(row -> row.number("heterogeneity_p").stream().boxed())
                        .limit(1)
                        .map(p -> new Heterogeneity(driver.id(), p)))
                .toList();
    }
}
