package io.levier.common.report.page;

import io.levier.common.report.driver.InitiativeResult;
import io.levier.common.report.driver.InitiativeResult.Grade;
import io.levier.common.report.driver.InitiativeResult.Method;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whether what was done before changed what it was meant to change. */
final class InitiativeSection {
    private final Edition edition;
    private final Words words;

    private InitiativeSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        InitiativeSection section = new InitiativeSection(edition);
        return edition.section(
                "initiatives",
                "section.initiatives",
                edition.report().surroundings().initiatives(),
                section::body);
    }

    private List<Node> body(List<InitiativeResult> results) {
        List<Node> body = new ArrayList<>();
        List<InitiativeResult> told =
                results.stream().filter(InitiativeResult::isTold).toList();
        body.add(edition.paragraph(words.phrase("initiatives.lead")
                .with("told", told.size())
                .with("n", results.size())
                .text()));
        body.addAll(edition.bullets(told.stream().map(this::sentence).toList()));
        body.add(table(results).compact().element());
        return body;
    }

    /** What one page says of an initiative whose change is told. */
    static List<String> sentences(Edition edition) {
        InitiativeSection section = new InitiativeSection(edition);
        return edition.report().surroundings().initiatives().content().stream()
                .flatMap(List::stream)
                .filter(InitiativeResult::isTold)
                .map(section::sentence)
                .toList();
    }

    private String sentence(InitiativeResult result) {
        return words.phrase("initiatives.sentence")
                .with("name", words.quote(result.name()))
                .with("metric", result.metric().map(words::label).orElse("–"))
                .with("change", change(result))
                .with("grade", words.text(gradeKey(result.grade().orElseThrow())))
                .text();
    }

    private String change(InitiativeResult result) {
        return edition.difference(result.estimate().orElse(0), result.interval(), result.unit());
    }

    private DataTable table(List<InitiativeResult> results) {
        List<Column> columns = List.of(
                Column.text(words.text("column.initiative")),
                Column.text(words.text("column.metric")),
                Column.number(words.text("column.measured-change")),
                Column.number(words.text("column.expected-change")),
                Column.number(words.text("column.customers")),
                Column.text(words.text("column.evidence")));
        return new DataTable(
                words.text("initiatives.table"),
                columns,
                results.stream().map(this::row).toList(),
                List.of(words.text("initiatives.note")));
    }

    private Row row(InitiativeResult result) {
        String name = words.label(result.name());
        return new Row(
                result.isTold() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        result.since()
                                .map(day -> words.phrase("initiatives.since")
                                        .with("name", name)
                                        .with("date", words.date(day))
                                        .text())
                                .orElse(name),
                        result.metric().map(words::label).orElse("–"),
                        result.estimate().isPresent() ? change(result) : "–",
                        changed(result.expected(), result.unit()),
                        result.customers().isPresent()
                                ? words.count(result.customers().getAsLong())
                                : "–",
                        evidence(result)));
    }

    /** What it was compared with, and how far that supports it. */
    private String evidence(InitiativeResult result) {
        String method = words.text(methodKey(result.method()));
        String told = result.grade()
                .map(grade -> words.phrase("initiatives.evidence")
                        .with("grade", words.text(gradeKey(grade)))
                        .with("method", method)
                        .text())
                .orElse(method);
        return result.interval().isEmpty()
                        || result.excludesNone()
                        || result.detectable().isEmpty()
                ? told
                : told + " "
                        + words.phrase("initiatives.detectable")
                                .with("change", result.detectable().getAsDouble(), result.unit())
                                .text();
    }

    private String changed(OptionalDouble change, Unit unit) {
        return change.isPresent() ? words.change(change.getAsDouble(), unit) : "–";
    }

    private static String methodKey(Method method) {
        return switch (method) {
            case EXPERIMENT -> "initiatives.experiment";
            case DIFFERENCE_IN_DIFFERENCES -> "initiatives.differences";
            case INTERRUPTED_SERIES -> "initiatives.series";
            case NONE -> "initiatives.not-measured";
        };
    }

    private static String gradeKey(Grade grade) {
        return switch (grade) {
            case A -> "grade.a";
            case B -> "grade.b";
            case C -> "grade.c";
            case D -> "grade.d";
        };
    }
}
