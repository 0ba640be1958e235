package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ServiceGaps;
import io.levier.common.report.driver.ServiceGaps.Gap;
import io.levier.common.report.driver.ServiceGaps.Kind;
import io.levier.common.report.driver.ServiceGaps.Level;
import io.levier.common.report.driver.ServiceGaps.Step;
import io.levier.common.report.driver.ServiceGaps.Way;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where service falls short of what is expected in the period of the report. */
final class GapPart {
    private static final String ALL = "all";
    private static final List<String> SETS = List.of("total", "service", "product_line");

    private final List<Cells> gaps;
    private final List<Cells> steps;
    private final Focus focus;
    private final ReportContent content;

    GapPart(Findings findings, Focus focus, ReportContent content) {
        this.gaps = findings.rows(Question.SERVICE_GAP);
        this.steps = findings.rows(Question.GAP_WATERFALL);
        this.focus = focus;
        this.content = content;
    }

    /** What could not be told is no finding, and a place of which nothing may be shown is left out. */
    Part<ServiceGaps> part() {
        Set<String> shown = gaps.stream()
                .filter(row -> row.number("value").isPresent())
                .map(GapPart::place)
                .collect(Collectors.toSet());
        List<Gap> told = gaps.stream()
                .filter(row -> !row.text("segment_key").equals(Dimension.UNKNOWN))
                .filter(row -> !row.text("status").equals("not_computable") && shown.contains(place(row)))
                .sorted(Comparator.comparingInt((Cells row) -> SETS.indexOf(row.text("segment_set")))
                        .thenComparing(row -> row.text("segment_key"))
                        .thenComparing(row -> row.text("driver_id"))
                        .thenComparing(GapPart::kind))
                .map(this::gap)
                .toList();
        return told.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-gaps"))
                : Part.of(new ServiceGaps(focus.period(), told, ways()));
    }

    private static String place(Cells row) {
        return row.text("segment_set") + "=" + row.text("segment_key");
    }

    private Gap gap(Cells row) {
        boolean isProxy = row.text("basis").equals("proxy");
        String set = row.text("segment_set");
        return new Gap(
                kind(row),
                set.equals("total")
                        ? Optional.empty()
                        : Optional.of(ValueLabels.scope(set, row.text("segment_key"), content.dimensions())),
                Optional.of(row.text("driver_id")).filter(id -> !id.equals(ALL)).map(this::label),
                unit(row),
                isProxy ? hint(row) : MetricCell.measure(row),
                isProxy);
    }

    private Bilingual label(String driver) {
        return SegmentPart.bilingual(content.taxonomy().label(driver));
    }

    private static Kind kind(Cells row) {
        return Kind.valueOf(row.text("gap").toUpperCase(Locale.ROOT));
    }

    private static Unit unit(Cells row) {
        return switch (row.text("unit")) {
            case "percent" -> Unit.PERCENT;
            case "points" -> Unit.INDEX;
            default -> Unit.number(1);
        };
    }

    /** How unusual a month was: signals stand behind it, no sample. */
    private static Measure hint(Cells row) {
        return row.number("value").isPresent()
                ? new Measure(Status.OK, row.number("value"), Optional.empty(), row.count("n"), Optional.empty())
                : Measure.notComputable(ReportTexts.of("reason.empty-base"));
    }

    private List<Way> ways() {
        Map<String, List<Cells>> byDriver = steps.stream()
                .collect(Collectors.groupingBy(row -> row.text("driver_id"), LinkedHashMap::new, Collectors.toList()));
        return byDriver.entrySet().stream()
                .map(driver -> new Way(
                        label(driver.getKey()),
                        driver.getValue().stream().map(GapPart::step).toList(),
                        driver.getValue().stream()
                                .anyMatch(row -> row.text("status").equals("low_base"))))
                .toList();
    }

    private static Step step(Cells row) {
        return new Step(
                level(row.text("from_level")),
                level(row.text("to_level")),
                row.numberOr("from_value", 0),
                row.numberOr("to_value", 0),
                row.numberOr("value", 0));
    }

    private static Level level(String name) {
        return Level.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
