package io.levier.common.report.page;

import io.levier.common.report.driver.CallList;
import io.levier.common.report.driver.CallList.Call;
import io.levier.common.report.driver.OpenCases;
import io.levier.common.report.driver.OpenCases.Case;
import io.levier.common.report.driver.Part;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Whom to call, for the lead of the service: customers who wait for an answer by urgency, and customers at risk who agreed
 * to it, by what a call is expected to earn.
 */
final class CallListPage {
    private static final String STEM = "call-list";

    private final Edition edition;
    private final Words words;

    private CallListPage(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static String fileName(Language language) {
        return language.fileName(STEM);
    }

    static String render(Edition edition, Part<OpenCases> waiting, Part<CallList> calls) {
        CallListPage page = new CallListPage(edition);
        return AudiencePage.text(
                edition,
                edition.words().text("calls.subject"),
                STEM,
                List.of(
                        edition.section("open-cases", "open-cases.title", waiting, page::waiting),
                        edition.section("calls", "calls.title", calls, page::body)));
    }

    private List<Node> waiting(OpenCases open) {
        Unit money = Unit.money(open.currency());
        return List.of(
                edition.paragraph(words.phrase("open-cases.lead")
                        .with("customers", open.customers())
                        .with("overdue", open.overdue())
                        .with("n", open.cases().size())
                        .text()),
                edition.note(words.text("calls.privacy")),
                new DataTable(
                                words.text("open-cases.table"),
                                List.of(
                                        Column.text(words.text("column.person")),
                                        Column.number(words.text("column.priority")),
                                        Column.text(words.text("column.reason")),
                                        Column.text(words.text("column.talk-about")),
                                        Column.number(words.text("column.lowest-score")),
                                        Column.number(words.text("column.value-at-risk")),
                                        Column.text(words.text("column.owner")),
                                        Column.text(words.text("column.due"))),
                                open.cases().stream()
                                        .map(waiting -> row(waiting, money))
                                        .toList(),
                                List.of(words.text("open-cases.note")))
                        .compact()
                        .element());
    }

    private Row row(Case waiting, Unit money) {
        return Row.of(
                waiting.person(),
                words.count(waiting.priority()),
                words.label(waiting.kind()),
                together(waiting.themes()),
                waiting.lowestScore().isPresent() ? score(waiting.lowestScore().getAsDouble()) : "–",
                value(waiting.valueAtRisk(), money),
                words.label(waiting.owner()),
                waiting.isOverdue()
                        ? words.phrase("open-cases.overdue")
                                .with("date", words.date(waiting.due()))
                                .text()
                        : words.date(waiting.due()));
    }

    private String score(double answer) {
        return words.value(answer, words.precise(Unit.number(0), answer));
    }

    private String together(List<Bilingual> labels) {
        return labels.stream().map(words::label).collect(Collectors.joining(words.text("list.separator")));
    }

    private List<Node> body(CallList list) {
        Unit money = Unit.money(list.currency());
        return List.of(
                edition.paragraph(words.phrase("calls.lead")
                        .with("worth", list.worth())
                        .with("allowed", list.allowed())
                        .with("n", list.calls().size())
                        .with("date", words.date(list.asOf()))
                        .text()),
                edition.note(words.text("calls.privacy")),
                new DataTable(
                                words.text("calls.table"),
                                List.of(
                                        Column.text(words.text("column.person")),
                                        Column.number(words.phrase("column.risk-in")
                                                .with("days", list.days())
                                                .text()),
                                        Column.number(words.text("column.revenue-at-risk")),
                                        Column.number(words.text("column.call-profit")),
                                        Column.text(words.text("column.talk-about"))),
                                list.calls().stream()
                                        .map(call -> row(call, money))
                                        .toList(),
                                List.of(words.text("calls.note")))
                        .element());
    }

    private Row row(Call call, Unit money) {
        return Row.of(
                call.person(),
                words.value(call.risk(), Unit.PERCENT),
                value(call.revenueAtRisk(), money),
                value(call.profit(), money),
                together(call.reasons()));
    }

    private String value(OptionalDouble amount, Unit money) {
        return amount.isPresent() ? words.value(amount.getAsDouble(), money) : "–";
    }
}
