package io.levier.jobs.report;

import io.levier.common.report.driver.InitiativeResult;
import io.levier.common.report.driver.InitiativeResult.Grade;
import io.levier.common.report.driver.InitiativeResult.Method;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What initiatives changed, the newest first. */
final class InitiativePart {
    private final List<Cells> effects;
    private final InitiativeNames names;
    private final Totals totals;
    private final String currency;

    InitiativePart(Findings findings, Totals totals, String currency) {
        this.effects = findings.rows(Question.INITIATIVE_EFFECT);
        this.names = new InitiativeNames(findings);
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
                names.of(row.text("initiative_id")),
                row.textIfAny("metric_id").map(id -> totals.knows(id) ? totals.name(id) : Bilingual.same(id)),
                shown.unit(),
                Method.valueOf(row.text("method").toUpperCase(Locale.ROOT)),
                grade,
                isTold ? shown.number(row.number("estimate")) : OptionalDouble.empty(),
                row.interval("ci_low", "ci_high").filter(bounds -> isTold).map(shown::interval),
                isTold ? shown.number(row.number("mde")) : OptionalDouble.empty(),
                shown.number(row.number("expected_effect")),
                row.count("n_customers"),
                row.textIfAny("first_month").map(LocalDate::parse));
    }
}
