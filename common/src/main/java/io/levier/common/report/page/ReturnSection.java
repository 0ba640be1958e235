package io.levier.common.report.page;

import io.levier.common.report.driver.Ranged;
import io.levier.common.report.driver.Returns;
import io.levier.common.report.driver.Returns.Balance;
import io.levier.common.report.driver.Returns.Entry;
import io.levier.common.report.driver.Returns.Evidence;
import io.levier.common.report.driver.Returns.Result;
import io.levier.common.report.driver.Returns.Side;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What initiatives bring back for what they cost, what is proven of it, and what each figure rests on. */
final class ReturnSection {
    private final Edition edition;
    private final Words words;

    private ReturnSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        ReturnSection section = new ReturnSection(edition);
        return edition.section(
                "returns", "section.returns", edition.report().conduct().returns(), returns -> {
                    List<Node> body = new ArrayList<>(section.body(returns));
                    if (!returns.entries().isEmpty()) {
                        body.add(edition.annexLink("annex-returns"));
                    }
                    return body;
                });
    }

    /** The same with every line of the accounts, for those who check them. */
    static Section whole(Edition edition) {
        ReturnSection section = new ReturnSection(edition);
        return edition.section(
                "returns", "section.returns", edition.report().conduct().returns(), returns -> {
                    List<Node> body = new ArrayList<>(section.body(returns));
                    body.addAll(annex(edition));
                    return body;
                });
    }

    /** What one page says of all of them together; nothing where nothing could be told. */
    static List<String> sentences(Edition edition) {
        ReturnSection section = new ReturnSection(edition);
        return edition.report().conduct().returns().content().stream()
                .flatMap(returns -> section.together(returns).stream())
                .toList();
    }

    private List<Node> body(Returns returns) {
        List<Node> body = new ArrayList<>();
        List<String> together = together(returns);
        body.add(edition.paragraph(
                together.isEmpty() ? words.text("returns.nothing-told") : words.text("returns.lead")));
        body.addAll(edition.bullets(together));
        body.add(table(returns).compact().element());
        return body;
    }

    private List<String> together(Returns returns) {
        List<String> said = new ArrayList<>();
        returns.begun()
                .flatMap(
                        balance -> sentence(isOpen(balance) ? "returns.begun-open" : "returns.begun", balance, returns))
                .ifPresent(said::add);
        returns.planned()
                .flatMap(balance -> sentence("returns.planned", balance, returns))
                .ifPresent(said::add);
        return said;
    }

    /** Whether the range of what comes back reaches from a loss to a gain. */
    private static boolean isOpen(Balance balance) {
        return balance.benefit()
                .flatMap(Ranged::range)
                .filter(range -> !range.excludesZero())
                .isPresent();
    }

    private Optional<String> sentence(String key, Balance balance, Returns returns) {
        if (balance.cost().isEmpty() || balance.benefit().isEmpty()) {
            return Optional.empty();
        }
        Unit money = Unit.money(returns.currency());
        String said = words.phrase(key)
                .with("months", returns.horizonMonths())
                .with("cost", words.value(balance.cost().getAsDouble(), money))
                .with("benefit", amount(balance.benefit().get(), money))
                .with(
                        "proven",
                        balance.proven().isPresent()
                                ? words.value(balance.proven().getAsDouble(), money)
                                : "–")
                .text();
        return Optional.of(balance.evidence()
                .map(evidence -> said + " "
                        + words.phrase("returns.rests-on")
                                .with("evidence", words.text(key(evidence)))
                                .text())
                .orElse(said));
    }

    private String amount(Ranged amount, Unit unit) {
        return edition.value(amount.value(), amount.range(), unit);
    }

    private DataTable table(Returns returns) {
        Unit money = Unit.money(returns.currency());
        List<Column> columns = List.of(
                Column.text(words.text("column.initiative")),
                Column.number(words.text("column.cost")),
                Column.number(words.text("column.benefit")),
                Column.number(words.text("column.proven")),
                Column.number(words.text("column.roi")),
                Column.number(words.text("column.payback")),
                Column.text(words.text("column.rests-on")));
        return new DataTable(
                words.text("returns.table"),
                columns,
                returns.initiatives().stream().map(result -> row(result, money)).toList(),
                List.of(words.phrase("returns.note")
                        .with("months", returns.horizonMonths())
                        .with(
                                "confidence",
                                edition.report().provenance().rules().confidence(),
                                Unit.PERCENT.withDigits(0))
                        .text()));
    }

    private Row row(Result result, Unit money) {
        String name = name(result);
        return result.balance()
                .either(
                        balance -> new Row(balance.isGain() ? Tone.PLAIN : Tone.QUIET, cells(name, balance, money)),
                        reason -> new Row(
                                Tone.QUIET, List.of(name, "–", "–", "–", "–", "–", reason.in(words.language()))));
    }

    private String name(Result result) {
        return result.isPlanned()
                ? words.phrase("returns.is-planned")
                        .with("name", words.label(result.name()))
                        .text()
                : words.label(result.name());
    }

    private List<String> cells(String name, Balance balance, Unit money) {
        return List.of(
                name,
                shown(balance.cost(), money),
                balance.benefit().map(benefit -> amount(benefit, money)).orElse("–"),
                shown(balance.proven(), money),
                balance.roi()
                        .map(roi -> amount(roi, Unit.PERCENT.withDigits(0)))
                        .orElse("–"),
                balance.paybackMonths().isPresent()
                        ? words.count(balance.paybackMonths().getAsInt())
                        : "–",
                balance.evidence().map(evidence -> words.text(key(evidence))).orElse("–"));
    }

    private String shown(OptionalDouble amount, Unit unit) {
        return amount.isPresent() ? words.value(amount.getAsDouble(), unit) : "–";
    }

    /** The returns in other measures, and every line of the accounts. */
    static List<Node> annex(Edition edition) {
        ReturnSection section = new ReturnSection(edition);
        List<Node> tables = new ArrayList<>();
        edition.report().conduct().returns().content().ifPresent(returns -> {
            if (returns.initiatives().stream()
                    .anyMatch(result -> result.balance().content().isPresent())) {
                tables.add(section.measures(returns).compact().element());
            }
            if (!returns.entries().isEmpty()) {
                tables.add(section.ledger(returns).compact().element());
            }
        });
        return tables;
    }

    private DataTable measures(Returns returns) {
        Unit money = Unit.money(returns.currency());
        List<Row> rows = new ArrayList<>();
        for (Result result : returns.initiatives()) {
            result.balance()
                    .content()
                    .ifPresent(balance -> rows.add(Row.of(
                            name(result),
                            balance.presentValue()
                                    .map(value -> amount(value, money))
                                    .orElse("–"),
                            balance.roi().map(this::perUnit).orElse("–"),
                            shown(balance.provenRoi(), Unit.PERCENT.withDigits(0)),
                            shown(balance.gainPercent(), Unit.PERCENT))));
        }
        return new DataTable(
                words.text("returns.measures"),
                List.of(
                        Column.text(words.text("column.initiative")),
                        Column.number(words.text("column.present-value")),
                        Column.number(words.text("column.per-unit")),
                        Column.number(words.text("column.roi-proven")),
                        Column.number(words.text("column.chance-of-gain"))),
                rows);
    }

    /** What comes back for each unit of money spent: the return over its cost, and the cost itself. */
    private String perUnit(Ranged roi) {
        return amount(
                new Ranged(
                        1 + roi.value() / 100,
                        roi.range().map(of -> new Interval(1 + of.low() / 100, 1 + of.high() / 100))),
                Unit.number(2));
    }

    private DataTable ledger(Returns returns) {
        Unit money = Unit.money(returns.currency());
        return new DataTable(
                words.text("returns.ledger"),
                List.of(
                        Column.text(words.text("column.initiative")),
                        Column.text(words.text("column.entry")),
                        Column.number(words.text("column.cost")),
                        Column.number(words.text("column.benefit")),
                        Column.number(words.text("column.customers")),
                        Column.text(words.text("column.rests-on")),
                        Column.text(words.text("column.note"))),
                returns.entries().stream().map(entry -> row(entry, money)).toList(),
                List.of(words.text("returns.ledger-note")));
    }

    private Row row(Entry entry, Unit money) {
        boolean isCost = entry.side() == Side.COST;
        String amount = amount(entry.amount(), money);
        return Row.of(
                words.label(entry.initiative()),
                words.label(entry.what()),
                isCost ? amount : "–",
                isCost ? "–" : amount,
                entry.customers().isPresent() ? words.count(entry.customers().getAsLong()) : "–",
                entry.evidence().map(evidence -> words.text(key(evidence))).orElse("–"),
                entry.isProven() ? words.text("returns.is-proven") : "");
    }

    private static String key(Evidence evidence) {
        return switch (evidence) {
            case RANDOMISED -> "evidence.randomised";
            case COMPARED -> "evidence.compared";
            case SERIES -> "evidence.series";
            case MODEL -> "evidence.model";
            case ASSUMPTION -> "evidence.assumption";
        };
    }
}
