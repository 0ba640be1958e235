package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Label;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.Difference;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.RatioMoments;
import io.levier.common.table.curated.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The score by every dimension that divides the answers, each segment tested against all other customers. */
final class SegmentPart {
    /** More bars than this nobody reads; the label then says how many there are. */
    private static final int SHOWN = 12;

    private static final double LEVEL = 0.05;

    private final List<Cells> rows;
    private final Focus focus;
    private final List<Dimension> dimensions;
    private final Map<Cells, Significance> verdicts = new HashMap<>();

    SegmentPart(Findings findings, Focus focus, List<Dimension> dimensions) {
        this.rows = findings.rows(Question.SEGMENT);
        this.focus = focus;
        this.dimensions =
                dimensions.stream().sorted(Comparator.comparing(Dimension::id)).toList();
    }

    Part<List<SegmentCut>> part() {
        if (!focus.hasScore()) {
            return Part.missing(ReportTexts.of("reason.no-survey"));
        }
        Map<Dimension, List<Cells>> shown = new LinkedHashMap<>();
        List<Cells> family = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            List<Cells> values = values(dimension.id());
            if (values.size() > 1) {
                shown.put(dimension, values);
                if (isPartition(dimension, values)) {
                    family.addAll(values);
                }
            }
        }
        if (shown.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-segments"));
        }
        judge(family);
        List<SegmentCut> cuts = new ArrayList<>();
        shown.forEach((dimension, values) -> cuts.add(cut(dimension, values)));
        return Part.of(cuts);
    }

    /**
     * Whether each customer stands in one segment: only then are the others a sample of their own. It is so of what is
     * known of the person, and wherever the customers of the segments add up to all customers.
     */
    private boolean isPartition(Dimension dimension, List<Cells> values) {
        if (dimension.questions().isEmpty()
                && Person.TABLE.declares(dimension.parts().get(0).column())) {
            return true;
        }
        long apart = values.stream()
                .mapToLong(row -> row.countOrNone("sum_customers"))
                .sum();
        return values("total").stream()
                        .findFirst()
                        .map(row -> row.countOrNone("sum_customers"))
                        .orElse(0L)
                == apart;
    }

    private List<Cells> values(String set) {
        return rows.stream()
                .filter(row -> row.text("segment_set").equals(set))
                .filter(row ->
                        row.textIfAny("status").filter("not_computable"::equals).isEmpty())
                .toList();
    }

    /** Benjamini-Hochberg over every segment of the report that can be tested. */
    private void judge(List<Cells> family) {
        Optional<RatioMoments> total = values("total").stream().findFirst().flatMap(SegmentPart::moments);
        List<Cells> tested = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Cells row : family) {
            Optional<RatioMoments> mine = MetricCell.measure(row).isFirm() ? moments(row) : Optional.empty();
            Optional<RatioMoments> rest = total.flatMap(all -> mine.flatMap(part -> without(all, part)));
            if (mine.isPresent() && rest.isPresent()) {
                Difference difference = mine.get().minus(rest.get());
                if (difference.variance() > 0) {
                    tested.add(row);
                    differences.add(difference);
                }
            }
        }
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                differences.stream().mapToDouble(Difference::pValue).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            boolean isTold = adjusted[i] < LEVEL;
            double difference = differences.get(i).value();
            verdicts.put(
                    tested.get(i), isTold ? (difference > 0 ? Significance.UP : Significance.DOWN) : Significance.FLAT);
        }
    }

    private static Optional<RatioMoments> moments(Cells row) {
        return row.number("sum_x").isEmpty()
                ? Optional.empty()
                : Optional.of(new RatioMoments(
                        row.countOrNone("sum_n"),
                        row.countOrNone("sum_customers"),
                        row.numberOr("sum_x", 0),
                        row.numberOr("sum_y", 0),
                        row.numberOr("sum_xx", 0),
                        row.numberOr("sum_xy", 0),
                        row.numberOr("sum_yy", 0)));
    }

    /** All customers but those of the segment; nothing when fewer than two are left, who show no spread. */
    private static Optional<RatioMoments> without(RatioMoments all, RatioMoments part) {
        boolean isTestable = part.clusters() > 1
                && all.clusters() - part.clusters() > 1
                && all.rows() > part.rows()
                && all.sumX() > part.sumX();
        return isTestable
                ? Optional.of(new RatioMoments(
                        all.rows() - part.rows(),
                        all.clusters() - part.clusters(),
                        all.sumX() - part.sumX(),
                        all.sumY() - part.sumY(),
                        all.sumXx() - part.sumXx(),
                        all.sumXy() - part.sumXy(),
                        all.sumYy() - part.sumYy()))
                : Optional.empty();
    }

    private SegmentCut cut(Dimension dimension, List<Cells> values) {
        Bilingual name = bilingual(dimension.label());
        Bilingual label = values.size() <= SHOWN
                ? name
                : ReportTexts.of("segments.largest", name, ReportTexts.count(SHOWN), ReportTexts.count(values.size()));
        return new SegmentCut(
                label,
                values.stream().limit(SHOWN).map(row -> segment(dimension, row)).toList());
    }

    private Segment segment(Dimension dimension, Cells row) {
        return new Segment(
                ValueLabels.of(dimension.id(), row.text("segment_key"), dimensions),
                MetricCell.measure(row),
                Optional.empty(),
                verdicts.getOrDefault(row, Significance.NOT_TESTED));
    }

    static Bilingual bilingual(Label label) {
        return new Bilingual(label.en(), label.fr());
    }
}
