package io.levier.jobs.report;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverViews;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.LeverLink;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.WhatChanged.DriverChange;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What goes with the score, by the one analysis that explains the score: of the rated items where they were asked, else
 * of the measured operations. The two never share a ranking.
 */
final class DriverParts {
    private final Focus focus;
    private final Findings findings;
    private final ReportContent content;
    private final Optional<Cells> run;

    DriverParts(Focus focus, Findings findings, ReportContent content) {
        this.focus = focus;
        this.findings = findings;
        this.content = content;
        this.run = findings.rows(Question.DRIVER_RUN).stream()
                .filter(row -> row.holds("is_main"))
                .filter(row -> row.text("outcome").equals(outcome(focus.kind())))
                .min(Comparator.<Cells, Boolean>comparing(row -> isRefused(row))
                        .thenComparing(row -> !isPerception(row))
                        .thenComparing(row -> row.text("model")));
    }

    /** Outcome whose coefficients are in the unit of the score; a share of satisfied answers has none. */
    private static String outcome(ScoreKind kind) {
        return switch (kind) {
            case NPS -> "nps_points";
            case CSAT_INDEX -> "csat_norm100";
            case CSAT_TOP_BOX -> "";
        };
    }

    private static boolean isRefused(Cells run) {
        return run.text("status").equals("refused");
    }

    private static boolean isPerception(Cells run) {
        return run.text("block").equals("perception");
    }

