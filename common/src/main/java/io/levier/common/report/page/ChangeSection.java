package io.levier.common.report.page;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.ScoreCard;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.WhatChanged;
import io.levier.common.report.driver.WhatChanged.CoefficientDifference;
import io.levier.common.report.driver.WhatChanged.Division;
import io.levier.common.report.driver.WhatChanged.DriverChange;
import io.levier.common.report.driver.WhatChanged.SegmentChange;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed against earlier periods, and what may only look like it. */
final class ChangeSection {
    private final Edition edition;
    private final Words words;
    private final ChangeText changes;

    private ChangeSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.changes = new ChangeText(words);
    }

    static Section of(Edition edition) {
        ChangeSection section = new ChangeSection(edition);
        return edition.section("changes", "section.changes", edition.report().changes(), section::body);
    }

    private List<Node> body(WhatChanged changed) {
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("since.title"));
        changed.published()
                .map(since -> new SinceReportText(edition, since))
                .ifPresentOrElse(
                        text -> {
                            body.add(edition.paragraph(text.lead()));
                            body.addAll(edition.bullets(text.sentences()));
                        },
                        () -> body.add(edition.paragraph(words.text("since.first-report"))));
        body.add(edition.heading("changes.title"));
        if (changed.score().isEmpty()) {
            body.add(edition.paragraph(words.text("trend.no-change")));
        }
        body.addAll(edition.bullets(changed.score().stream().map(this::sentence).toList()));
        if (!changed.segments().isEmpty()) {
            body.add(edition.paragraph(segments(changed)));
        }
        changed.divisions().forEach(division -> body.add(edition.paragraph(division(division))));
        body.add(edition.paragraph(
                changed.drivers().map(this::drivers).orElseGet(() -> words.text("changes.no-drivers"))));
        body.addAll(figures());
        if (!annex(edition).isEmpty()) {
            body.add(edition.annexLink("annex-changes"));
        }
        return body;
    }

    private String sentence(Change change) {
        return words.phrase("trend.change")
                .with("score", words.capital(edition.score().name()))
                .with("change", told(change))
                .text();
    }

    private String told(Change change) {
        return changes.sentence(change, edition.score().unit(), Direction.HIGHER_IS_BETTER);
    }

    /** The figures of the whole that differ from the period before, and out of how many. */
    private List<Node> figures() {
        List<KeyFigure> tested = edition.report().conduct().cards().content().stream()
                .flatMap(List::stream)
                .filter(card -> card.scope().isEmpty())
                .flatMap(card -> card.lines().stream())
                .map(ScoreCard.Line::figure)
                .filter(figure -> figure.measure().isFirm())
                .filter(figure -> verdict(figure)
                        .filter(told -> told != Significance.NOT_TESTED)
                        .isPresent())
                .toList();
        if (tested.isEmpty()) {
            return List.of();
        }
        List<String> told = tested.stream()
                .filter(figure ->
                        verdict(figure).filter(one -> one != Significance.FLAT).isPresent())
                .map(this::figure)
                .toList();
        String lead = words.phrase(told.isEmpty() ? "changes.no-figure" : "changes.figures")
                .with("n", tested.size())
                .text();
        List<Node> nodes = new ArrayList<>(List.of(edition.paragraph(lead)));
        nodes.addAll(edition.bullets(told));
        return nodes;
    }

    private static Optional<Significance> verdict(KeyFigure figure) {
        return figure.change().map(Change::significance);
    }

    private String figure(KeyFigure figure) {
        return words.phrase("changes.figure")
                .with("figure", figure.label())
                .with("change", changes.marked(figure.change().orElseThrow(), figure.unit(), figure.direction()))
                .text();
    }

    private String segments(WhatChanged changed) {
        List<SegmentChange> told = changed.toldSegments();
        if (told.isEmpty()) {
            return words.phrase("changes.no-segment")
                    .with("n", changed.segments().size())
                    .text();
        }
        List<String> sentences = told.stream()
                .map(segment -> words.phrase("changes.segment")
                        .with("segment", words.label(segment.segment()))
                        .with("change", told(segment.change()))
                        .text())
                .toList();
        return String.join(" ", sentences);
    }

    private String division(Division division) {
        Unit unit = words.precise(
                edition.score().unit(),
                division.effect().mix(),
                division.effect().rate());
        return words.phrase("changes.division")
                .with("dimension", words.label(division.dimension()))
                .with("mix", words.change(division.effect().mix(), unit))
                .with("rate", words.change(division.effect().rate(), unit))
                .text();
    }

    private String drivers(DriverChange change) {
        List<String> sentences = new ArrayList<>();
        for (ShareDifference share : change.toldShares()) {
            sentences.add(words.phrase(share.points() > 0 ? "changes.share-more" : "changes.share-less")
                    .with("driver", quoted(share.driverId()))
                    .with("size", words.size(share.points(), Unit.PERCENT))
                    .with("interval", edition.bracket(share.interval(), Unit.number(1)))
                    .text());
        }
        for (CoefficientDifference coefficient : change.toldCoefficients()) {
            sentences.add(words.phrase("changes.coefficient")
                    .with("driver", quoted(coefficient.driverId()))
                    .with(
                            "change",
                            words.change(
                                    coefficient.difference(), edition.score().unit()))
                    .text());
        }
        String told = sentences.isEmpty() ? words.text("changes.drivers-alike") : String.join(" ", sentences);
        return words.phrase("changes.drivers")
                .with("now", words.period(change.now()))
                .with("before", words.period(change.before()))
                .with("told", told)
                .text();
    }

    private String quoted(String driverId) {
        return words.quote(edition.driver(driverId).label());
    }

    /** Every comparison behind the sentences. */
    static List<Node> annex(Edition edition) {
        ChangeSection section = new ChangeSection(edition);
        List<Node> tables = new ArrayList<>();
        edition.report().changes().content().ifPresent(changed -> {
            changed.published()
                    .ifPresent(since -> tables.add(
                            new SinceReportText(edition, since).table().element()));
            if (!changed.segments().isEmpty()) {
                tables.add(section.segmentTable(changed).element());
            }
            changed.drivers()
                    .ifPresent(change -> tables.add(section.driverTable(change).element()));
        });
        return List.copyOf(tables);
    }

    private DataTable segmentTable(WhatChanged changed) {
        List<Column> columns =
                List.of(Column.text(words.text("column.segment")), Column.text(words.text("column.change")));
        return new DataTable(
                        words.phrase("changes.segment-table")
                                .with("score", edition.score().name())
                                .text(),
                        columns,
                        changed.segments().stream()
                                .map(segment -> Row.of(
                                        words.phrase("changes.segment-name")
                                                .with("dimension", words.label(segment.dimension()))
                                                .with("segment", words.label(segment.segment()))
                                                .text(),
                                        told(segment.change())))
                                .toList())
                .compact();
    }

    private DataTable driverTable(DriverChange change) {
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(words.text("column.difference-points")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.p-adjusted")),
                Column.number(words.phrase("column.coefficient")
                        .with("points", edition.score().points())
                        .text()),
                Column.number(words.text("column.p-adjusted")));
        Unit points = Unit.number(1);
        List<Row> rows = change.shares().stream()
                .map(share -> {
                    Optional<CoefficientDifference> coefficient = change.coefficients().stream()
                            .filter(one -> one.driverId().equals(share.driverId()))
                            .findFirst();
                    return Row.of(
                            words.label(edition.driver(share.driverId()).label()),
                            words.signed(share.points(), 1),
                            share.interval()
                                    .map(bounds -> words.interval(bounds, points))
                                    .orElse("–"),
                            words.probabilityOfChance(share.pAdjusted()),
                            coefficient
                                    .map(one -> words.signed(one.difference(), 1))
                                    .orElse("–"),
                            coefficient
                                    .map(one -> words.probabilityOfChance(one.pAdjusted()))
                                    .orElse("–"));
                })
                .toList();
        return new DataTable(
                        words.phrase("changes.driver-table")
                                .with("now", words.period(change.now()))
                                .with("before", words.period(change.before()))
                                .text(),
                        columns,
                        rows,
                        List.of(words.text("changes.driver-note")))
                .compact();
    }
}
