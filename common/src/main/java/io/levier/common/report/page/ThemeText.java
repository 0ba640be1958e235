package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Theme;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The drivers by theme: what a theme carries does not depend on how many questions were asked about it. */
final class ThemeText {
    private final Edition edition;
    private final Words words;

    ThemeText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    List<Node> body(List<Theme> themes, DriverRanking ranking) {
        Theme first = themes.get(0);
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("themes.title"));
        body.add(edition.paragraph(words.phrase("themes.first")
                .with("theme", words.quote(first.label()))
                .with("share", first.percent(), Unit.PERCENT)
                .with("interval", edition.bracket(first.interval(), Unit.PERCENT))
                .with("explained", ranking.explained(), Unit.PERCENT)
                .text()));
        body.add(edition.figure(
                "themes-chart",
                new RowChart(
                        new RowChart.Texts(
                                words.text("themes.chart"),
                                words.text("column.theme"),
                                words.text("column.importance"),
                                ""),
                        RowChart.Mark.DOT,
                        Unit.PERCENT,
                        themes.stream().map(theme -> row(theme, ranking)).toList(),
                        Optional.empty())));
        return body;
    }

    private RowChart.Row row(Theme theme, DriverRanking ranking) {
        List<String> drivers = theme.driverIds().stream()
                .flatMap(id -> ranking.driver(id).stream())
                .map(driver -> words.label(driver.label()))
                .toList();
        return new RowChart.Row(
                words.label(theme.label()),
                OptionalDouble.of(theme.percent()),
                theme.interval(),
                Tone.PLAIN,
                "",
                String.join(words.text("list.separator"), drivers));
    }
}
