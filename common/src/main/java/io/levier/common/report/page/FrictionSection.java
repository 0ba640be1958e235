package io.levier.common.report.page;

import io.levier.common.report.driver.Friction;
import io.levier.common.report.driver.Friction.Kind;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where it chafes, whatever it was found in: words of customers, steps, waits, or ways nobody meant. */
final class FrictionSection {
    private final Edition edition;
    private final Words words;

    private FrictionSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        FrictionSection section = new FrictionSection(edition);
        return edition.section(
                "friction", "section.friction", edition.report().surroundings().friction(), section::body);
    }

    private List<Node> body(List<Friction> points) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.text("friction.lead")));
        body.addAll(edition.bullets(Arrays.stream(Kind.values())
                .flatMap(kind -> heaviest(points, kind).stream())
                .map(this::said)
                .toList()));
        body.add(new DataTable(
                        words.text("friction.table"),
                        List.of(
                                Column.text(words.text("column.friction")),
                                Column.text(words.text("column.process")),
                                Column.text(words.text("column.where")),
                                Column.number(words.text("column.weight")),
                                Column.number(words.text("column.told-from")),
                                Column.number(words.text("column.customers"))),
                        points.stream().map(this::row).toList(),
                        List.of(words.text("friction.note")))
                .compact()
                .element());
        return body;
    }

    private static Optional<Friction> heaviest(List<Friction> points, Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).findFirst();
    }

    private String said(Friction point) {
        String said = words.phrase(sentence(point))
                .with("where", words.quote(point.subject()))
                .with(
                        "weight",
                        point.kind() == Kind.TOPIC
                                ? edition.difference(point.weight(), point.interval(), Unit.POINTS)
                                : edition.value(point.weight(), point.interval(), Unit.PERCENT))
                .with("customers", point.customers())
                .text();
        return point.process()
                .map(process -> words.phrase("friction.of")
                        .with("process", words.label(process))
                        .with("said", said)
                        .text())
                .orElse(said);
    }

    private Row row(Friction point) {
        return Row.of(
                kind(point),
                point.process().map(words::label).orElse("–"),
                words.label(point.subject()),
                edition.value(point.weight(), point.interval(), unit(point)),
                words.count(point.base()),
                words.count(point.customers()));
    }

    private static Unit unit(Friction point) {
        return point.kind() == Kind.TOPIC ? Unit.POINTS : Unit.PERCENT;
    }

    private static String sentence(Friction point) {
        return switch (point.kind()) {
            case TOPIC -> "friction.topic";
            case DROP_OFF -> "friction.drop-off";
            case WAIT -> "friction.wait";
            case DEVIATION -> "friction.deviation";
        };
    }

    private String kind(Friction point) {
        return words.text(
                switch (point.kind()) {
                    case TOPIC -> "friction-kind.topic";
                    case DROP_OFF -> "friction-kind.drop-off";
                    case WAIT -> "friction-kind.wait";
                    case DEVIATION -> "friction-kind.deviation";
                });
    }
}