    Part<DriverRanking> ranking() {
        if (run.isEmpty()) {
            return Part.missing(ReportTexts.of(focus.hasScore() ? "reason.no-drivers" : "reason.no-survey"));
        }
        Cells model = run.get();
        if (isRefused(model)) {
            return Part.missing(DriverNotices.refusal(model));
        }
        List<Cells> rows = ofModel(Question.DRIVER_IMPORTANCE).stream()
                .filter(row -> row.holds("is_main") && row.text("level").equals("driver"))
                .sorted(Comparator.comparingLong(row -> row.count("rank").orElse(Long.MAX_VALUE)))
                .toList();
        DriverChecks checks =
                new DriverChecks(model, ofModel(Question.DRIVER_IMPORTANCE), ofModel(Question.DRIVER_PERFORMANCE));
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drivers.add(driver(rows.get(i), i + 1, checks));
        }
        return Part.of(new DriverRanking(
                model.countOrNone("n"),
                model.countOrNone("n_persons"),
                // What the controls explain is not the drivers' merit.
                percent(100 * (model.numberOr("r2", 0) - model.numberOr("r2_controls", 0))),
                model.interval("r2_drivers_lo", "r2_drivers_hi")
                        .map(of -> new Interval(percent(100 * of.low()), percent(100 * of.high()))),
                outOfSample(model),
                drivers,
                Optional.of(checks.johnson(rows)),
                DriverNotices.of(model, rows, checks, this::label)));
    }

    /** A model worse than the mean on unseen answers explains nothing of them, not less than nothing. */
    private static OptionalDouble outOfSample(Cells model) {
        OptionalDouble explained = model.number("cv_r2");
        return explained.isPresent()
                ? OptionalDouble.of(percent(100 * explained.getAsDouble()))
                : OptionalDouble.empty();
    }

    static double percent(double value) {
        return Math.min(100, Math.max(0, value));
    }

    private List<Cells> ofModel(Question question) {
        String id = run.map(row -> row.text("model")).orElse("");
        return findings.rows(question).stream()
                .filter(row -> row.text("model").equals(id))
                .toList();
    }

    private Driver driver(Cells row, int place, DriverChecks checks) {
        int rank = (int) row.count("rank").orElse(place);
        Importance importance = new Importance(
                percent(row.numberOr("lmg_pct", 0)),
                row.interval("lo", "hi"),
                rank,
                (int) row.count("rank_p05").orElse(rank),
                (int) row.count("rank_p95").orElse(rank),
                standing(row));
        String id = row.text("driver_id");
        OptionalLong answers = ratings(id);
        boolean isRated =
                run.filter(DriverParts::isPerception).isPresent() && column(id).isEmpty();
        return new Driver(
                id,
                label(id),
                isRated ? Driver.Kind.RATED : Driver.Kind.OPERATIONAL,
                isRated ? Optional.empty() : Optional.of(step(id)),
                importance,
                effect(row),
                answers,
                checks.of(row));
    }

    /** Rows a driver is known for, where some do not know it. */
    private OptionalLong ratings(String driver) {
        long all = run.map(row -> row.countOrNone("n")).orElse(0L);
        return ofModel(Question.DRIVER_PERFORMANCE).stream()
                .filter(row -> row.text("driver_id").equals(driver) && row.countOrNone("n") < all)
                .mapToLong(row -> row.countOrNone("n"))
                .findFirst();
    }

    private static Standing standing(Cells row) {
        if (row.text("status").equals("no_variation")) {
            return Standing.LITTLE_VARIATION;
        }
        return row.holds("above_noise") ? Standing.ABOVE_NOISE : Standing.NOISE;
    }

    private static Effect effect(Cells row) {
        OptionalDouble coefficient = row.number("beta");
        OptionalDouble p = row.number("p_adj");
        if (coefficient.isEmpty() || p.isEmpty()) {
            return Effect.OF_SEVERAL_COLUMNS;
        }
        return new Effect(
                coefficient.getAsDouble(),
                row.interval("beta_lo", "beta_hi"),
                p.getAsDouble(),
                row.holds("is_suppressor") ? Effect.Sign.CONTRADICTED : Effect.Sign.CONSISTENT);
    }

    private Optional<DriverColumn> column(String driver) {
        return model().stream()
                .map(DriverModel::columns)
                .flatMap(List::stream)
                .filter(column -> column.id().equals(driver))
                .findFirst();
    }

    private Bilingual label(String driver) {
        return SegmentPart.bilingual(column(driver)
                .map(DriverColumn::label)
                .orElseGet(() -> content.taxonomy().label(driver)));
    }

    private Bilingual step(String driver) {
        Optional<DriverColumn> column = column(driver);
        if (column.filter(c -> c.kind() == DriverColumn.Kind.CATEGORY).isPresent()) {
            return ReportTexts.of("step.category");
        }
        return column.flatMap(DriverColumn::unit)
                .map(SegmentPart::bilingual)
                .orElseGet(() -> ReportTexts.of("step.unit"));
    }

    Part<PriorityMap> priorities(Part<DriverRanking> ranking) {
        List<Cells> rows = ofModel(Question.DRIVER_PERFORMANCE);
        Optional<Bilingual> gap = noRatings(ranking, rows);
        if (gap.isPresent()) {
            return Part.missing(gap.get());
        }
        Cells cuts = rows.get(0);
        return Part.of(new PriorityMap(
                percent(cuts.numberOr("y_cut", 0)),
                CutRule.EQUAL_SHARE,
                percent(cuts.numberOr("x_cut", 0)),
                CutRule.MEAN,
                rows.stream()
                        .map(row -> new Performance(
                                row.text("driver_id"),
                                percent(row.numberOr("mean_norm100", 0)),
                                row.interval("ci_low", "ci_high")))
                        .toList()));
    }

    /** What drivers should be rated on their own scale, by id. */
    Map<String, Double> targets() {
        return model().<Map<String, Double>>map(model -> model.goals().targets())
                .orElseGet(Map::of);
    }

    private Gains gains() {
        return new Gains(ofModel(Question.DRIVER_SIMULATION), content);
    }

    Part<Simulation> simulation(Part<DriverRanking> ranking) {
        List<Gain> gains = gains().of("plus_one");
        return noRatings(ranking, gains)
                .<Part<Simulation>>map(Part::missing)
                .orElseGet(() -> Part.of(new Simulation(
                        Scenario.ONE_POINT_HIGHER,
                        gains,
                        Gains.detectable(
                                gains, new Confidence(content.publication().level())))));
    }

    DriverViews views(Part<DriverRanking> ranking) {
        return new DriverViewParts(run, findings, content).views(ranking, gains());
    }

    /** The drivers of the latest months against those of the months before. */
    Optional<DriverChange> change(Part<DriverRanking> ranking) {
        return ChangePart.drivers(run, ofModel(Question.DRIVER_COMPARE), ranking);
    }

    Part<List<LeverLink>> levers(Part<DriverRanking> ranking) {
        return new LeverPart(ofModel(Question.DRIVER_LINKAGE), model()).part(ranking);
    }

    private Optional<DriverModel> model() {
        String id = run.map(row -> row.text("model")).orElse("");
        return content.driverModels().stream()
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    /** Why there is neither performance nor gain: no ranking, or drivers that are measured and not rated. */
    private static Optional<Bilingual> noRatings(Part<DriverRanking> ranking, List<?> rows) {
        if (ranking.content().isEmpty()) {
            return ranking.reason();
        }
        return rows.isEmpty() ? Optional.of(ReportTexts.of("reason.not-rated")) : Optional.empty();
    }
}
