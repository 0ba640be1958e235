package io.levier.common.report.page;

import io.levier.common.report.driver.ServiceGaps;
import io.levier.common.report.driver.ServiceGaps.Gap;
import io.levier.common.report.driver.ServiceGaps.Kind;
import io.levier.common.report.driver.ServiceGaps.Level;
import io.levier.common.report.driver.ServiceGaps.Step;
import io.levier.common.report.driver.ServiceGaps.Way;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gaps and the ways to them as tables. */
final class GapTables {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;

    GapTables(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
    }

    /** One row per service and product line; what was asked stands before what is only hinted at. */
    DataTable places(ServiceGaps gaps) {
        Map<Optional<Bilingual>, List<Gap>> byPlace = gaps.gaps().stream()
                .filter(gap -> gap.driver().isEmpty())
                .collect(Collectors.groupingBy(Gap::place, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        byPlace.forEach((place, here) ->
                rows.add(row(place.map(words::label).orElseGet(() -> words.text("column.overall")), here)));
        return new DataTable(
                words.text("service-gaps.table"),
                columns("column.place"),
                rows,
                List.of(words.text("service-gaps.note")));
    }

    private List<Column> columns(String first) {
        return List.of(
                Column.text(words.text(first)),
                Column.number(words.text("service-gaps.knowledge")),
                Column.number(words.text("service-gaps.design")),
                Column.number(words.text("service-gaps.implementation")),
                Column.number(words.text("service-gaps.satisfaction")),
                Column.text(words.text("column.note")));
    }

    private Row row(String name, List<Gap> here) {
        List<String> cells = new ArrayList<>(sizes(name, here));
        cells.add(notes(here));
        return new Row(tone(here), cells);
    }

    /** Hints where nobody was asked, and what is to be known of sizes that are not firm. */
    private String notes(List<Gap> here) {
        List<String> notes = new ArrayList<>();
        for (Gap gap : here) {
            String status = measures.status(gap.size().status());
            if (gap.isProxy()) {
                gap.size()
                        .value()
                        .ifPresent(size -> notes.add(words.phrase("service-gaps.hint")
                                .with("hint", ofKind(gap, words.signed(size, 1)))
                                .text()));
            } else if (!status.isEmpty()) {
                notes.add(ofKind(gap, status));
            }
        }
        return String.join(words.text("list.separator"), notes);
    }

    private String ofKind(Gap gap, String said) {
        return words.phrase("service-gaps.of-kind")
                .with("gap", words.text(key(gap.kind())))
                .with("said", said)
                .text();
    }

    private static Tone tone(List<Gap> here) {
        return here.stream().anyMatch(gap -> gap.size().isFirm()) ? Tone.PLAIN : Tone.QUIET;
    }

    private List<String> sizes(String name, List<Gap> here) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (Kind kind : Kind.values()) {
            cells.add(here.stream()
                    .filter(gap -> gap.kind() == kind && !gap.isProxy())
                    .findFirst()
                    .map(this::cell)
                    .orElse("–"));
        }
        return cells;
    }

    private String cell(Gap gap) {
        if (gap.size().value().isEmpty()) {
            return "–";
        }
        Unit unit = measures.precise(gap.size(), gap.unit());
        return words.signed(gap.size().value().orElse(0), unit.digits())
                + edition.bracket(gap.size().interval(), Unit.number(unit.digits()));
    }

    /** Gaps of all customers that are told by driver. */
    static List<Gap> ofDrivers(ServiceGaps gaps) {
        return gaps.gaps().stream()
                .filter(gap -> gap.place().isEmpty() && gap.driver().isPresent())
                .toList();
    }

    /** By driver, and step by step. */
    List<Node> byDriver(ServiceGaps gaps) {
        Map<Bilingual, List<Gap>> byDriver = ofDrivers(gaps).stream()
                .collect(Collectors.groupingBy(
                        gap -> gap.driver().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        byDriver.forEach((driver, here) -> rows.add(row(words.label(driver), here)));
        List<Node> tables = new ArrayList<>();
        tables.add(new DataTable(words.text("service-gaps.driver-table"), columns("column.driver"), rows)
                .compact()
                .element());
        if (!gaps.ways().isEmpty()) {
            tables.add(ways(gaps.ways()).element());
        }
        return tables;
    }

    private DataTable ways(List<Way> ways) {
        List<Row> rows = new ArrayList<>();
        for (Way way : ways) {
            for (Step step : way.steps()) {
                rows.add(new Row(
                        way.isLowBase() ? Tone.QUIET : Tone.PLAIN,
                        List.of(
                                words.label(way.driver()),
                                between(step),
                                words.bare(step.fromValue(), Unit.INDEX),
                                words.bare(step.toValue(), Unit.INDEX),
                                words.signed(
                                        step.size(),
                                        words.precise(Unit.INDEX, step.size()).digits()))));
            }
        }
        return new DataTable(
                words.text("service-gaps.way-table"),
                List.of(
                        Column.text(words.text("column.driver")),
                        Column.text(words.text("column.step")),
                        Column.number(words.text("service-gaps.from")),
                        Column.number(words.text("service-gaps.to")),
                        Column.number(words.text("column.difference-points"))),
                rows,
                List.of(words.text("service-gaps.way-note")));
    }

    String between(Step step) {
        return words.phrase("journeys.between")
                .with("from", words.text(key(step.from())))
                .with("to", words.text(key(step.to())))
                .text();
    }

    private static String key(Level level) {
        return switch (level) {
            case EXPECTED -> "level.expected";
            case BELIEVED -> "level.believed";
            case PROMISED -> "level.promised";
            case DELIVERED -> "level.delivered";
            case PERCEIVED -> "level.perceived";
        };
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case KNOWLEDGE -> "gap.knowledge";
            case DESIGN -> "gap.design";
            case IMPLEMENTATION -> "gap.implementation";
            case SATISFACTION -> "gap.satisfaction";
        };
    }
}
