package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.JourneyFacts;
import io.levier.common.report.driver.JourneyFacts.Step;
import io.levier.common.report.driver.JourneyFacts.Wait;
import io.levier.common.report.driver.Status;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The ways of requests and visits: where time passes, what comes back, and who gets how far. */
final class JourneySection {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;
    private final DurationText durations;

    private JourneySection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
        this.durations = new DurationText(words);
    }

    static Section of(Edition edition) {
        JourneySection section = new JourneySection(edition);
        return edition.section(
                "journeys", "section.journeys", edition.report().surroundings().journeys(), section::body);
    }

    private List<Node> body(List<JourneyFacts> journeys) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.text("journeys.lead")));
        journeys.forEach(journey -> bottleneck(journey).ifPresent(said -> body.add(edition.paragraph(said))));
        body.add(summary(journeys).compact().element());
        body.addAll(new ProcessRuleText(edition).of(journeys));
        List<Row> waits = journeys.stream().flatMap(this::waits).toList();
        if (!waits.isEmpty()) {
            body.add(new DataTable(
                            words.text("journeys.waits"),
                            List.of(
                                    Column.text(words.text("column.process")),
                                    Column.text(words.text("column.between")),
                                    Column.number(words.text("column.times")),
                                    Column.number(words.text("column.median-wait")),
                                    Column.number(words.text("column.share-of-time"))),
                            waits,
                            List.of(words.text("journeys.waits-note")))
                    .element());
        }
        int number = 0;
        for (JourneyFacts journey : journeys) {
            number++;
            if (!journey.funnel().isEmpty()) {
                leak(journey).ifPresent(said -> body.add(edition.paragraph(said)));
                body.add(edition.figure("funnel-" + number, funnel(journey)));
            }
        }
        return body;
    }

    private Optional<String> bottleneck(JourneyFacts journey) {
        return journey.waits().stream()
                .findFirst()
                .map(wait -> words.phrase("journeys.bottleneck")
                        .with("process", words.label(journey.process()))
                        .with("share", wait.share(), Unit.PERCENT)
                        .with("from", words.quote(wait.from()))
                        .with("to", words.quote(wait.to()))
                        .with("median", durations.of(wait.median()))
                        .text());
    }

    private Optional<String> leak(JourneyFacts journey) {
        return journey.funnel().stream()
                .filter(step -> step.lost().isPresent() && step.reached().isFirm())
                .max(Comparator.comparingDouble(step -> step.lost().getAsDouble()))
                .map(step -> words.phrase("journeys.leak")
                        .with("process", words.label(journey.process()))
                        .with("lost", step.lost().getAsDouble(), Unit.PERCENT)
                        .with("step", words.quote(step.activity()))
                        .text());
    }

    private DataTable summary(List<JourneyFacts> journeys) {
        List<Column> columns = List.of(
                Column.text(words.text("column.process")),
                Column.number(words.text("column.finished")),
                Column.number(words.text("column.open")),
                Column.number(words.text("column.median-time")),
                Column.number(words.text("column.nine-tenths")),
                Column.number(words.text("column.as-intended")),
                Column.number(words.text("column.rework")),
                Column.number(words.text("column.ping-pong")),
                Column.text(words.text("column.note")));
        return new DataTable(
                words.text("journeys.table"),
                columns,
                journeys.stream().map(this::row).toList(),
                List.of(words.text("journeys.note")));
    }

    private Row row(JourneyFacts journey) {
        return new Row(
                journey.status() == Status.OK ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        words.label(journey.process()),
                        journey.finished().isPresent()
                                ? words.count(journey.finished().getAsLong())
                                : "–",
                        journey.open().isPresent() ? words.count(journey.open().getAsLong()) : "–",
                        durations.of(journey.median()),
                        durations.of(journey.nineTenths()),
                        journey.asIntended()
                                .map(measure -> measures.value(measure, Unit.PERCENT)
                                        + edition.bracket(measure.interval(), Unit.PERCENT))
                                .orElse("–"),
                        percent(journey.rework()),
                        percent(journey.pingPong()),
                        measures.status(journey.status())));
    }

    private String percent(OptionalDouble percent) {
        return percent.isPresent() ? words.value(percent.getAsDouble(), Unit.PERCENT) : "–";
    }

    private Stream<Row> waits(JourneyFacts journey) {
        return journey.waits().stream()
                .map(wait -> Row.of(
                        words.label(journey.process()),
                        between(wait),
                        words.count(wait.times()),
                        durations.of(wait.median()),
                        words.value(wait.share(), Unit.PERCENT)));
    }

    private String between(Wait wait) {
        return words.phrase("journeys.between")
                .with("from", words.label(wait.from()))
                .with("to", words.label(wait.to()))
                .text();
    }

    private RowChart funnel(JourneyFacts journey) {
        RowChart.Texts texts = new RowChart.Texts(
                words.phrase("journeys.funnel")
                        .with("process", words.label(journey.process()))
                        .text(),
                words.text("column.step"),
                words.text("column.reached"),
                words.text("segments.quiet"));
        return new RowChart(
                texts,
                RowChart.Mark.BAR,
                Unit.PERCENT,
                journey.funnel().stream().map(this::step).toList(),
                Optional.empty());
    }

    private RowChart.Row step(Step step) {
        String note = measures.note(step.reached());
        String lost = step.lost().isPresent()
                ? words.phrase("journeys.lost")
                        .with("lost", step.lost().getAsDouble(), Unit.PERCENT)
                        .text()
                : "";
        return new RowChart.Row(
                words.label(step.activity()),
                step.reached().value(),
                step.reached().interval(),
                measures.tone(step.reached()),
                "",
                lost.isEmpty() ? note : note + words.text("list.separator") + lost);
    }
}
