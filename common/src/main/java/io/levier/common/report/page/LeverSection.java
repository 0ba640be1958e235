package io.levier.common.report.page;

import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.LeverLink;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done before the answer, behind the ratings of the drivers. */
final class LeverSection {
    private static final int SENTENCES = 3;
    private static final Unit POINTS = Unit.number(1);

    private final Edition edition;
    private final Words words;

    private LeverSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        LeverSection section = new LeverSection(edition);
        return edition.section("levers", "section.levers", edition.report().levers(), section::body);
    }

    private List<Node> body(List<LeverLink> links) {
        DriverRanking ranking = edition.report().ranking().content().orElseThrow();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.text("levers.lead")));
        body.addAll(edition.bullets(links.stream()
                .limit(SENTENCES)
                .map(link -> sentence(link, ranking))
                .toList()));
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.text(words.text("column.lever")),
                Column.number(words.text("column.per-step")),
                Column.number(words.text("column.above-limit")),
                Column.number(words.text("column.beyond")));
        body.add(new DataTable(
                        words.text("levers.table"),
                        columns,
                        links.stream().map(link -> row(link, ranking)).toList(),
                        List.of(words.text("levers.note")))
                .compact()
                .element());
        return body;
    }

    private String sentence(LeverLink link, DriverRanking ranking) {
        String driver =
                words.quote(ranking.driver(link.driverId()).orElseThrow().label());
        String lever = words.quote(link.lever());
        if (link.limit().isPresent()) {
            LeverLink.Limit limit = link.limit().get();
            return words.phrase("levers.limit-sentence")
                    .with("driver", driver)
                    .with("lever", lever)
                    .with("limit", number(limit.value()))
                    .with("effect", withInterval(limit.effect(), limit.interval()))
                    .with("beyond", limit.beyond(), Unit.PERCENT)
                    .with("n", link.answers())
                    .text();
        }
        return link.step()
                .map(step -> words.phrase("levers.step-sentence").with("step", step))
                .orElseGet(() -> words.phrase("levers.case-sentence"))
                .with("driver", driver)
                .with("lever", lever)
                .with("effect", withInterval(link.effect(), link.interval()))
                .text();
    }

    private Row row(LeverLink link, DriverRanking ranking) {
        Optional<LeverLink.Limit> limit = link.limit();
        return Row.of(
                words.label(ranking.driver(link.driverId()).orElseThrow().label()),
                operation(link),
                withInterval(link.effect(), link.interval()),
                limit.map(found -> words.phrase("levers.above")
                                .with("limit", number(found.value()))
                                .with("effect", withInterval(found.effect(), found.interval()))
                                .text())
                        .orElse("–"),
                limit.map(found -> words.phrase("levers.answers")
                                .with("n", words.count(link.answers()))
                                .with("beyond", found.beyond(), Unit.PERCENT)
                                .text())
                        .orElseGet(() -> words.count(link.answers())));
    }

    /** Its name, and what one more of it is where it can be counted. */
    private String operation(LeverLink link) {
        String name = words.label(link.lever());
        return link.step()
                .map(step -> name
                        + words.text("list.separator")
                        + words.phrase("effect.per").with("step", step).text())
                .orElse(name);
    }

    private String withInterval(double effect, Optional<Interval> interval) {
        return edition.difference(effect, interval, POINTS);
    }

    /** A limit as it was configured. */
    private String number(double limit) {
        Unit whole = Unit.number(0);
        return words.bare(limit, limit == Math.rint(limit) ? whole : words.precise(whole.withDigits(1), limit));
    }
}
