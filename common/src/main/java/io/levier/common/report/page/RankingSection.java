package io.levier.common.report.page;

import io.levier.common.report.chart.RowChart;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverRanking.JohnsonCheck;
import io.levier.common.report.driver.DriverRanking.TopThree;
import io.levier.common.report.driver.DriverScale;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
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
import java.util.stream.Stream;

/** Which drivers go with the score, in which order, how surely, and by how many points. */
final class RankingSection {
    private static final int SENTENCES = 3;

    private final Edition edition;
    private final Words words;

    private RankingSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        RankingSection section = new RankingSection(edition);
        return edition.section("drivers", "section.drivers", edition.report().ranking(), section::body);
    }

    private List<Node> body(DriverRanking ranking) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(explained(ranking)));
        ranking.check()
                .ifPresent(check -> body.add(edition.paragraph(words.phrase(checked(check))
                        .with("gap", words.size(check.largestGap(), Unit.PERCENT))
                        .text())));
        body.addAll(NoticeList.of(ranking.notices(), words));
        body.add(edition.figure("drivers-chart", chart(ranking)));
        edition.report().views().scales().forEach(scale -> body.add(edition.note(scale(ranking, scale))));
        List<String> sentences = ranking.aboveNoise().stream()
                .filter(driver -> driver.effect().isSigned())
                .limit(SENTENCES)
                .map(new EffectText(edition)::sentence)
                .toList();
        if (!sentences.isEmpty()) {
            body.add(edition.heading("drivers.effects"));
            body.addAll(edition.bullets(sentences));
        }
        edition.report()
                .views()
                .themes()
                .content()
                .ifPresent(themes -> body.addAll(new ThemeText(edition).body(themes, ranking)));
        body.add(importanceTable(ranking).element());
        body.add(edition.annexLink("annex-coefficients"));
        return body;
    }

    /** All rated drivers on one scale need no names. */
    private String scale(DriverRanking ranking, DriverScale scale) {
        String told = new ScaleText(words).of(scale.scale());
        if (edition.report().views().scales().size() == 1) {
            return words.phrase("drivers.scale").with("scale", told).text();
        }
        List<String> names = scale.driverIds().stream()
                .map(id -> words.quote(ranking.driver(id).orElseThrow().label()))
                .toList();
        return words.phrase("drivers.scale-of")
                .with("drivers", words.enumeration(names))
                .with("scale", told)
                .text();
    }

    private static String checked(JohnsonCheck check) {
        if (check.topThree() == TopThree.DIFFERENT) {
            return "drivers.check-differs";
        }
        return check.hasOtherShares() ? "drivers.check-shares-differ" : "drivers.check-agrees";
    }

    /** The coefficient of every driver, and what other measures of importance say. */
    static List<Node> annex(Edition edition) {
        RankingSection section = new RankingSection(edition);
        return edition.report().ranking().content().stream()
                .flatMap(ranking -> Stream.concat(
                        Stream.<Node>of(section.coefficientTable(ranking).element()),
                        new CheckText(edition).of(ranking).stream()))
                .toList();
    }

    private String explained(DriverRanking ranking) {
        String sentence = words.phrase("drivers.explained")
                .with("explained", ranking.explained(), Unit.PERCENT)
                .with("interval", edition.bracket(ranking.explainedInterval(), Unit.PERCENT))
                .with("score", edition.score().the())
                .with("n", ranking.answers())
                .with("customers", ranking.customers())
                .text();
        if (ranking.explainedOutOfSample().isEmpty()) {
            return sentence;
        }
        return sentence + " "
                + words.phrase("drivers.out-of-sample")
                        .with("explained", ranking.explainedOutOfSample().getAsDouble(), Unit.PERCENT)
                        .text();
    }

    private RowChart chart(DriverRanking ranking) {
        List<RowChart.Row> rows = ranking.drivers().stream()
                .map(d -> new RowChart.Row(
                        words.label(d.label()),
                        OptionalDouble.of(d.importance().percent()),
                        d.importance().interval(),
                        tone(d),
                        "",
                        d.importance().standing() == Standing.ABOVE_NOISE ? "" : standing(d)))
                .toList();
        return new RowChart(
                new RowChart.Texts(
                        words.text("drivers.chart"),
                        words.text("column.driver"),
                        words.text("column.importance"),
                        words.text("standing.quiet")),
                RowChart.Mark.DOT,
                Unit.PERCENT,
                rows,
                Optional.empty());
    }

    private DataTable importanceTable(DriverRanking ranking) {
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(words.text("column.importance")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.rank")),
                Column.text(words.text("column.direction")),
                Column.number(words.text("column.answers")),
                Column.text(words.text("column.reading")));
        boolean hasOwnBases =
                ranking.drivers().stream().anyMatch(d -> d.answers().isPresent());
        List<Row> rows = ranking.drivers().stream()
                .map(d -> new Row(
                        tone(d),
                        List.of(
                                words.label(d.label()),
                                words.value(d.importance().percent(), Unit.PERCENT),
                                d.importance()
                                        .interval()
                                        .map(i -> words.interval(i, Unit.PERCENT))
                                        .orElse("–"),
                                rank(d.importance()),
                                direction(d),
                                hasOwnBases ? words.count(d.answers().orElse(ranking.answers())) : "–",
                                reading(ranking, d))))
                .toList();
        List<String> notes = new ArrayList<>(List.of(words.text("drivers.importance-note")));
        if (ranking.drivers().stream().anyMatch(ranking::isOnlyTogether)) {
            notes.add(words.text("drivers.together-note"));
        }
        return new DataTable(words.text("drivers.importance-table"), columns, rows, notes).compact();
    }

    private DataTable coefficientTable(DriverRanking ranking) {
        EffectText effects = new EffectText(edition);
        Unit unit = edition.score().unit();
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(words.phrase("column.coefficient")
                        .with("points", edition.score().points())
                        .text()),
                Column.text(words.text("column.per")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.p-adjusted")));
        List<Row> rows = ranking.drivers().stream()
                .filter(d -> d.effect().sign() != Effect.Sign.NONE)
                .map(d -> new Row(
                        d.effect().isToldFromZero() ? Tone.PLAIN : Tone.QUIET,
                        List.of(
                                words.label(d.label()),
                                words.signed(d.effect().coefficient(), unit.digits()),
                                effects.per(d),
                                d.effect()
                                        .interval()
                                        .map(i -> words.interval(i, unit))
                                        .orElse("–"),
                                words.probabilityOfChance(d.effect().pAdjusted()))))
                .toList();
        return new DataTable(
                words.text("drivers.coefficient-table"),
                columns,
                rows,
                List.of(words.text("drivers.coefficient-note")));
    }

    private String rank(Importance importance) {
        return importance.rankLow() == importance.rankHigh()
                ? words.count(importance.rank())
                : words.phrase("drivers.rank")
                        .with("rank", importance.rank())
                        .with("low", importance.rankLow())
                        .with("high", importance.rankHigh())
                        .text();
    }

    private String direction(Driver driver) {
        if (driver.effect().sign() == Effect.Sign.NONE) {
            return words.text("direction.none");
        }
        if (!driver.effect().isSigned()) {
            return words.text("direction.unclear");
        }
        return words.text(driver.effect().coefficient() > 0 ? "direction.same" : "direction.opposite");
    }

    private String reading(DriverRanking ranking, Driver driver) {
        return ranking.isOnlyTogether(driver) ? words.text("standing.together") : standing(driver);
    }

    private String standing(Driver driver) {
        return switch (driver.importance().standing()) {
            case ABOVE_NOISE -> words.text("standing.above-noise");
            case NOISE -> words.text("standing.noise");
            case LITTLE_VARIATION -> words.text("standing.little-variation");
        };
    }

    static Tone tone(Driver driver) {
        return driver.importance().standing() == Standing.ABOVE_NOISE ? Tone.PLAIN : Tone.QUIET;
    }
}
