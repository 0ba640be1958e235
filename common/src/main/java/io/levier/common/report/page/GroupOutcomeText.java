package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.GroupOutcomes;
import io.levier.common.report.driver.GroupOutcomes.Apart;
import io.levier.common.report.driver.GroupOutcomes.Difference;
import io.levier.common.report.driver.GroupOutcomes.Group;
import io.levier.common.report.driver.GroupOutcomes.GroupOutcome;
import io.levier.common.report.driver.Measure;
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
import java.util.function.Function;

/** What each group of answers then brought, and how many of it left. */
final class GroupOutcomeText {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;
    private final Unit money;

    GroupOutcomeText(Edition edition, Unit money) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
        this.money = money;
    }

    List<Node> body(GroupOutcomes outcomes) {
        List<Node> body = new ArrayList<>();
        outcomes.answered()
                .ifPresent(answered -> body.add(edition.paragraph(words.phrase("behaviour.groups-lead")
                        .with("months", outcomes.months())
                        .with("answered", words.period(answered))
                        .text())));
        List<String> told = new ArrayList<>();
        Apart apart = outcomes.apart();
        said("behaviour.groups-revenue", outcomes, GroupOutcome::revenue, apart.revenue(), money)
                .ifPresent(told::add);
        said("behaviour.groups-margin", outcomes, GroupOutcome::margin, apart.margin(), money)
                .ifPresent(told::add);
        said("behaviour.groups-left", outcomes, GroupOutcome::left, apart.left(), Unit.PERCENT)
                .ifPresent(told::add);
        body.addAll(edition.bullets(told));
        body.add(edition.figure("group-revenue-chart", chart(outcomes)));
        body.add(table(outcomes).compact().element());
        body.add(edition.note(words.text("behaviour.groups-note")));
        return body;
    }

    /** The two ends of the score side by side; nothing unless both are firm. */
    private Optional<String> said(
            String key,
            GroupOutcomes outcomes,
            Function<GroupOutcome, Measure> figure,
            Optional<Difference> apart,
            Unit unit) {
        Optional<Measure> high = outcomes.of(Group.HIGH).map(figure).filter(Measure::isFirm);
        Optional<Measure> low = outcomes.of(Group.LOW).map(figure).filter(Measure::isFirm);
        return high.isEmpty() || low.isEmpty() || apart.isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrase(key)
                        .with("highName", name(Group.HIGH))
                        .with("high", shown(high.get(), unit))
                        .with("lowName", name(Group.LOW))
                        .with("low", shown(low.get(), unit))
                        .with("apart", apart(apart.get(), unit))
                        .text());
    }

    private String apart(Difference difference, Unit unit) {
        return words.phrase(
                        difference.interval().excludesZero() ? "behaviour.groups-apart" : "behaviour.groups-not-apart")
                .with("difference", edition.difference(difference.value(), Optional.of(difference.interval()), unit))
                .text();
    }

    private String shown(Measure measure, Unit unit) {
        Unit precise = measures.precise(measure, unit);
        return measures.value(measure, unit) + edition.bracket(measure.interval(), precise);
    }

    private RowChart chart(GroupOutcomes outcomes) {
        RowChart.Texts texts = new RowChart.Texts(
                words.phrase("behaviour.groups-chart")
                        .with("months", outcomes.months())
                        .text(),
                words.text("column.group"),
                words.text("column.revenue-per-customer"),
                words.text("segments.quiet"));
        List<RowChart.Row> rows = outcomes.groups().stream()
                .map(one -> new RowChart.Row(
                        name(one.group()),
                        one.revenue().value(),
                        one.revenue().interval(),
                        measures.tone(one.revenue()),
                        "",
                        measures.note(one.revenue())))
                .toList();
        return new RowChart(texts, RowChart.Mark.BAR, money, rows, Optional.empty());
    }

    private DataTable table(GroupOutcomes outcomes) {
        List<Column> columns = List.of(
                Column.text(words.text("column.group")),
                Column.number(words.text("column.margin-per-customer")),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.note")),
                Column.number(words.text("column.left-share")),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.note")));
        return new DataTable(
                words.phrase("behaviour.groups-table")
                        .with("months", outcomes.months())
                        .text(),
                columns,
                outcomes.groups().stream().map(this::row).toList(),
                List.of(words.text("behaviour.groups-bases")));
    }

    private Row row(GroupOutcome one) {
        boolean isFirm = one.margin().isFirm() || one.left().isFirm();
        return new Row(
                isFirm ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        name(one.group()),
                        measures.value(one.margin(), money),
                        measures.interval(one.margin(), money),
                        measures.note(one.margin()),
                        measures.value(one.left(), Unit.PERCENT),
                        measures.interval(one.left(), Unit.PERCENT),
                        measures.note(one.left())));
    }

    private String name(Group group) {
        return switch (group) {
            case LOW -> edition.score().low();
            case MIDDLE -> edition.score().middle();
            case HIGH -> edition.score().high();
        };
    }
}
