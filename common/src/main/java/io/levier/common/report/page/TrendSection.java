package io.levier.common.report.page;

import io.levier.common.report.chart.LineChart;
import io.levier.common.report.chart.PeriodPoint;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.ControlLimits;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The score over time, and what can be said about its last change. */
final class TrendSection {

    private TrendSection() {}

    static Section of(Edition edition) {
        return edition.section("trend", "section.trend", edition.report().trend(), trend -> body(edition, trend));
    }

    private static List<Node> body(Edition edition, Trend trend) {
        Words words = edition.words();
        Unit unit = edition.score().unit();
        List<Node> body = new ArrayList<>();
        edition.report()
                .score()
                .firmChange()
                .ifPresentOrElse(
                        change -> body.addAll(changed(edition, change)),
                        () -> body.add(edition.paragraph(words.text("trend.no-change"))));
        trend.mix()
                .ifPresent(mix -> body.add(edition.paragraph(words.phrase("trend.mix")
                        .with("mix", words.change(mix.mix(), unit))
                        .with("rate", words.change(mix.rate(), unit))
                        .text())));
        body.addAll(NoticeList.of(trend.notices(), words));
        Optional<ControlLimits> control = ControlLimits.of(
                trend.points(), edition.report().provenance().rules().confidence());
        control.ifPresent(limits -> body.add(edition.paragraph(judged(words, limits, unit))));
        String title = words.phrase("trend.chart")
                .with("score", edition.score().name())
                .text();
        body.add(edition.figure(
                "trend-chart",
                new LineChart(
                        title,
                        words.capital(edition.score().name()),
                        unit,
                        points(edition, trend.points()).stream()
                                .map(p -> p.within(control.flatMap(limits -> limits.at(p.period()))))
                                .toList(),
                        edition.report().score().target())));
        body.addAll(new MonthTrendText(edition).of(trend.months()));
        return body;
    }

    /** What the control chart says: whether any period lies where chance alone would not take it. */
    private static String judged(Words words, ControlLimits limits, Unit unit) {
        if (limits.outside().isEmpty()) {
            return words.phrase("trend.in-control")
                    .with("n", limits.periods())
                    .with("centre", limits.centre(), unit)
                    .text();
        }
        String periods = limits.outside().stream()
                .map(p -> words.period(p.period()))
                .collect(Collectors.joining(words.text("list.separator")));
        return words.phrase("trend.out-of-control")
                .with("outside", limits.outside().size())
                .with("n", limits.periods())
                .with("centre", limits.centre(), unit)
                .with("periods", periods)
                .text();
    }

    private static List<Node> changed(Edition edition, Change change) {
        Words words = edition.words();
        Unit unit = edition.score().unit();
        List<Node> sentences = new ArrayList<>();
        sentences.add(edition.paragraph(words.phrase("trend.change")
                .with("score", words.capital(edition.score().name()))
                .with("change", new ChangeText(words).sentence(change, unit, Direction.HIGHER_IS_BETTER))
                .text()));
        change.detectable()
                .ifPresent(d -> sentences.add(edition.paragraph(words.phrase("trend.detectable")
                        .with("size", words.size(d, unit))
                        .text())));
        return sentences;
    }

    /** Measures as points of a chart, each with its base and status as the note. */
    static List<PeriodPoint> points(Edition edition, List<TrendPoint> trend) {
        MeasureText text = new MeasureText(edition);
        return trend.stream()
                .map(p -> new PeriodPoint(
                        p.period(),
                        p.measure().value(),
                        p.measure().interval(),
                        text.tone(p.measure()),
                        text.note(p.measure())))
                .toList();
    }
}
