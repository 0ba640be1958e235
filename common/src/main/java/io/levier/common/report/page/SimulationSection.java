package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
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

/** What the score would be expected to gain if one driver were rated better. */
final class SimulationSection {
    private final Edition edition;
    private final Words words;

    private SimulationSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        SimulationSection section = new SimulationSection(edition);
        return edition.section("gains", "section.gains", edition.report().simulation(), section::body);
    }

    /** The sentence that states one gain under a scenario. */
    static String sentenceKey(Scenario scenario) {
        return switch (scenario) {
            case ONE_POINT_HIGHER -> "gains.one-point-sentence";
            case LOWEST_THIRD_TO_MEDIAN -> "gains.lowest-third-sentence";
            case UP_TO_TARGET -> "gains.target-sentence";
        };
    }

    private List<Node> body(Simulation simulation) {
        DriverRanking ranking = edition.report().ranking().content().orElseThrow();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(scenario(simulation.scenario())));
        List<RowChart.Row> rows =
                simulation.gains().stream().map(gain -> row(gain, ranking)).toList();
        RowChart.Texts texts = new RowChart.Texts(
                words.phrase("gains.chart")
                        .with("score", edition.score().name())
                        .text(),
                words.text("column.driver"),
                words.phrase("column.gain")
                        .with("points", edition.score().points())
                        .text(),
                words.text("gains.quiet"));
        body.add(edition.figure(
                "gains-chart",
                new RowChart(
                        texts,
                        RowChart.Mark.DIFFERENCE,
                        Unit.number(edition.score().unit().digits()),
                        rows,
                        Optional.empty())));
        simulation
                .detectable()
                .ifPresent(d -> body.add(edition.note(words.phrase("gains.detectable")
                        .with("size", words.size(d, edition.score().unit()))
                        .text())));
        body.addAll(others(simulation, ranking));
        body.add(edition.note(words.text("gains.note")));
        return body;
    }

    /** What the other scenarios expect, one column each beside the first one. */
    private List<Node> others(Simulation main, DriverRanking ranking) {
        List<Simulation> others = edition.report().views().otherScenarios();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("gains.others"));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.driver")));
        for (Simulation other : others) {
            body.add(edition.paragraph(scenario(other.scenario()) + largest(other, ranking)));
            columns.add(Column.number(column(other.scenario())));
            columns.add(Column.number(words.text("column.interval")));
        }
        List<Row> rows = main.gains().stream()
                .map(gain -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(words.label(
                            ranking.driver(gain.driverId()).orElseThrow().label()));
                    others.forEach(other -> cells.addAll(cells(other.gain(gain.driverId()))));
                    return Row.of(cells.toArray(new String[0]));
                })
                .toList();
        body.add(new DataTable(
                        words.phrase("gains.others-table")
                                .with("points", edition.score().points())
                                .text(),
                        columns,
                        rows)
                .compact()
                .element());
        return body;
    }

    private String largest(Simulation simulation, DriverRanking ranking) {
        return simulation.told().stream()
                .findFirst()
                .map(gain -> " "
                        + words.phrase("gains.largest")
                                .with(
                                        "driver",
                                        words.quote(ranking.driver(gain.driverId())
                                                .orElseThrow()
                                                .label()))
                                .with("shifted", edition.score().shifted(gain.gain()))
                                .with(
                                        "interval",
                                        edition.bracket(
                                                Optional.of(gain.interval()),
                                                edition.score().unit()))
                                .text())
                .orElseGet(() -> " " + words.text("gains.none-told"));
    }

    private List<String> cells(Optional<Gain> gain) {
        Unit unit = edition.score().unit();
        return gain.map(one -> List.of(words.signed(one.gain(), unit.digits()), words.interval(one.interval(), unit)))
                .orElseGet(() -> List.of("–", "–"));
    }

    private String column(Scenario scenario) {
        return switch (scenario) {
            case ONE_POINT_HIGHER -> words.text("column.one-point");
            case LOWEST_THIRD_TO_MEDIAN -> words.text("column.lowest-third");
            case UP_TO_TARGET -> words.text("column.to-target");
        };
    }

    private RowChart.Row row(Gain gain, DriverRanking ranking) {
        Driver driver = ranking.driver(gain.driverId()).orElseThrow();
        // A rating that overlaps with others may take the wrong sign beside them: nothing to warn anybody of.
        boolean isContradicted = driver.effect().sign() == Effect.Sign.CONTRADICTED;
        boolean isTold = gain.interval().excludesZero() && !isContradicted;
        List<String> notes = new ArrayList<>();
        gain.answers()
                .ifPresent(n ->
                        notes.add(words.phrase("gains.answers").with("n", n).text()));
        gain.cost()
                .ifPresent(cost ->
                        notes.add(words.phrase("gains.cost").with("cost", cost).text()));
        if (!isTold) {
            notes.add(words.text(isContradicted ? "gains.contradicted" : "gains.quiet"));
        }
        return new RowChart.Row(
                words.label(driver.label()),
                OptionalDouble.of(gain.gain()),
                Optional.of(gain.interval()),
                isTold ? Tone.PLAIN : Tone.QUIET,
                "",
                String.join(words.text("list.separator"), notes));
    }

    private String scenario(Scenario scenario) {
        return switch (scenario) {
            case ONE_POINT_HIGHER -> words.text("gains.one-point");
            case LOWEST_THIRD_TO_MEDIAN -> words.text("gains.lowest-third");
            case UP_TO_TARGET -> words.text("gains.target");
        };
    }
}
