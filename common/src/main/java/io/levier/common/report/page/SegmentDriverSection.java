package io.levier.common.report.page;

import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.SegmentRanking;
import io.levier.common.report.driver.SegmentRanking.Segment;
import io.levier.common.report.driver.SegmentRanking.Share;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Whether the same drivers count in every segment, and in which order. */
final class SegmentDriverSection {
    private static final int FIRST = 3;

    /** More columns than this no table can show on paper. */
    private static final int COLUMNS = 6;

    private final Edition edition;
    private final Words words;
    private final DriverRanking ranking;

    private SegmentDriverSection(Edition edition, DriverRanking ranking) {
        this.edition = edition;
        this.words = edition.words();
        this.ranking = ranking;
    }

    private static SegmentDriverSection in(Edition edition) {
        return new SegmentDriverSection(
                edition, edition.report().ranking().content().orElseThrow());
    }

    static Section of(Edition edition) {
        return edition.section(
                "segment-drivers",
                "section.segment-drivers",
                edition.report().views().segments(),
                cuts -> in(edition).body(cuts));
    }

    private List<Node> body(List<SegmentRanking> cuts) {
        List<Node> body = new ArrayList<>();
        for (SegmentRanking cut : cuts) {
            body.add(Element.of("h3", words.label(cut.dimension())));
            body.add(edition.paragraph(verdict(cut)));
            if (!cut.segments().isEmpty()) {
                body.addAll(edition.bullets(
                        cut.segments().stream().map(this::firstDrivers).toList()));
            }
            if (!cut.tooFew().isEmpty()) {
                body.add(edition.note(words.phrase("segment-drivers.too-few")
                        .with(
                                "segments",
                                String.join(
                                        words.text("list.separator"),
                                        cut.tooFew().stream().map(words::label).toList()))
                        .text()));
            }
        }
        if (cuts.stream().anyMatch(cut -> cut.segments().size() > 1)) {
            body.add(edition.annexLink("annex-segments"));
        }
        return body;
    }

    private String names(List<Bilingual> labels) {
        return words.enumeration(labels.stream().map(words::label).toList());
    }

    /** What differs between the segments, and that nothing is told to where that is so. */
    private String verdict(SegmentRanking cut) {
        List<Bilingual> labels = cut.segments().stream().map(Segment::label).toList();
        if (labels.isEmpty()) {
            return words.text("segment-drivers.none");
        }
        List<String> sentences = new ArrayList<>();
        for (Segment segment : cut.segments()) {
            segment.differences().stream()
                    .filter(ShareDifference::isTold)
                    .forEach(difference -> sentences.add(sentence(segment, difference)));
        }
        List<String> differing = cut.differing().stream().map(this::quoted).toList();
        if (!differing.isEmpty()) {
            sentences.add(words.phrase("segment-drivers.differing")
                    .with("drivers", words.enumeration(differing))
                    .with("score", edition.score().name())
                    .text());
        }
        if (labels.size() == 1) {
            sentences.add(words.phrase("segment-drivers.one")
                    .with("segment", words.label(labels.get(0)))
                    .text());
        } else if (sentences.isEmpty()) {
            sentences.add(words.phrase("segment-drivers.alike")
                    .with("segments", names(labels))
                    .text());
        }
        return String.join(" ", sentences);
    }

    private String sentence(Segment segment, ShareDifference difference) {
        return words.phrase(difference.points() > 0 ? "segment-drivers.more" : "segment-drivers.less")
                .with("segment", words.label(segment.label()))
                .with("driver", quoted(difference.driverId()))
                .with("size", words.size(difference.points(), Unit.PERCENT))
                .with("interval", edition.bracket(difference.interval(), Unit.number(1)))
                .text();
    }

    private String quoted(String driverId) {
        return words.quote(ranking.driver(driverId).orElseThrow().label());
    }

    private String firstDrivers(Segment segment) {
        List<String> first = segment.shares().stream()
                .sorted(Comparator.comparingDouble(Share::percent).reversed())
                .limit(FIRST)
                .map(share -> words.phrase("segment-drivers.driver")
                        .with(
                                "driver",
                                words.label(ranking.driver(share.driverId())
                                        .orElseThrow()
                                        .label()))
                        .with("share", share.percent(), Unit.PERCENT)
                        .text())
                .toList();
        return words.phrase("segment-drivers.first")
                .with("segment", words.label(segment.label()))
                .with("n", segment.answers())
                .with("explained", segment.explained(), Unit.PERCENT)
                .with("drivers", String.join(words.text("list.separator"), first))
                .text();
    }

    /** All shares, a table per dimension that has segments to compare. */
    static List<Node> annex(Edition edition) {
        return edition.report().views().segments().content().orElse(List.of()).stream()
                .filter(cut -> cut.segments().size() > 1)
                .<Node>map(cut -> in(edition).table(cut).element())
                .toList();
    }

    private DataTable table(SegmentRanking cut) {
        List<Segment> shown = cut.segments().stream().limit(COLUMNS).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.driver")));
        shown.forEach(segment -> columns.add(Column.number(words.label(segment.label()))));
        columns.add(Column.number(words.text("column.alike")));
        List<Row> rows = ranking.drivers().stream()
                .map(driver -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(words.label(driver.label()));
                    shown.forEach(segment -> cells.add(cell(segment, driver.id())));
                    OptionalDouble p = cut.heterogeneity(driver.id());
                    cells.add(p.isPresent() ? words.probabilityOfChance(p.getAsDouble()) : "–");
                    return Row.of(cells.toArray(new String[0]));
                })
                .toList();
        return new DataTable(
                        words.phrase("segment-drivers.table")
                                .with("dimension", words.label(cut.dimension()))
                                .text(),
                        columns,
                        rows,
                        List.of(words.text("segment-drivers.note")))
                .compact();
    }

    private String cell(Segment segment, String driverId) {
        OptionalDouble share = segment.share(driverId);
        if (share.isEmpty()) {
            return "–";
        }
        String sign = segment.difference(driverId)
                .filter(ShareDifference::isTold)
                .map(difference -> difference.points() > 0 ? "\u00A0▲" : "\u00A0▼")
                .orElse("");
        return words.value(share.getAsDouble(), Unit.PERCENT) + sign;
    }
}
