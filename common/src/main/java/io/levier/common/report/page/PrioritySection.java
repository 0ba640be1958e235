package io.levier.common.report.page;

import io.levier.common.report.chart.QuadrantChart;
import io.levier.common.report.chart.QuadrantChart.Point;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Field;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Importance against performance: what to fix, keep, watch, or leave for later. */
final class PrioritySection {
    private final Edition edition;
    private final Words words;

    private PrioritySection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        PrioritySection section = new PrioritySection(edition);
        return edition.section(
                "priorities", "section.priorities", edition.report().priorities(), section::body);
    }

    private List<Node> body(PriorityMap map) {
        DriverRanking ranking = edition.report().ranking().content().orElseThrow();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.phrase("priorities.cuts")
                .with("importance", map.importanceCut(), Unit.PERCENT)
                .with("importanceRule", rule(map.importanceRule()))
                .with("performance", map.performanceCut(), Unit.INDEX)
                .with("performanceRule", rule(map.performanceRule()))
                .text()));
        List<Point> points = map.performances().stream()
                .map(p -> point(map, ranking.driver(p.driverId()).orElseThrow(), p))
                .toList();
        QuadrantChart.Texts texts = new QuadrantChart.Texts(
                words.text("priorities.chart"),
                words.text("column.driver"),
                words.text("column.performance"),
                words.text("column.importance"),
                name(Field.FIX),
                name(Field.KEEP),
                name(Field.WATCH),
                name(Field.LOW));
        body.add(edition.figure(
                "priorities-chart", new QuadrantChart(texts, map.performanceCut(), map.importanceCut(), points)));
        body.add(fields(map, ranking));
        body.add(edition.note(words.text("priorities.note")));
        return body;
    }

    private Point point(PriorityMap map, Driver driver, Performance performance) {
        String field = name(map.nearest(driver.importance(), performance));
        return new Point(
                words.label(driver.label()),
                performance.mean(),
                performance.interval(),
                driver.importance().percent(),
                driver.importance().interval(),
                marked(field, map, driver, performance),
                RankingSection.tone(driver));
    }

    /** The field, said to be the likely one where an interval crosses a line. */
    private String marked(String field, PriorityMap map, Driver driver, Performance performance) {
        return map.isBetween(driver.importance(), performance)
                ? words.phrase("priorities.likely").with("field", field).text()
                : field;
    }

    /** The fields with what each advises and the drivers in it. */
    private Element fields(PriorityMap map, DriverRanking ranking) {
        List<Node> entries = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Performance> members = map.performances().stream()
                    .filter(p ->
                            map.field(ranking.driver(p.driverId()).orElseThrow().importance(), p) == field)
                    .toList();
            // Between the fields is an exception to be named when it happens; the four fields are always shown.
            if (field != Field.BETWEEN || !members.isEmpty()) {
                List<Node> lines = new ArrayList<>();
                lines.add(Element.of("p", advice(field)).styled("note"));
                if (field == Field.BETWEEN) {
                    lines.addAll(between(map, members, ranking));
                } else {
                    lines.add(Element.of("p", names(members, ranking)));
                }
                Element entry = Element.of(
                        "div", Element.of("dt", name(field)), Element.of("dd").with(lines));
                entries.add(field == Field.BETWEEN ? entry.styled("whole") : entry);
            }
        }
        return Element.of("dl", entries).styled("fields");
    }

    /** Drivers between the fields, by the field their values put them in. */
    private List<Node> between(PriorityMap map, List<Performance> members, DriverRanking ranking) {
        List<Node> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Performance> nearest = members.stream()
                    .filter(p -> map.nearest(
                                    ranking.driver(p.driverId()).orElseThrow().importance(), p)
                            == field)
                    .toList();
            if (!nearest.isEmpty()) {
                lines.add(Element.of(
                        "p",
                        words.phrase("priorities.between")
                                .with("field", name(field))
                                .with("drivers", names(nearest, ranking))
                                .text()));
            }
        }
        return lines;
    }

    private String names(List<Performance> members, DriverRanking ranking) {
        return members.isEmpty()
                ? words.text("priorities.nobody")
                : String.join(
                        words.text("list.separator"),
                        members.stream()
                                .map(p -> words.label(ranking.driver(p.driverId())
                                        .orElseThrow()
                                        .label()))
                                .toList());
    }

    private String name(Field field) {
        return switch (field) {
            case FIX -> words.text("field.fix");
            case KEEP -> words.text("field.keep");
            case WATCH -> words.text("field.watch");
            case LOW -> words.text("field.low");
            case BETWEEN -> words.text("field.between");
        };
    }

    private String advice(Field field) {
        return switch (field) {
            case FIX -> words.text("field.fix.advice");
            case KEEP -> words.text("field.keep.advice");
            case WATCH -> words.text("field.watch.advice");
            case LOW -> words.text("field.low.advice");
            case BETWEEN -> words.text("field.between.advice");
        };
    }

    private String rule(CutRule rule) {
        return switch (rule) {
            case EQUAL_SHARE -> words.text("cut.equal-share");
            case MEAN -> words.text("cut.mean");
            case MEDIAN -> words.text("cut.median");
            case TARGET -> words.text("cut.target");
        };
    }
}
