package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.problem.BadArgument;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.value.Period;
import io.levier.common.time.MonthRange;
import io.levier.common.time.PeriodType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the report is about: the score and the period. NPS where the company asks the question; else satisfaction, as an
 * index when its drivers are explained on the index, as a share of satisfied answers otherwise.
 *
 * @param hasScore whether any answers give the score a value
 */
record Focus(ScoreKind kind, boolean hasScore, PeriodType type, Period period) {
    private static final List<PeriodType> PREFERRED = List.of(PeriodType.QUARTER, PeriodType.MONTH, PeriodType.YEAR);

    /** Nothing when no period is over yet. */
    static Optional<Focus> of(Totals totals, ReportContent content, Instant asOf) {
        boolean isIndexExplained =
                content.driverModels().stream().anyMatch(model -> model.outcome() == DriverModel.Outcome.CSAT);
        List<ScoreKind> candidates = isIndexExplained
                ? List.of(ScoreKind.NPS, ScoreKind.CSAT_INDEX, ScoreKind.CSAT_TOP_BOX)
                : List.of(ScoreKind.NPS, ScoreKind.CSAT_TOP_BOX, ScoreKind.CSAT_INDEX);
        Optional<ScoreKind> asked = candidates.stream()
                .filter(kind -> totals.hasValue(metricOf(kind)))
                .findFirst();
        List<MetricCell> known = asked.map(kind -> totals.of(metricOf(kind))).orElseGet(totals::all).stream()
                .filter(cell -> cell.measure().value().isPresent())
                .toList();
        ScoreKind kind = asked.orElse(ScoreKind.NPS);
        if (content.months().isPresent()) {
            return Optional.of(named(content.months().get(), kind, asked.isPresent()));
        }
        List<MetricCell> over = known.stream()
                .filter(cell ->
                        !cell.end().atStartOfDay(content.zone()).toInstant().isAfter(asOf))
                .toList();
        return PREFERRED.stream()
                .flatMap(
                        type -> over.stream()
                                .filter(cell -> cell.type() == type)
                                .max(Comparator.comparing(MetricCell::start))
                                .stream())
                .findFirst()
                .map(cell -> new Focus(kind, asked.isPresent(), cell.type(), cell.period()));
    }

    private static Focus named(MonthRange months, ScoreKind kind, boolean hasScore) {
        return PeriodType.PUBLISHED.stream()
                .filter(type -> type.startOf(months.firstDay()).equals(months.firstDay())
                        && type.next(months.firstDay()).equals(months.end()))
                .findFirst()
                .map(type -> new Focus(kind, hasScore, type, MetricCell.periodOf(type, months.firstDay())))
                .orElseThrow(() -> new BadArgument(
                        "a report covers a month, a quarter or a year, and " + months + " is none of them",
                        "give --period 2026-03, or --from and --to of a calendar quarter or year"));
    }

    static String metricOf(ScoreKind kind) {
        return switch (kind) {
            case NPS -> "nps";
            case CSAT_TOP_BOX -> "csat_t2b";
            case CSAT_INDEX -> "csat_index";
        };
    }

    String metric() {
        return metricOf(kind);
    }

    /** Metrics that say the same as the score, and so are no key figures beside it. */
    Set<String> sameAsScore() {
        return kind == ScoreKind.NPS
                ? Set.of("nps", "nps_weighted", "nps_promoter_pct", "nps_passive_pct", "nps_detractor_pct")
                : Set.of(metric());
    }
}
