package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.Forecast;
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
import java.util.Optional;
import java.util.OptionalDouble;

/** What is expected of the months to come if things go on as they did. */
final class OutlookSection {
    private final Edition edition;
    private final Words words;

    private OutlookSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        OutlookSection section = new OutlookSection(edition);
        return edition.section(
                "outlook", "section.outlook", edition.report().surroundings().outlook(), section::body);
    }

    /** What one page says of the score to come. */
    static Optional<String> ofScore(Edition edition) {
        OutlookSection section = new OutlookSection(edition);
        return edition.report().surroundings().outlook().content().stream()
                .flatMap(List::stream)
                .filter(Forecast::isScore)
                .findFirst()
                .map(section::sentence);
    }

    private List<Node> body(List<Forecast> forecasts) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.text("outlook.lead")));
        forecasts.stream().filter(Forecast::isScore).findFirst().ifPresent(forecast -> {
            body.add(edition.paragraph(sentence(forecast)));
            body.add(edition.figure("outlook-chart", chart(forecast)));
        });
        body.add(table(forecasts).compact().element());
        return body;
    }

    private String sentence(Forecast forecast) {
        Forecast.Month end = forecast.end();
        Unit unit = words.precise(
                forecast.unit(), end.expected(), end.range().low(), end.range().high());
        String said = words.phrase("outlook.sentence")
                .with("metric", words.label(forecast.metric()))
                .with("month", words.period(end.period()))
                .with("expected", words.value(end.expected(), unit))
                .with("range", words.interval(end.range(), unit))
                .text();
        if (forecast.target().isEmpty() || forecast.reach().isEmpty()) {
            return said;
        }
        return said
                + " "
                + words.phrase("outlook.reach")
                        .with("target", words.value(forecast.target().getAsDouble(), forecast.unit()))
                        .with("reach", forecast.reach().getAsDouble(), Unit.PERCENT)
                        .text();
    }

    private RowChart chart(Forecast forecast) {
        RowChart.Texts texts = new RowChart.Texts(
                words.phrase("outlook.chart")
                        .with("metric", words.label(forecast.metric()))
                        .text(),
                words.text("column.period"),
                words.text("column.expected"),
                "");
        Optional<RowChart.Reference> target = forecast.target().stream()
                .mapToObj(value -> new RowChart.Reference(
                        words.phrase("chart.target")
                                .with("target", value, forecast.unit())
                                .text(),
                        value))
                .findFirst();
        return new RowChart(
                texts,
                RowChart.Mark.DOT,
                forecast.unit(),
                forecast.months().stream()
                        .map(month -> new RowChart.Row(
                                words.period(month.period()),
                                OptionalDouble.of(month.expected()),
                                Optional.of(month.range()),
                                Tone.PLAIN,
                                "",
                                ""))
                        .toList(),
                target);
    }

    private DataTable table(List<Forecast> forecasts) {
        List<Column> columns = List.of(
                Column.text(words.text("column.metric")),
                Column.text(words.text("column.period")),
                Column.number(words.text("column.expected")),
                Column.number(words.text("column.four-in-five")),
                Column.number(words.text("column.as-last")),
                Column.number(words.text("column.target")),
                Column.number(words.text("column.reach")));
        return new DataTable(
                words.text("outlook.table"),
                columns,
                forecasts.stream().map(this::row).toList(),
                List.of(words.text("outlook.note")));
    }

    private Row row(Forecast forecast) {
        Forecast.Month end = forecast.end();
        Unit unit = words.precise(
                forecast.unit(), end.expected(), end.range().low(), end.range().high());
        return Row.of(
                words.label(forecast.metric()),
                words.period(end.period()),
                words.value(end.expected(), unit),
                words.interval(end.range(), unit),
                value(forecast.last(), unit),
                value(forecast.target(), forecast.unit()),
                value(forecast.reach(), Unit.PERCENT));
    }

    private String value(OptionalDouble value, Unit unit) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }
}
