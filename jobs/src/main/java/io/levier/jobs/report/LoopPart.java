package io.levier.jobs.report;

import io.levier.common.report.driver.ClosedLoop;
import io.levier.common.report.driver.ClosedLoop.Counts;
import io.levier.common.report.driver.ClosedLoop.Cut;
import io.levier.common.report.driver.ClosedLoop.Queue;
import io.levier.common.report.driver.ClosedLoop.Recovery;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Status;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How unhappy customers are followed up: counts of alerts, never the alerts themselves. */
final class LoopPart {
    private final List<Cells> themes;
    private final List<Cells> effects;
    private final ReportContent content;

    LoopPart(Findings findings, ReportContent content) {
        this.themes = findings.rows(Question.ALERT_THEME);
        this.effects = findings.rows(Question.RECOVERY_EFFECT);
        this.content = content;
    }

    Part<ClosedLoop> part() {
        List<Queue> queues = themes.stream()
                .sorted(Comparator.comparing((Cells row) -> row.text("audience"))
                        .thenComparing(LoopPart::cut)
                        .thenComparing(row -> -row.countOrNone("n_alerts"))
                        .thenComparing(row -> row.text("name")))
                .map(this::queue)
                .toList();
        return queues.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-alerts"))
                : Part.of(new ClosedLoop(
                        content.currency(),
                        queues,
                        effects.stream()
                                .map(LoopPart::recovery)
                                .sorted(Comparator.comparing(Recovery::question))
                                .toList()));
    }

    private Queue queue(Cells row) {
        return new Queue(
                ReportTexts.label("audience", row.text("audience")),
                cut(row),
                name(row),
                row.text("status").equals("suppressed") ? Optional.empty() : Optional.of(counts(row)));
    }

    private static Cut cut(Cells row) {
        return switch (row.text("cut")) {
            case "alert_kind" -> Cut.KIND;
            case "owner" -> Cut.OWNER;
            case "theme" -> Cut.THEME;
            default -> Cut.ALL;
        };
    }

    private Bilingual name(Cells row) {
        String name = row.text("name");
        return switch (cut(row)) {
            case ALL -> ReportTexts.label("audience", row.text("audience"));
            case KIND -> ReportTexts.label("alert", name);
            case OWNER -> ReportTexts.label("owner", name);
            case THEME -> ThemeLabels.of(name, content);
        };
    }

    private static Counts counts(Cells row) {
        return new Counts(
                row.countOrNone("n_customers"),
                row.countOrNone("n_alerts"),
                row.countOrNone("n_blocked"),
                row.countOrNone("n_open"),
                row.countOrNone("n_overdue"),
                row.countOrNone("n_followed"),
                row.countOrNone("n_in_time"),
                row.countOrNone("n_closed"),
                row.countOrNone("n_recovered"),
                row.number("followup_hours_mean"),
                row.number("value_at_risk"));
    }

    private static Recovery recovery(Cells row) {
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        OptionalDouble estimate = row.number("estimate");
        return new Recovery(
                row.text("measure").equals("ces") ? ClosedLoop.Question.EASE : ClosedLoop.Question.RECOMMENDATION,
                effect(row, status, estimate),
                row.number("change_followed"),
                row.number("change_others"),
                row.countOrNone("n_others"));
    }

    private static Measure effect(Cells row, Status status, OptionalDouble estimate) {
        if (status == Status.SUPPRESSED) {
            return Measure.suppressed();
        }
        return estimate.isEmpty() || status == Status.NOT_COMPUTABLE
                ? Measure.notComputable(ReportTexts.of("reason.nobody-alike"))
                : new Measure(
                        status, estimate, row.interval("ci_low", "ci_high"), row.count("n_followed"), Optional.empty());
    }
}
