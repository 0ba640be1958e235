package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.OwnerView.Line;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Interval;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The pages of product lines, services or whatever cuts have pages of their own. */
final class OwnerPart {
    private static final int LONGEST_ID = 60;

    private final List<Cells> rows;
    private final Totals totals;
    private final Focus focus;
    private final ReportContent content;

    OwnerPart(Findings findings, Totals totals, Focus focus, ReportContent content) {
        this.rows = findings.rows(Question.OWNER_FIGURE).stream()
                .filter(row -> totals.knows(row.text("metric_id")))
                .toList();
        this.totals = totals;
        this.focus = focus;
        this.content = content;
    }

    List<OwnerView> views() {
        Map<String, List<Cells>> byValue = new LinkedHashMap<>();
        for (Cells row : rows) {
            if (!row.text("segment_key").equals(Dimension.UNKNOWN)) {
                byValue.computeIfAbsent(
                                row.text("segment_set") + "\n" + row.text("segment_key"), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Set<String> ids = new HashSet<>();
        List<OwnerView> views = new ArrayList<>();
        for (List<Cells> figures : byValue.values()) {
            view(figures, ids).ifPresent(views::add);
        }
        return views;
    }

    /** A value of which nothing may be shown has no page. */
    private Optional<OwnerView> view(List<Cells> figures, Set<String> ids) {
        Cells first = figures.get(0);
        List<Line> lines = figures.stream()
                .filter(row -> MetricCell.measure(row).value().isPresent())
                .map(this::line)
                .toList();
        return content.dimensions().stream()
                .filter(dimension -> dimension.id().equals(first.text("segment_set")) && !lines.isEmpty())
                .findFirst()
                .map(dimension -> new OwnerView(
                        id(first, ids),
                        SegmentPart.bilingual(dimension.label()),
                        ValueLabels.of(dimension.id(), first.text("segment_key")),
                        lines));
    }

    /** File names are made of plain letters and digits whatever the value is called, and differ where values do. */
    private static String id(Cells row, Set<String> taken) {
        String plain = Normalizer.normalize(
                        row.text("segment_set") + "-" + row.text("segment_key"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("-$", "");
        String id = stem;
        for (int number = 2; !taken.add(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private Line line(Cells row) {
        MetricCell cell = MetricCell.of(row);
        MetricUnits units = new MetricUnits(totals, content.currency());
        MetricUnits.Shown shown =
                units.shown(cell.metric(), cell.measure().value().orElse(0));
        OptionalDouble overall = totals.at(
                        cell.metric(), focus.type(), focus.period().start())
                .map(total -> total.measure().value())
                .orElse(OptionalDouble.empty());
        return new Line(
                new KeyFigure(
                        totals.name(cell.metric()),
                        shown.unit(),
                        scaled(cell.measure(), shown.size()),
                        cell.change().map(change -> scaled(change, shown.size())),
                        units.direction(cell.metric())),
                overall.isPresent() ? OptionalDouble.of(overall.getAsDouble() / shown.size()) : overall);
    }

    private static Measure scaled(Measure measure, double size) {
        return size == 1 || measure.value().isEmpty() || measure.status() == Status.NOT_COMPUTABLE
                ? measure
                : new Measure(
                        measure.status(),
                        OptionalDouble.of(measure.value().getAsDouble() / size),
                        measure.interval().map(bounds -> scaled(bounds, size)),
                        measure.base(),
                        measure.reason());
    }

    private static Change scaled(Change change, double size) {
        return size == 1
                ? change
                : new Change(
                        change.difference() / size,
                        change.interval().map(bounds -> scaled(bounds, size)),
                        change.significance(),
                        change.detectable().isPresent()
                                ? OptionalDouble.of(change.detectable().getAsDouble() / size)
                                : OptionalDouble.empty(),
                        change.against());
    }

    private static Interval scaled(Interval interval, double size) {
        return new Interval(interval.low() / size, interval.high() / size);
    }
}
