package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.chart.StackedBarChart;
import io.levier.common.report.chart.StackedBarChart.Shares;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The score by each dimension. A segment with too few answers is greyed, one with too few customers not shown. */
final class SegmentSection {
    private final Edition edition;
    private final Words words;
    private final MeasureText text;

    private SegmentSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.text = new MeasureText(edition);
    }

    static Section of(Edition edition) {
        SegmentSection section = new SegmentSection(edition);
        return edition.section("segments", "section.segments", edition.report().segments(), section::body);
    }

    private List<Node> body(List<SegmentCut> cuts) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(lead(cuts)));
        for (int i = 0; i < cuts.size(); i++) {
            SegmentCut cut = cuts.get(i);
            body.add(Element.of("h3", words.label(cut.dimension())));
            body.add(edition.figure("segment-" + (i + 1) + "-score", scores(cut)));
            if (cut.segments().stream().anyMatch(s -> s.groups().isPresent())) {
                body.add(edition.figure("segment-" + (i + 1) + "-groups", groups(cut)));
            }
        }
        return body;
    }

    private String lead(List<SegmentCut> cuts) {
        Set<Significance> verdicts = cuts.stream()
                .flatMap(cut -> cut.segments().stream())
                .filter(segment -> segment.score().isFirm())
                .map(Segment::againstRest)
                .collect(Collectors.toSet());
        verdicts.remove(Significance.NOT_TESTED);
        if (verdicts.isEmpty()) {
            return words.text("segments.untested");
        }
        String lead = words.text("segments.lead");
        return verdicts.equals(Set.of(Significance.FLAT)) ? lead + " " + words.text("segments.none-told") : lead;
    }

    private RowChart scores(SegmentCut cut) {
        List<RowChart.Row> rows = cut.segments().stream()
                .map(s -> new RowChart.Row(
                        words.label(s.label()),
                        s.score().value(),
                        s.score().interval(),
                        text.tone(s.score()),
                        s.score().isFirm() ? arrow(s.againstRest()) : "",
                        note(s)))
                .toList();
        RowChart.Texts texts = new RowChart.Texts(
                words.phrase("segments.scores")
                        .with("score", edition.score().name())
                        .with("dimension", words.label(cut.dimension()))
                        .text(),
                words.label(cut.dimension()),
                words.capital(edition.score().name()),
                words.text("segments.quiet"));
        Optional<RowChart.Reference> overall = edition.report().score().measure().value().stream()
                .mapToObj(value -> new RowChart.Reference(
                        words.phrase("segments.overall")
                                .with("value", value, edition.score().unit())
                                .text(),
                        value))
                .findFirst();
        return new RowChart(texts, RowChart.Mark.DOT, edition.score().unit(), rows, overall);
    }

    private String note(Segment segment) {
        String base = text.note(segment.score());
        String verdict = segment.score().isFirm() ? verdict(segment.againstRest()) : "";
        return verdict.isEmpty() ? base : base + words.text("list.separator") + verdict;
    }

    private static String arrow(Significance significance) {
        return switch (significance) {
            case UP -> "▲";
            case DOWN -> "▼";
            case FLAT, NOT_TESTED -> "";
        };
    }

    private String verdict(Significance significance) {
        return switch (significance) {
            case UP -> words.text("segments.above");
            case DOWN -> words.text("segments.below");
            case FLAT -> words.text("segments.flat");
            case NOT_TESTED -> "";
        };
    }

    private String base(Segment segment) {
        OptionalLong base = segment.score().base();
        return base.isPresent()
                ? words.phrase("base").with("n", base.getAsLong()).text()
                : "";
    }

    private StackedBarChart groups(SegmentCut cut) {
        List<StackedBarChart.Row> rows = cut.segments().stream()
                .map(s -> new StackedBarChart.Row(
                        words.label(s.label()),
                        s.groups().map(g -> new Shares(g.low(), g.middle(), g.high())),
                        text.tone(s.score()),
                        base(s),
                        text.note(s.score())))
                .toList();
        return new StackedBarChart(
                words.phrase("segments.groups")
                        .with("low", edition.score().low())
                        .with("middle", edition.score().middle())
                        .with("high", edition.score().high())
                        .with("dimension", words.label(cut.dimension()))
                        .text(),
                words.label(cut.dimension()),
                edition.score().low(),
                edition.score().middle(),
                edition.score().high(),
                rows);
    }
}
