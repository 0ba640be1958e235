package io.levier.jobs.report;

import io.levier.common.report.driver.Lifetimes;
import io.levier.common.report.driver.Lifetimes.ByScore;
import io.levier.common.report.driver.Lifetimes.Cut;
import io.levier.common.report.driver.Lifetimes.Group;
import io.levier.common.report.driver.Lifetimes.Stays;
import io.levier.common.report.driver.Lifetimes.Step;
import io.levier.common.report.driver.Lifetimes.Worth;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long customers stay and what they are worth, of the tables of survival and value. */
final class LifetimePart {
    private final Findings findings;
    private final ReportContent content;

    LifetimePart(Findings findings, ReportContent content) {
        this.findings = findings;
        this.content = content;
    }

    Part<Lifetimes> part() {
        Part<Stays> stays = stays();
        Part<Worth> worth = worth();
        return stays.content().isEmpty() && worth.content().isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-survival"))
                : Part.of(new Lifetimes(stays, worth));
    }

    private Part<Stays> stays() {
        Optional<Cells> all = findings.rows(Question.SURVIVAL_GROUP).stream()
                .filter(row -> row.text("segment_set").equals("total"))
                .filter(LifetimePart::isShown)
                .findFirst();
        if (all.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-survival"));
        }
        return Part.of(new Stays(
                all.get().countOrNone("n_customers"),
                all.get().number("median_d"),
                all.get().interval("median_lo_d", "median_hi_d"),
                steps(),
                cuts(),
                byScore()));
    }

    /** As a rate of leaving, which does not depend on how long a month is. */
    private Optional<ByScore> byScore() {
        return findings.rows(Question.SURVIVAL_EFFECT).stream()
                .filter(row ->
                        row.text("link").equals("cloglog") && row.text("status").equals("ok"))
                .findFirst()
                .flatMap(row -> row.interval("ratio_lo", "ratio_hi")
                        .map(bounds -> new ByScore(row.countOrNone("n_events"), row.numberOr("ratio", 1), bounds)));
    }

    private static boolean isShown(Cells row) {
        return !row.text("status").equals("suppressed");
    }

    private List<Step> steps() {
        return findings.rows(Question.SURVIVAL_STEP).stream()
                .map(row -> new Step(
                        (int) row.countOrNone("time_d"),
                        DriverParts.percent(100 * row.numberOr("survival", 0)),
                        row.interval("survival_lo", "survival_hi")
                                .map(bounds -> new Interval(100 * bounds.low(), 100 * bounds.high()))))
                .toList();
    }

    private List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (Cells test : findings.rows(Question.SURVIVAL_COMPARISON)) {
            String set = test.text("segment_set");
            List<Group> groups = findings.rows(Question.SURVIVAL_GROUP).stream()
                    .filter(row -> row.text("segment_set").equals(set) && isShown(row))
                    .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n_customers"))
                            .thenComparing(row -> row.text("segment_key")))
                    .map(row -> group(set, row))
                    .toList();
            if (groups.size() > 1) {
                cuts.add(new Cut(name(set), test.number("p_adjusted"), groups));
            }
        }
        return cuts;
    }

    /** The label of the dimension; what is no dimension of the company has a name of the report. */
    private Bilingual name(String set) {
        return ValueLabels.cut(set, content.dimensions()).orElseGet(() -> ReportTexts.label("survival", set));
    }

    private Group group(String set, Cells row) {
        return new Group(
                ValueLabels.of(set, row.text("segment_key"), content.dimensions()),
                row.countOrNone("n_customers"),
                row.number("median_d"),
                row.interval("median_lo_d", "median_hi_d"),
                row.number("rate_ratio"));
    }

    private Part<Worth> worth() {
        Optional<Cells> row = findings.first(Question.CUSTOMER_WORTH)
                .filter(cells ->
                        cells.countOrNone("customers") >= content.publication().kAnonymity());
        if (row.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-value"));
        }
        Cells cells = row.get();
        OptionalDouble value = cells.number("value");
        return Part.of(new Worth(
                (int) cells.countOrNone("horizon_d"),
                cells.countOrNone("customers"),
                cells.numberOr("purchases", 0),
                value,
                DriverParts.percent(cells.numberOr("stopped_pct", 0)),
                content.currency()));
    }
}
