package io.levier.jobs.report;

import io.levier.common.report.driver.JourneyFacts;
import io.levier.common.report.driver.JourneyFacts.Breach;
import io.levier.common.report.driver.JourneyFacts.Broken;
import io.levier.common.report.driver.JourneyFacts.Step;
import io.levier.common.report.driver.JourneyFacts.Wait;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.Confidence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How requests and visits went, process by process. */
final class JourneyPart {
    private static final int WAITS = 3;
    private static final int RULES = 3;

    private final List<Cells> summaries;
    private final List<Cells> edges;
    private final List<Cells> funnels;
    private final List<Cells> violations;
    private final ProcessShifts shifts;
    private final ReportContent content;

    JourneyPart(Findings findings, Focus focus, ReportContent content) {
        this.summaries = findings.rows(Question.PROCESS_SUMMARY);
        this.edges = findings.rows(Question.PROCESS_EDGE);
        this.funnels = findings.rows(Question.JOURNEY_FUNNEL);
        this.violations = findings.rows(Question.PROCESS_VIOLATION);
        this.shifts = new ProcessShifts(
                findings.rows(Question.PROCESS_SHIFT),
                focus,
                new Confidence(content.publication().level()));
        this.content = content;
    }

    Part<List<JourneyFacts>> part() {
        return summaries.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-journeys"))
                : Part.of(summaries.stream().map(this::facts).toList());
    }

    private JourneyFacts facts(Cells row) {
        String process = row.text("process");
        Status status = status(row);
        boolean isShown = status != Status.SUPPRESSED;
        return new JourneyFacts(
                content.process(process),
                status,
                isShown ? row.count("n_complete") : OptionalLong.empty(),
                isShown ? row.count("n_open") : OptionalLong.empty(),
                row.number("throughput_p50_s"),
                row.number("throughput_p90_s"),
                row.number("conformance").isPresent()
                        ? Optional.of(measure(row, "conformance", "n_complete"))
                        : Optional.empty(),
                percent(row.number("rework_share")),
                percent(row.number("pingpong_share")),
                broken(process),
                shifts.of(process),
                waits(process),
                funnel(process));
    }

    /** Those most often broken, of the rules that may be told. */
    private List<Broken> broken(String process) {
        return violations.stream()
                .filter(row -> row.text("process").equals(process)
                        && row.countOrNone("n_cases") > 0
                        && row.number("share").isPresent())
                .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n_cases"))
                        .thenComparing(row -> row.text("kind"))
                        .thenComparing(row -> row.text("from_activity"))
                        .thenComparing(row -> row.text("to_activity")))
                .limit(RULES)
                .map(row -> new Broken(
                        Breach.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                        activity(row.text("from_activity")),
                        activity(row.text("to_activity")),
                        row.countOrNone("n_cases"),
                        DriverParts.percent(100 * row.numberOr("share", 0))))
                .toList();
    }

    private List<Wait> waits(String process) {
        return edges.stream()
                .filter(row -> row.text("process").equals(process)
                        && row.number("wait_share").isPresent()
                        && row.number("wait_p50_s").isPresent())
                .sorted(Comparator.comparingDouble((Cells row) -> -row.numberOr("wait_share", 0))
                        .thenComparing(row -> row.text("from_activity"))
                        .thenComparing(row -> row.text("to_activity")))
                .limit(WAITS)
                .map(row -> new Wait(
                        activity(row.text("from_activity")),
                        activity(row.text("to_activity")),
                        row.countOrNone("n"),
                        row.numberOr("wait_p50_s", 0),
                        DriverParts.percent(100 * row.numberOr("wait_share", 0))))
                .toList();
    }

    private List<Step> funnel(String process) {
        return funnels.stream()
                .filter(row ->
                        row.text("process").equals(process) && row.text("cut").equals("total"))
                .sorted(Comparator.comparingLong(row -> row.countOrNone("step")))
                .map(row -> new Step(
                        activity(row.text("activity")),
                        measure(row, "share", "n_reached"),
                        percent(row.number("dropoff"))))
                .toList();
    }

    private static Bilingual activity(String code) {
        return ReportTexts.label("activity", code);
    }

    private static Status status(Cells row) {
        return Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
    }

    /** A share of the table as a percentage, with its interval where it has one. */
    private static Measure measure(Cells row, String share, String base) {
        Status status = status(row);
        return status == Status.SUPPRESSED || row.number(share).isEmpty()
                ? Measure.suppressed()
                : new Measure(
                        status,
                        percent(row.number(share)),
                        row.interval(share + "_low", share + "_high")
                                .map(bounds -> new Interval(100 * bounds.low(), 100 * bounds.high())),
                        row.count(base),
                        Optional.empty());
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent()
                ? OptionalDouble.of(DriverParts.percent(100 * share.getAsDouble()))
                : OptionalDouble.empty();
    }
}
