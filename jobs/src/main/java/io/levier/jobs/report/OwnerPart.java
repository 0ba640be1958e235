package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.OwnerView.Line;
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
    private final ScoreCardPart cards;
    private final OwnerTopics topics;

    OwnerPart(Findings findings, Totals totals, Focus focus, ReportContent content) {
        this.rows = findings.rows(Question.OWNER_FIGURE).stream()
                .filter(row -> totals.knows(row.text("metric_id")))
                .toList();
        this.totals = totals;
        this.focus = focus;
        this.content = content;
        this.topics = new OwnerTopics(findings, content);
        this.cards = new ScoreCardPart(findings.rows(Question.SCORECARD), content);
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
                        ValueLabels.of(dimension.id(), first.text("segment_key"), content.dimensions()),
                        cards.of(dimension.id(), first.text("segment_key")),
                        lines,
                        topics.of(dimension.id(), first.text("segment_key"))));
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
                        shown.measure(cell.measure()),
                        cell.change().map(shown::change),
                        units.direction(cell.metric())),
                shown.number(overall));
    }
}
