package io.levier.common.report.page;

import io.levier.common.report.driver.MonthTrend;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Which headline metrics rise or fall month by month: one sentence each, then all of them as a table. */
final class MonthTrendText {
    private final Edition edition;
    private final Words words;

    MonthTrendText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    List<Node> of(List<MonthTrend> trends) {
        if (trends.isEmpty()) {
            return List.of();
        }
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("trend.months"));
        List<String> said = new ArrayList<>();
        trends.stream().filter(MonthTrend::isTold).map(this::sentence).forEach(said::add);
        List<String> others = trends.stream()
                .filter(trend -> !trend.isTold())
                .map(trend -> words.label(trend.metric()))
                .toList();
        if (!others.isEmpty()) {
            said.add(words.phrase("trend.no-month-trend")
                    .with("metrics", words.enumeration(others))
                    .text());
        }
        body.addAll(edition.bullets(said));
        body.add(table(trends).element());
        return body;
    }

    private String sentence(MonthTrend trend) {
        return words.phrase(trend.verdict() == Significance.UP ? "trend.upward" : "trend.downward")
                .with("metric", trend.metric())
                .with("n", trend.months())
                .with("last", words.period(trend.last()))
                .with("slope", slope(trend))
                .with("verdict", verdict(trend))
                .text();
    }

    private DataTable table(List<MonthTrend> trends) {
        List<Column> columns = List.of(
                Column.text(words.text("column.metric")),
                Column.number(words.text("column.months")),
                Column.text(words.text("column.last-month")),
                Column.number(words.text("column.month-slope")),
                Column.number(words.text("column.p-adjusted")),
                Column.text(words.text("column.verdict")));
        return new DataTable(
                words.text("trend.months-table"),
                columns,
                trends.stream().map(this::row).toList(),
                List.of(words.text("trend.months-note")));
    }

    private Row row(MonthTrend trend) {
        String seasons = trend.isAdjusted() ? words.text("list.separator") + words.text("trend.seasons") : "";
        return new Row(
                trend.isTold() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        words.label(trend.metric()),
                        words.count(trend.months()),
                        words.period(trend.last()),
                        slope(trend),
                        words.probabilityOfChance(trend.pAdjusted()),
                        verdict(trend) + seasons));
    }

    private String slope(MonthTrend trend) {
        Unit shown = words.precise(trend.unit(), trend.slope());
        return words.change(trend.slope(), shown);
    }

    private String verdict(MonthTrend trend) {
        return new ChangeText(words).verdict(trend.verdict(), trend.direction());
    }
}
