package io.levier.common.report.page;

import io.levier.common.report.driver.LoyaltyList;
import io.levier.common.report.driver.LoyaltyList.Behaviour;
import io.levier.common.report.driver.LoyaltyList.Chain;
import io.levier.common.report.driver.LoyaltyList.Entry;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;

/** The drivers by score and by behaviour as tables, for the annex. */
final class LoyaltyTables {
    private static final Unit POINTS = Unit.number(1);

    private final Edition edition;
    private final Words words;

    LoyaltyTables(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    DataTable shares(LoyaltyList list) {
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(edition.score().name()),
                Column.number(words.text(
                        list.behaviour() == Behaviour.STAYED ? "column.share-staying" : "column.share-buying")),
                Column.number(words.text("column.difference-points")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.p-adjusted")));
        List<Row> rows = list.entries().stream()
                .map(entry -> {
                    Optional<ShareDifference> difference = entry.difference();
                    return new Row(
                            entry.isAboveNoise() ? Tone.PLAIN : Tone.QUIET,
                            List.of(
                                    words.label(edition.driver(entry.driverId()).label()),
                                    difference
                                            .map(one -> words.value(scoreShare(entry, one), Unit.PERCENT))
                                            .orElse("–"),
                                    words.value(entry.percent(), Unit.PERCENT),
                                    difference
                                            .map(one -> words.signed(one.points(), POINTS.digits()))
                                            .orElse("–"),
                                    difference
                                            .flatMap(ShareDifference::interval)
                                            .map(bounds -> words.interval(bounds, POINTS))
                                            .orElse("–"),
                                    difference
                                            .map(one -> words.probabilityOfChance(one.pAdjusted()))
                                            .orElse("–")));
                })
                .toList();
        return new DataTable(
                        words.text(
                                list.behaviour() == Behaviour.STAYED ? "loyalty.stayed-table" : "loyalty.spent-table"),
                        columns,
                        rows,
                        List.of(words.text("loyalty.table-note")))
                .compact();
    }

    /** The share by the score on the same answers, which a difference of floating-point numbers may miss by dust. */
    private static double scoreShare(Entry entry, ShareDifference difference) {
        return Math.min(100, Math.max(0, entry.percent() + difference.points()));
    }

    DataTable chain(LoyaltyList list, Chain chain) {
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(words.text("column.through")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.p-adjusted")),
                Column.number(words.text("column.beside")),
                Column.number(words.text("column.interval")));
        List<Row> rows = chain.paths().stream()
                .map(path -> new Row(
                        path.isTold() ? Tone.PLAIN : Tone.QUIET,
                        List.of(
                                words.label(edition.driver(path.driverId()).label()),
                                number(path.through(), path.throughInterval()),
                                bounds(path.through(), path.throughInterval()),
                                words.probabilityOfChance(path.pAdjusted()),
                                number(path.beside(), path.besideInterval()),
                                bounds(path.beside(), path.besideInterval()))))
                .toList();
        String unit =
                words.differenceUnit(list.behaviour() == Behaviour.STAYED ? Unit.PERCENT : Unit.money(list.currency()));
        return new DataTable(
                        words.phrase(
                                        list.behaviour() == Behaviour.STAYED
                                                ? "loyalty.stayed-chain"
                                                : "loyalty.spent-chain")
                                .with("unit", unit)
                                .text(),
                        columns,
                        rows,
                        List.of(words.phrase("loyalty.chain-note")
                                .with("score", edition.score().name())
                                .text()))
                .compact();
    }

    private String number(double value, Optional<Interval> interval) {
        return words.signed(value, precise(value, interval).digits());
    }

    private String bounds(double value, Optional<Interval> interval) {
        Unit unit = precise(value, interval);
        return interval.map(bounds -> words.interval(bounds, unit)).orElse("–");
    }

    private Unit precise(double value, Optional<Interval> interval) {
        return interval.map(bounds -> words.precise(POINTS, value, bounds.low(), bounds.high()))
                .orElseGet(() -> words.precise(POINTS, value));
    }
}
