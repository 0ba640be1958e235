package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.ServiceGaps;
import io.levier.common.report.driver.ServiceGaps.Gap;
import io.levier.common.report.driver.ServiceGaps.Kind;
import io.levier.common.report.driver.ServiceGaps.Level;
import io.levier.common.report.driver.ServiceGaps.Way;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where service falls short of what is expected: by driver, and by service and product line in its three gaps. */
final class GapSection {
    private static final int SENTENCES = 3;

    private final Edition edition;
    private final Words words;
    private final MeasureText measures;
    private final GapTables tables;

    private GapSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
        this.tables = new GapTables(edition);
    }

    static Section of(Edition edition) {
        GapSection section = new GapSection(edition);
        return edition.section(
                "service-gaps",
                "section.service-gaps",
                edition.report().conduct().gaps(),
                section::body);
    }

    private List<Node> body(ServiceGaps gaps) {
        List<Gap> perceived = GapTables.ofDrivers(gaps).stream()
                .filter(gap -> gap.kind() == Kind.SATISFACTION)
                .filter(gap -> gap.size().value().isPresent())
                .sorted(Comparator.comparingDouble(gap -> gap.size().value().orElse(0)))
                .toList();
        List<Gap> falling = perceived.stream().filter(Gap::isShort).toList();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(
                perceived.isEmpty()
                        ? words.text("service-gaps.not-asked")
                        : words.phrase("service-gaps.lead")
                                .with("told", falling.size())
                                .with("n", perceived.size())
                                .with("period", words.period(gaps.period()))
                                .text()));
        body.addAll(edition.bullets(falling.stream()
                .limit(SENTENCES)
                .map(gap -> sentence(gap, gaps))
                .toList()));
        if (!perceived.isEmpty()) {
            body.add(edition.figure("gaps-chart", chart(perceived)));
        }
        body.add(tables.places(gaps).compact().element());
        if (!GapTables.ofDrivers(gaps).isEmpty()) {
            body.add(edition.annexLink("annex-service-gaps"));
        }
        return body;
    }

    private String sentence(Gap gap, ServiceGaps gaps) {
        Bilingual driver = gap.driver().orElseThrow();
        String said = words.phrase("service-gaps.sentence")
                .with("driver", words.quote(driver))
                .with("size", size(gap))
                .text();
        return gaps.ways().stream()
                .filter(way -> way.driver().equals(driver))
                .findFirst()
                .flatMap(Way::largestLoss)
                .filter(step -> step.from() != Level.EXPECTED || step.to() != Level.PERCEIVED)
                .map(step -> said + " "
                        + words.phrase("service-gaps.loss")
                                .with("step", tables.between(step))
                                .with("size", words.size(step.size(), words.precise(Unit.INDEX, step.size())))
                                .text())
                .orElse(said);
    }

    private String size(Gap gap) {
        return edition.difference(gap.size().value().orElse(0), gap.size().interval(), gap.unit());
    }

    private RowChart chart(List<Gap> gaps) {
        return new RowChart(
                new RowChart.Texts(
                        words.text("service-gaps.chart"),
                        words.text("column.driver"),
                        words.text("service-gaps.satisfaction"),
                        words.text("service-gaps.quiet")),
                RowChart.Mark.DIFFERENCE,
                Unit.INDEX,
                gaps.stream()
                        .map(gap -> new RowChart.Row(
                                words.label(gap.driver().orElseThrow()),
                                gap.size().value(),
                                gap.size().interval(),
                                isTold(gap) ? Tone.PLAIN : Tone.QUIET,
                                "",
                                measures.note(gap.size())))
                        .toList(),
                Optional.empty());
    }

    private static boolean isTold(Gap gap) {
        return gap.size().isFirm()
                && gap.size().interval().filter(bounds -> bounds.excludesZero()).isPresent();
    }

    /** The tables behind it. */
    static List<Node> annex(Edition edition) {
        return edition.report().conduct().gaps().content().stream()
                .filter(gaps -> !GapTables.ofDrivers(gaps).isEmpty())
                .flatMap(gaps -> new GapTables(edition).byDriver(gaps).stream())
                .toList();
    }
}
