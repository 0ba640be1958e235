package io.levier.jobs.report;

import io.levier.common.report.driver.InitiativeResult;
import io.levier.common.report.driver.InitiativeResult.Grade;
import io.levier.common.report.driver.InitiativeResult.Method;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What initiatives changed, the newest first. */
final class InitiativePart {
    private final List<Cells> effects;
    private final Map<String, Cells> initiatives;
    private final Totals totals;
    private final String currency;

    InitiativePart(Findings findings, Totals totals, String currency) {
        this.effects = findings.rows(Question.INITIATIVE_EFFECT);
        this.initiatives = findings.rows(Question.INITIATIVE).stream()
                .collect(Collectors.toMap(row -> row.text("initiative_id"), Function.identity(), (one, other) -> one));
        this.totals = totals;
        this.currency = currency;
    }

    Part<List<InitiativeResult>> part() {
        return effects.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-initiatives"))
                : Part.of(effects.stream()
                        .sorted(Comparator.comparing((Cells row) ->
                                        row.textIfAny("first_month").orElse(""))
                                .reversed()
                                .thenComparing(row -> row.text("initiative_id")))
                        .map(this::result)
                        .toList());
    }

    private InitiativeResult result(Cells row) {
        Optional<String> metric = row.textIfAny("metric_id").filter(totals::knows);
        double typical = row.numberOr("estimate", row.numberOr("expected_effect", 0));
        MetricUnits.Shown shown = metric.map(id -> new MetricUnits(totals, currency).shown(id, typical))
                .orElseGet(() -> new MetricUnits.Shown(Unit.number(1), 1));
        Optional<Grade> grade = row.textIfAny("grade").map(known -> Grade.valueOf(known.toUpperCase(Locale.ROOT)));
        boolean isTold = grade.isPresent() && !row.text("method").equals("none");
        return new InitiativeResult(
                name(row.text("initiative_id")),
                row.textIfAny("metric_id").map(id -> totals.knows(id) ? totals.name(id) : Bilingual.same(id)),
                shown.unit(),
                Method.valueOf(row.text("method").toUpperCase(Locale.ROOT)),
                grade,
                isTold ? scaled(row.number("estimate"), shown) : OptionalDouble.empty(),
                row.interval("ci_low", "ci_high")
                        .filter(bounds -> isTold)
                        .map(bounds -> new Interval(bounds.low() / shown.size(), bounds.high() / shown.size())),
                scaled(row.number("expected_effect"), shown),
                row.count("n_customers"),
                row.textIfAny("first_month").map(LocalDate::parse));
    }

    private Bilingual name(String id) {
        return Optional.ofNullable(initiatives.get(id))
                .flatMap(row -> row.textIfAny("name"))
                .filter(name -> !name.isBlank())
                .map(Bilingual::same)
                .orElseGet(() -> Bilingual.same(id));
    }

    private static OptionalDouble scaled(OptionalDouble value, MetricUnits.Shown shown) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / shown.size()) : value;
    }
}
