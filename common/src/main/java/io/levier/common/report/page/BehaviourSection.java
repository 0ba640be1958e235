package io.levier.common.report.page;

import io.levier.common.report.chart.ColumnLineChart;
import io.levier.common.report.chart.LineChart;
import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What customers did: how much they bought, how many came back, how many stayed. */
final class BehaviourSection {
    private final Edition edition;
    private final Words words;

    private BehaviourSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        BehaviourSection section = new BehaviourSection(edition);
        return edition.section(
                "behaviour", "section.behaviour", edition.report().behaviour(), section::body);
    }

    private List<Node> body(Behaviour behaviour) {
        Unit money = Unit.money(behaviour.currency());
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("behaviour.sales"));
        body.addAll(behaviour.sales().either(sales -> sales(sales, money), edition::missing));
        body.add(edition.heading("behaviour.retention"));
        body.addAll(behaviour.retention().either(this::retention, edition::missing));
        body.add(edition.heading("behaviour.groups"));
        body.addAll(behaviour.byGroup().either(new GroupOutcomeText(edition, money)::body, edition::missing));
        return body;
    }

    private List<Node> sales(List<SalesPeriod> sales, Unit money) {
        List<Node> body = new ArrayList<>();
        sales.stream()
                .filter(s -> s.repeatRevenue().isPresent())
                .reduce((earlier, later) -> later)
                .ifPresent(s -> body.add(edition.paragraph(words.phrase("behaviour.repeat")
                        .with("period", words.period(s.period()))
                        .with("share", s.repeatRevenue().getAsDouble(), Unit.PERCENT)
                        .text())));
        List<ColumnLineChart.Slot> slots = sales.stream()
                .map(s -> new ColumnLineChart.Slot(s.period(), s.revenue(), s.repeatRevenue()))
                .toList();
        body.add(edition.figure(
                "sales-chart",
                new ColumnLineChart(
                        words.text("behaviour.sales-chart"),
                        new ColumnLineChart.Series(words.text("column.revenue"), money),
                        new ColumnLineChart.Series(words.text("column.repeat-revenue"), Unit.PERCENT),
                        slots)));
        List<Column> columns = List.of(
                Column.text(words.text("column.period")),
                Column.number(words.text("column.revenue")),
                Column.number(words.text("column.orders")),
                Column.number(words.text("column.repeat-revenue")),
                Column.number(words.text("column.repeat-customers")));
        List<Row> rows = sales.stream()
                .map(s -> Row.of(
                        words.period(s.period()),
                        shown(s.revenue(), money),
                        s.orders().isPresent() ? words.count(s.orders().getAsLong()) : "–",
                        shown(s.repeatRevenue(), Unit.PERCENT),
                        shown(s.repeatCustomers(), Unit.PERCENT)))
                .toList();
        body.add(new DataTable(
                        words.text("behaviour.sales-table"),
                        columns,
                        rows,
                        List.of(words.text("behaviour.repeat-note")))
                .compact()
                .element());
        return body;
    }

    private String shown(OptionalDouble value, Unit unit) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }

    private List<Node> retention(List<TrendPoint> retention) {
        LineChart chart = new LineChart(
                words.text("behaviour.retention-chart"),
                words.text("column.retention"),
                Unit.PERCENT,
                TrendSection.points(edition, retention),
                OptionalDouble.empty());
        return List.of(
                edition.paragraph(words.text("behaviour.retention-lead")), edition.figure("retention-chart", chart));
    }
}
