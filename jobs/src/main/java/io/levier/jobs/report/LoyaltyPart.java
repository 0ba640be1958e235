package io.levier.jobs.report;

import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.LoyaltyList;
import io.levier.common.report.driver.LoyaltyList.Behaviour;
import io.levier.common.report.driver.LoyaltyList.Chain;
import io.levier.common.report.driver.LoyaltyList.Entry;
import io.levier.common.report.driver.LoyaltyList.Path;
import io.levier.common.report.driver.LoyaltyList.Silent;
import io.levier.common.report.driver.Part;
import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The drivers by what customers did after answering, beside the list by the score. */
final class LoyaltyPart {
    private final List<Cells> runs;
    private final List<Cells> importance;
    private final List<Cells> comparisons;
    private final List<Cells> mediations;
    private final List<Cells> responses;

    /** Of the rows of one model. */
    LoyaltyPart(
            List<Cells> runs,
            List<Cells> importance,
            List<Cells> comparisons,
            List<Cells> mediations,
            List<Cells> responses) {
        this.runs = runs;
        this.importance = importance;
        this.comparisons = comparisons;
        this.mediations = mediations;
        this.responses = responses;
    }

    Part<List<LoyaltyList>> part(Part<DriverRanking> ranking, ReportContent content) {
        if (ranking.content().isEmpty()) {
            return ranking.reason().<Part<List<LoyaltyList>>>map(Part::missing).orElseThrow();
        }
        List<LoyaltyList> lists = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) {
            runs.stream()
                    .filter(row -> row.text("outcome").equals(outcome(behaviour))
                            && row.text("segment_set").equals("total")
                            && !row.text("status").equals("refused"))
                    .findFirst()
                    .ifPresent(run ->
                            lists.add(list(behaviour, run, ranking.content().get(), content)));
        }
        return lists.isEmpty() ? Part.missing(ReportTexts.of("reason.no-loyalty")) : Part.of(lists);
    }

    private static String outcome(Behaviour behaviour) {
        return switch (behaviour) {
            case STAYED -> "retained";
            case SPENT -> "revenue_next";
        };
    }

    private LoyaltyList list(Behaviour behaviour, Cells run, DriverRanking drivers, ReportContent content) {
        String outcome = outcome(behaviour);
        List<Entry> entries = importance.stream()
                .filter(row -> row.text("outcome").equals(outcome)
                        && row.text("segment_set").equals("total")
                        && row.text("level").equals("driver")
                        && drivers.driver(row.text("driver_id")).isPresent())
                .sorted(Comparator.comparingLong(row -> row.count("rank").orElse(Long.MAX_VALUE)))
                .map(row -> new Entry(
                        row.text("driver_id"),
                        DriverParts.percent(row.numberOr("lmg_pct", 0)),
                        row.interval("lo", "hi"),
                        row.holds("above_noise"),
                        comparisons.stream()
                                .filter(other -> other.text("kind").equals("outcome")
                                        && other.text("reference").equals(outcome)
                                        && other.text("driver_id").equals(row.text("driver_id")))
                                .findFirst()
                                .flatMap(SegmentRankingPart::difference)))
                .toList();
        return new LoyaltyList(
                behaviour,
                (int) run.count("horizon_d").orElse(content.retention().horizonDays()),
                run.countOrNone("n"),
                run.countOrNone("n_persons"),
                DriverParts.percent(100 * (run.numberOr("r2", 0) - run.numberOr("r2_controls", 0))),
                DriverParts.percent(100 * run.numberOr("r2_controls", 0)),
                content.currency(),
                entries,
                chain(outcome, entries, adjustment(run)),
                behaviour == Behaviour.STAYED ? silent() : Optional.empty());
    }

    /** Customers who answered beside those who did not, where both are shown. */
    private Optional<Silent> silent() {
        Optional<Cells> silent = responses("silent");
        return responses("answered")
                .filter(answered -> silent.isPresent())
                .map(answered -> new Silent(
                        DriverParts.percent(answered.numberOr("retained", 0)),
                        DriverParts.percent(silent.orElseThrow().numberOr("retained", 0)),
                        answered.numberOr("retained_gap", 0),
                        answered.interval("retained_gap_lo", "retained_gap_hi")));
    }

    private Optional<Cells> responses(String group) {
        return responses.stream()
                .filter(row -> row.text("answer_group").equals(group)
                        && row.text("status").equals("ok"))
                .findFirst();
    }

    /** As the tables of the run are adjusted. */
    private static MultipleTests adjustment(Cells run) {
        return run.textIfAny("p_adjustment")
                .map(name -> MultipleTests.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(MultipleTests.BENJAMINI_HOCHBERG);
    }

    private Optional<Chain> chain(String outcome, List<Entry> entries, MultipleTests adjustment) {
        List<Cells> rows = entries.stream()
                .flatMap(entry -> mediations.stream()
                        .filter(row -> row.text("behaviour").equals(outcome)
                                && row.text("driver_id").equals(entry.driverId())))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double[] adjusted = adjustment.adjust(
                rows.stream().mapToDouble(row -> row.numberOr("indirect_p", 1)).toArray());
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Cells row = rows.get(i);
            paths.add(new Path(
                    row.text("driver_id"),
                    row.numberOr("indirect", 0),
                    row.interval("indirect_lo", "indirect_hi"),
                    adjusted[i],
                    row.numberOr("direct", 0),
                    row.interval("direct_lo", "direct_hi")));
        }
        Cells any = rows.get(0);
        OptionalDouble perPoint = any.number("score_effect");
        return perPoint.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chain(perPoint.getAsDouble(), any.interval("score_effect_lo", "score_effect_hi"), paths));
    }
}
