package io.levier.common.report.page;

import io.levier.common.report.driver.JourneyFacts;
import io.levier.common.report.driver.JourneyFacts.Broken;
import io.levier.common.report.driver.JourneyFacts.Shift;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules of its model a process breaks, and whether it keeps to them as often as in the period before. */
final class ProcessRuleText {
    private final Edition edition;
    private final Words words;

    ProcessRuleText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    List<Node> of(List<JourneyFacts> journeys) {
        List<String> said = new ArrayList<>();
        journeys.forEach(journey -> rule(journey).ifPresent(said::add));
        journeys.forEach(journey -> journey.shifts().stream()
                .filter(Shift::isTold)
                .map(shift -> told(journey, shift))
                .forEach(said::add));
        List<Shift> compared =
                journeys.stream().flatMap(journey -> journey.shifts().stream()).toList();
        if (!compared.isEmpty() && compared.stream().noneMatch(Shift::isTold)) {
            said.add(words.phrase("journeys.no-shift")
                    .with("now", words.period(compared.get(0).now()))
                    .with("before", words.period(compared.get(0).before()))
                    .text());
        }
        List<Node> body = new ArrayList<>(edition.bullets(said));
        List<Row> broken = journeys.stream().flatMap(this::broken).toList();
        if (!broken.isEmpty()) {
            body.add(rules(broken).element());
        }
        if (!compared.isEmpty()) {
            body.add(shifts(journeys, compared.get(0)).element());
        }
        return body;
    }

    /** The rule broken most often, or that every finished case keeps all of them. */
    private Optional<String> rule(JourneyFacts journey) {
        if (!journey.broken().isEmpty() && journey.finished().isPresent()) {
            Broken most = journey.broken().get(0);
            return Optional.of(words.phrase("journeys.most-broken")
                    .with("process", words.label(journey.process()))
                    .with("breach", breach(most))
                    .with("cases", most.cases())
                    .with("n", journey.finished().getAsLong())
                    .with("share", most.share(), Unit.PERCENT)
                    .text());
        }
        boolean keepsAll = journey.asIntended()
                .filter(measure -> measure.value().stream().anyMatch(share -> share == 100))
                .isPresent();
        return keepsAll && journey.finished().isPresent()
                ? Optional.of(words.phrase("journeys.all-kept")
                        .with("process", words.label(journey.process()))
                        .with("n", journey.finished().getAsLong())
                        .text())
                : Optional.empty();
    }

    private String breach(Broken broken) {
        return switch (broken.breach()) {
            case WRONG_START ->
                words.phrase("breach.wrong-start")
                        .with("to", words.quote(broken.to()))
                        .text();
            case WRONG_STEP ->
                words.phrase("breach.wrong-step")
                        .with("from", words.quote(broken.from()))
                        .with("to", words.quote(broken.to()))
                        .text();
            case UNKNOWN_ACTIVITY ->
                words.phrase("breach.unknown-activity")
                        .with("to", words.quote(broken.to()))
                        .text();
            case WRONG_END ->
                words.phrase("breach.wrong-end")
                        .with("from", words.quote(broken.from()))
                        .text();
            case MISSING_ACTIVITY ->
                words.phrase("breach.missing-activity")
                        .with("to", words.quote(broken.to()))
                        .text();
            case WRONG_ORDER ->
                words.phrase("breach.wrong-order")
                        .with("from", words.quote(broken.from()))
                        .with("to", words.quote(broken.to()))
                        .text();
        };
    }

    private Stream<Row> broken(JourneyFacts journey) {
        return journey.broken().stream()
                .map(one -> Row.of(
                        words.label(journey.process()),
                        breach(one),
                        words.count(one.cases()),
                        journey.finished().isPresent()
                                ? words.count(journey.finished().getAsLong())
                                : "–",
                        words.value(one.share(), Unit.PERCENT)));
    }

    private DataTable rules(List<Row> rows) {
        return new DataTable(
                words.text("journeys.rules"),
                List.of(
                        Column.text(words.text("column.process")),
                        Column.text(words.text("column.breach")),
                        Column.number(words.text("column.cases")),
                        Column.number(words.text("column.finished")),
                        Column.number(words.text("column.share"))),
                rows,
                List.of(words.text("journeys.rules-note")));
    }

    private String told(JourneyFacts journey, Shift shift) {
        return words.phrase("journeys.shift")
                .with("process", words.label(journey.process()))
                .with("figure", figure(shift))
                .with("share", words.value(shift.share(), Unit.PERCENT))
                .with("now", words.period(shift.now()))
                .with("shareBefore", words.value(shift.shareBefore(), Unit.PERCENT))
                .with("before", words.period(shift.before()))
                .with("difference", edition.difference(shift.difference(), Optional.of(shift.interval()), Unit.PERCENT))
                .text();
    }

    private String figure(Shift shift) {
        return words.text(
                switch (shift.figure()) {
                    case AS_INTENDED -> "column.as-intended";
                    case REWORK -> "column.rework";
                });
    }

    private DataTable shifts(List<JourneyFacts> journeys, Shift any) {
        List<Column> columns = List.of(
                Column.text(words.text("column.process")),
                Column.text(words.text("column.figure")),
                Column.number(words.period(any.before())),
                Column.number(words.period(any.now())),
                Column.number(words.text("column.difference-points")),
                Column.number(words.text("column.interval")));
        return new DataTable(
                words.text("journeys.shifts"),
                columns,
                journeys.stream()
                        .flatMap(journey -> journey.shifts().stream().map(shift -> row(journey, shift)))
                        .toList(),
                List.of(words.text("journeys.shifts-note")));
    }

    private Row row(JourneyFacts journey, Shift shift) {
        Unit points = words.precise(
                Unit.number(1),
                shift.difference(),
                shift.interval().low(),
                shift.interval().high());
        return new Row(
                shift.isTold() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        words.label(journey.process()),
                        figure(shift),
                        based(shift.shareBefore(), shift.casesBefore()),
                        based(shift.share(), shift.cases()),
                        words.signed(shift.difference(), points.digits()),
                        words.interval(shift.interval(), points)));
    }

    private String based(double share, long cases) {
        return words.phrase("journeys.share-of-cases")
                .with("share", share, Unit.PERCENT)
                .with("n", cases)
                .text();
    }
}
