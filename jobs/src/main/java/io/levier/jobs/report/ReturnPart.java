package io.levier.jobs.report;

import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Ranged;
import io.levier.common.report.driver.Returns;
import io.levier.common.report.driver.Returns.Balance;
import io.levier.common.report.driver.Returns.Entry;
import io.levier.common.report.driver.Returns.Evidence;
import io.levier.common.report.driver.Returns.Result;
import io.levier.common.report.driver.Returns.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What initiatives bring back for what they cost. */
final class ReturnPart {
    private final List<Cells> returns;
    private final List<Cells> entries;
    private final InitiativeNames names;
    private final String currency;

    ReturnPart(Findings findings, String currency) {
        this.returns = findings.rows(Question.INITIATIVE_RETURN);
        this.entries = findings.rows(Question.ROI_LEDGER);
        this.names = new InitiativeNames(findings);
        this.currency = currency;
    }

    Part<Returns> part() {
        List<Cells> single = returns.stream()
                .filter(row -> row.text("scope").equals("initiative"))
                .sorted(Comparator.comparing((Cells row) -> row.holds("is_planned"))
                        .thenComparing(row -> !isTold(row))
                        .thenComparing(row -> row.text("initiative_id")))
                .toList();
        return single.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-returns"))
                : Part.of(new Returns(
                        currency,
                        (int) single.get(0).countOrNone("horizon_months"),
                        together(false),
                        together(true),
                        single.stream().map(this::result).toList(),
                        entries.stream()
                                .sorted(Comparator.comparing((Cells row) -> row.text("initiative_id"))
                                        .thenComparing(row -> !row.text("side").equals("cost"))
                                        .thenComparing(row -> row.text("entry")))
                                .map(this::entry)
                                .toList()));
    }

    private Optional<Balance> together(boolean isPlanned) {
        boolean isAnyTold = returns.stream()
                .anyMatch(row -> row.text("scope").equals("initiative")
                        && row.holds("is_planned") == isPlanned
                        && isTold(row)
                        && !isCountedElsewhere(row.text("initiative_id")));
        return returns.stream()
                .filter(row -> isAnyTold)
                .filter(row -> row.text("scope").equals("portfolio") && row.holds("is_planned") == isPlanned)
                .filter(ReturnPart::isTold)
                .findFirst()
                .map(ReturnPart::balance);
    }

    /** Without a booked cost there is a benefit still, and no return. */
    private static boolean isTold(Cells row) {
        String status = row.text("status");
        return status.equals("ok") || status.equals("no_costs");
    }

    private Result result(Cells row) {
        return new Result(
                names.of(row.text("initiative_id")), row.holds("is_planned"), result(row, row.text("initiative_id")));
    }

    /** A benefit of nobody would read as a loss of all its cost. */
    private Part<Balance> result(Cells row, String initiative) {
        if (!isTold(row)) {
            return Part.missing(ReportTexts.of("return." + row.text("status")));
        }
        return isCountedElsewhere(initiative)
                ? Part.missing(ReportTexts.of("return.counted-elsewhere"))
                : Part.of(balance(row));
    }

    /** Whether an initiative that came first counts everybody this one reaches. */
    private boolean isCountedElsewhere(String initiative) {
        List<Cells> benefits = entries.stream()
                .filter(row -> row.text("initiative_id").equals(initiative)
                        && row.text("side").equals("benefit"))
                .toList();
        return !benefits.isEmpty() && benefits.stream().allMatch(row -> row.countOrNone("n_counted") == 0);
    }

    private static Balance balance(Cells row) {
        OptionalDouble chance = row.number("p_positive");
        return new Balance(
                row.number("cost"),
                ranged(row, "benefit", "benefit_lo", "benefit_hi"),
                row.number("benefit_proven"),
                ranged(row, "roi_pct", "roi_lo", "roi_hi"),
                row.number("roi_proven_pct"),
                ranged(row, "npv", "npv_lo", "npv_hi"),
                row.count("payback_months").isPresent()
                        ? OptionalInt.of((int) row.countOrNone("payback_months"))
                        : OptionalInt.empty(),
                chance.isPresent()
                        ? OptionalDouble.of(DriverParts.percent(100 * chance.getAsDouble()))
                        : OptionalDouble.empty(),
                row.textIfAny("evidence").map(ReturnPart::evidence));
    }

    private static Optional<Ranged> ranged(Cells row, String value, String low, String high) {
        OptionalDouble known = row.number(value);
        return known.isPresent()
                ? Optional.of(new Ranged(known.getAsDouble(), row.interval(low, high)))
                : Optional.empty();
    }

    private Entry entry(Cells row) {
        return new Entry(
                names.of(row.text("initiative_id")),
                row.text("side").equals("cost") ? Side.COST : Side.BENEFIT,
                ReportTexts.label("entry", row.text("entry")),
                new Ranged(row.numberOr("amount", 0), row.interval("amount_lo", "amount_hi")),
                row.textIfAny("evidence").map(ReturnPart::evidence),
                row.holds("is_proven"),
                row.count("n_counted"));
    }

    private static Evidence evidence(String word) {
        return switch (word) {
            case "randomised" -> Evidence.RANDOMISED;
            case "did" -> Evidence.COMPARED;
            case "its" -> Evidence.SERIES;
            case "model" -> Evidence.MODEL;
            default -> Evidence.ASSUMPTION;
        };
    }
}
