package io.levier.common.report.page;

import io.levier.common.report.driver.AnswerCount;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Respondents;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Who was asked, who answered, and whom the answers stand for. */
final class RespondentsSection {
    private final Edition edition;
    private final Words words;
    private final MeasureText text;

    private RespondentsSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.text = new MeasureText(edition);
    }

    static Section of(Edition edition) {
        RespondentsSection section = new RespondentsSection(edition);
        return edition.section(
                "respondents", "section.respondents", edition.report().respondents(), section::body);
    }

    /** For those who only need to know how many the figures stand for. */
    static Section brief(Edition edition) {
        RespondentsSection section = new RespondentsSection(edition);
        return edition.section(
                "respondents",
                "section.respondents",
                edition.report().respondents(),
                respondents -> List.of(section.lead(respondents)));
    }

    /** How many answered, and how many of these the score counts: the two stand close to each other on the page. */
    private Node lead(Respondents respondents) {
        String all = words.phrase("respondents.lead")
                .with("n", respondents.answered())
                .with("customers", respondents.customers())
                .with("period", words.period(edition.report().header().period()))
                .text();
        long counted = edition.report().score().measure().base().orElse(0);
        if (counted == 0 || counted >= respondents.answered()) {
            return edition.paragraph(all);
        }
        return edition.paragraph(all + " "
                + words.phrase("respondents.of-score")
                        .with("score", edition.score().name())
                        .with("n", counted)
                        .text());
    }

    private List<Node> body(Respondents respondents) {
        List<Node> body = new ArrayList<>();
        body.add(lead(respondents));
        body.addAll(NoticeList.of(respondents.notices(), words));
        body.add(table(respondents).compact().element());
        List<Node> breakdowns = new ArrayList<>();
        addBreakdown(breakdowns, "respondents.languages", "respondents.language", respondents.languages());
        addBreakdown(breakdowns, "respondents.modes", "respondents.mode", respondents.modes());
        if (!breakdowns.isEmpty()) {
            body.add(Element.of("div", breakdowns).styled("pair"));
        }
        body.addAll(new ResponseGapText(edition).of(respondents.gaps()));
        return body;
    }

    private DataTable table(Respondents respondents) {
        List<Row> rows = new ArrayList<>();
        rows.add(count("respondents.invited", respondents.invited()));
        rows.add(count("respondents.delivered", respondents.delivered()));
        rows.add(count("respondents.answered", OptionalLong.of(respondents.answered())));
        rows.add(count("respondents.customers", OptionalLong.of(respondents.customers())));
        rows.add(share("respondents.response-rate", respondents.responseRate()));
        rows.add(share("respondents.customer-coverage", respondents.customerCoverage()));
        rows.add(share("respondents.revenue-coverage", respondents.revenueCoverage()));
        return new DataTable(
                words.text("respondents.table"),
                List.of(
                        Column.text(words.text("column.what")),
                        Column.number(words.text("column.value")),
                        Column.number(words.text("column.interval")),
                        Column.text(words.text("column.note"))),
                rows,
                respondents.invited().isPresent() ? List.of(words.text("respondents.note")) : List.of());
    }

    private Row count(String key, OptionalLong count) {
        return count.isPresent()
                ? Row.of(words.text(key), words.count(count.getAsLong()), "–", "")
                : Row.of(words.text(key), "–", "–", words.text("respondents.not-recorded"));
    }

    private Row share(String key, Measure share) {
        return new Row(
                text.tone(share),
                List.of(
                        words.text(key),
                        text.value(share, Unit.PERCENT),
                        text.interval(share, Unit.PERCENT),
                        text.note(share)));
    }

    private void addBreakdown(List<Node> to, String captionKey, String headingKey, List<AnswerCount> counts) {
        long all = counts.stream().mapToLong(AnswerCount::answers).sum();
        if (all == 0) {
            return;
        }
        List<Column> columns = List.of(
                Column.text(words.text(headingKey)),
                Column.number(words.text("column.answers")),
                Column.number(words.text("column.share")));
        List<Row> rows = counts.stream()
                .map(c -> Row.of(
                        words.label(c.label()),
                        words.count(c.answers()),
                        words.value(100.0 * c.answers() / all, Unit.PERCENT)))
                .toList();
        to.add(new DataTable(words.text(captionKey), columns, rows).element());
    }
}
