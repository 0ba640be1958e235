package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverViews;
import io.levier.common.report.driver.Overlap;
import io.levier.common.report.driver.Overlap.Pair;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the drivers of the main analysis beyond their order. */
final class DriverViewParts {
    private final Optional<Cells> run;
    private final Findings findings;
    private final ReportContent content;

    /**
     * @param run the main analysis, absent where there is none
     */
    DriverViewParts(Optional<Cells> run, Findings findings, ReportContent content) {
        this.run = run;
        this.findings = findings;
        this.content = content;
    }

    DriverViews views(Part<DriverRanking> ranking, Gains gains) {
        List<Cells> runs = ofModel(Question.DRIVER_RUN);
        List<Cells> importance = ofModel(Question.DRIVER_IMPORTANCE);
        List<Cells> comparisons = ofModel(Question.DRIVER_COMPARE);
        List<String> segments = content.driverModels().stream()
                .filter(model -> model.id().equals(id()))
                .map(DriverModel::segments)
                .flatMap(List::stream)
                .toList();
        return new DriverViews(
                new RatedScales(findings.rows(Question.SCALE)).of(ranking),
                overlap(ranking),
                themes(ranking),
                otherScenarios(gains),
                AsymmetryPart.of(ranking, ofModel(Question.DRIVER_ASYMMETRY)),
                new SegmentRankingPart(run, runs, importance, comparisons)
                        .part(ranking, segments, content.dimensions()),
                new LoyaltyPart(
                                runs,
                                importance,
                                comparisons,
                                ofModel(Question.DRIVER_MEDIATION),
                                ofModel(Question.DRIVER_RESPONSE))
                        .part(ranking, content));
    }

    private String id() {
        return run.map(row -> row.text("model")).orElse("");
    }

    private List<Cells> ofModel(Question question) {
        return findings.rows(question).stream()
                .filter(row -> row.text("model").equals(id()))
                .toList();
    }

    private Optional<Overlap> overlap(Part<DriverRanking> ranking) {
        OptionalDouble correlation = run.map(row -> row.number("mean_r")).orElseGet(OptionalDouble::empty);
        OptionalDouble firstFactor = run.map(row -> row.number("lambda1_share")).orElseGet(OptionalDouble::empty);
        return correlation.isPresent() && firstFactor.isPresent()
                ? Optional.of(new Overlap(
                        correlation.getAsDouble(),
                        DriverParts.percent(100 * firstFactor.getAsDouble()),
                        pairs(ranking)))
                : Optional.empty();
    }

    /** Of drivers in the ranking, each pair once. */
    private List<Pair> pairs(Part<DriverRanking> ranking) {
        Set<String> known = ranking.content().stream()
                .flatMap(one -> one.drivers().stream().map(Driver::id))
                .collect(Collectors.toSet());
        return ofModel(Question.DRIVER_CORRELATION).stream()
                .filter(row -> row.text("driver_id").compareTo(row.text("other_id")) < 0
                        && known.contains(row.text("driver_id"))
                        && known.contains(row.text("other_id"))
                        && row.number("r").isPresent())
                .map(row -> new Pair(row.text("driver_id"), row.text("other_id"), row.numberOr("r", 0)))
                .toList();
    }

    private Part<List<Theme>> themes(Part<DriverRanking> ranking) {
        if (ranking.content().isEmpty()) {
            return ranking.reason().<Part<List<Theme>>>map(Part::missing).orElseThrow();
        }
        List<Theme> themes = new ArrayList<>();
        for (Cells row : ofModel(Question.DRIVER_IMPORTANCE)) {
            if (row.holds("is_main") && row.text("level").equals("theme")) {
                String id = row.text("driver_id");
                int rank = (int) row.count("rank").orElse(1);
                themes.add(new Theme(
                        SegmentPart.bilingual(content.taxonomy().label(id)),
                        DriverParts.percent(row.numberOr("lmg_pct", 0)),
                        row.interval("lo", "hi"),
                        rank,
                        (int) row.count("rank_p05").orElse(rank),
                        (int) row.count("rank_p95").orElse(rank),
                        ranking.content().get().drivers().stream()
                                .map(Driver::id)
                                .filter(driver ->
                                        id.equals(content.taxonomy().themes().get(driver)))
                                .toList()));
            }
        }
        themes.sort(Comparator.comparingInt(Theme::rank));
        return themes.isEmpty() ? Part.missing(ReportTexts.of("reason.no-themes")) : Part.of(themes);
    }

    private static List<Simulation> otherScenarios(Gains gains) {
        List<Simulation> others = new ArrayList<>();
        List<Gain> lowestThird = gains.of("worst_third_to_median");
        if (!lowestThird.isEmpty()) {
            others.add(new Simulation(Scenario.LOWEST_THIRD_TO_MEDIAN, lowestThird, OptionalDouble.empty()));
        }
        List<Gain> toTarget = gains.of("to_target");
        if (!toTarget.isEmpty()) {
            others.add(new Simulation(Scenario.UP_TO_TARGET, toTarget, OptionalDouble.empty()));
        }
        return others;
    }
}
