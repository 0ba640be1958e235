package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.report.driver.ActionItem;
import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverRanking.JohnsonCheck;
import io.levier.common.report.driver.DriverRanking.TopThree;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The driver analysis of one model as parts of the report.
 *
 * @param run its row of {@code driver_run}
 * @param importance its rows of {@code driver_importance}
 * @param performance its rows of {@code driver_performance}
 * @param gains its rows of {@code driver_simulation}
 */
record DriverParts(
        ReportSettings settings,
        DriverModel model,
        Row run,
        List<Row> importance,
        List<Row> performance,
        List<Row> gains) {
    /** A driver whose rank moves by more places than this over the resamples is not a firm priority. */
    private static final int STEADY_RANKS = 3;

    private static final int TOP = 3;
    private static final int MOST_ACTIONS = 5;

    DriverRanking ranking() {
        List<Driver> drivers = new ArrayList<>();
        for (Row row : importance) {
            drivers.add(driver(row));
        }
        return new DriverRanking(
                run.<Long>getAs("n"),
                run.<Long>getAs("n_persons"),
                percent(run.getAs("r2")).orElse(0),
                Optional.empty(),
                percent(run.getAs("cv_r2")),
                drivers,
                check(),
                notices());
    }

    private Driver driver(Row row) {
        String id = row.getAs("driver_id");
        Bilingual name = settings.driverName(model, id);
        Importance weight = weight(row);
        Effect effect = effect(row);
        if (model.block() == DriverModel.Block.PERCEPTION) {
            return Driver.rated(id, name, weight, effect);
        }
        Bilingual step = model.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .flatMap(column -> column.unit())
                .map(unit -> new Bilingual(unit.en(), unit.fr()))
                .orElseGet(() -> new Bilingual("unit", "unité"));
        return Driver.operational(id, name, step, weight, effect);
    }

    private Importance weight(Row row) {
        @Nullable Double share = row.getAs("lmg_pct");
        if (share == null) {
            int last = importance.size();
            return new Importance(0, Optional.empty(), last, last, last, Standing.LITTLE_VARIATION);
        }
        int rank = row.<Integer>getAs("rank");
        @Nullable Integer best = row.getAs("rank_p05");
        @Nullable Integer worst = row.getAs("rank_p95");
        return new Importance(
                share,
                MetricRow.interval(row.getAs("lo"), row.getAs("hi")),
                rank,
                best == null ? rank : best,
                worst == null ? rank : worst,
                Boolean.TRUE.equals(row.getAs("above_noise")) ? Standing.ABOVE_NOISE : Standing.NOISE);
    }

    private static Effect effect(Row row) {
        @Nullable Double beta = row.getAs("beta");
        @Nullable Double adjusted = row.getAs("p_adj");
        if (beta == null) {
            return new Effect(0, Optional.empty(), 1);
        }
        return new Effect(
                beta,
                MetricRow.interval(row.getAs("beta_lo"), row.getAs("beta_hi")),
                adjusted == null ? 1 : adjusted,
                Boolean.TRUE.equals(row.getAs("is_suppressor")) ? Effect.Sign.CONTRADICTED : Effect.Sign.CONSISTENT);
    }

    private Optional<JohnsonCheck> check() {
        @Nullable Double gap = run.getAs("max_share_gap");
        if (gap == null) {
            return Optional.empty();
        }
        boolean isSame = topThree("lmg_pct").equals(topThree("johnson_pct"));
        return Optional.of(new JohnsonCheck(gap, isSame ? TopThree.SAME : TopThree.DIFFERENT));
    }

    private HashSet<String> topThree(String share) {
        return new HashSet<>(importance.stream()
                .filter(row -> row.getAs(share) != null)
                .sorted(Comparator.comparingDouble((Row row) -> row.<Double>getAs(share))
                        .reversed())
                .limit(TOP)
                .map(row -> row.<String>getAs("driver_id"))
                .toList());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (String code : run.<String>getList(run.fieldIndex("warnings"))) {
            switch (code) {
                case "collinear" -> notices.add(Notice.of(Warning.COLLINEAR_DRIVERS));
                case "weak_r2" ->
                    notices.add(Notice.of(
                            Warning.LITTLE_EXPLAINED,
                            Amount.of("share", percent(run.getAs("r2")).orElse(0), Unit.PERCENT)));
                case "few_persons" ->
                    notices.add(Notice.of(Warning.FEW_ANSWERS, Amount.of("answers", run.<Long>getAs("n"), Unit.COUNT)));
                default -> notices.add(Notice.sentence(Warning.Severity.CAUTION, sentence(code)));
            }
        }
        importance.stream()
                .filter(row -> Boolean.TRUE.equals(row.getAs("is_suppressor")))
                .forEach(row -> notices.add(
                        Notice.about(settings.driverName(model, row.getAs("driver_id")), Warning.SUPPRESSOR)));
        return notices;
    }

    /** Warnings without numbers of their own; {@code driver_run} explains the codes to analysts. */
    private static Bilingual sentence(String code) {
        return switch (code) {
            case "few_buckets" ->
                new Bilingual(
                        "Few groups of customers stand behind the intervals: they are uncertain themselves.",
                        "Peu de groupes de clients fondent les intervalles : ils sont eux-mêmes incertains.");
            case "aliased" ->
                new Bilingual(
                        "One driver is an exact combination of others and cannot be told apart from them.",
                        "Un facteur est une combinaison exacte d’autres et ne peut en être distingué.");
            case "halo" ->
                new Bilingual(
                        "One common impression dominates all ratings: the order of the drivers says little.",
                        "Une impression commune domine toutes les notes : l’ordre des facteurs dit peu.");
            case "no_variation" ->
                new Bilingual(
                        "One driver is rated alike by everybody: keep it, it cannot explain differences now.",
                        "Un facteur reçoit la même note de tous : à maintenir, il n’explique pas d’écarts.");
            case "methods_disagree" ->
                new Bilingual(
                        "A second method gives other shares or another top three: read the order with care.",
                        "Une seconde méthode donne d’autres parts ou un autre trio de tête : ordre à lire avec"
                                + " prudence.");
            default -> throw new IllegalStateException("the report has no words for driver warning " + code);
        };
    }

    Part<PriorityMap> priorities() {
        if (performance.isEmpty()) {
            return notRated();
        }
        Row first = performance.get(0);
        List<Performance> rated = performance.stream()
                .map(row -> new Performance(
                        row.getAs("driver_id"),
                        row.<Double>getAs("mean_norm100"),
                        MetricRow.interval(row.getAs("ci_low"), row.getAs("ci_high"))))
                .toList();
        return Part.of(new PriorityMap(
                first.<Double>getAs("y_cut"), CutRule.EQUAL_SHARE, first.<Double>getAs("x_cut"), CutRule.MEAN, rated));
    }

    Part<Simulation> simulation() {
        List<Gain> told = simulated();
        return model.block() != DriverModel.Block.PERCEPTION || told.isEmpty()
                ? notRated()
                : Part.of(new Simulation(Scenario.ONE_POINT_HIGHER, told, OptionalDouble.empty()));
    }

    private List<Gain> simulated() {
        return gains.stream()
                .filter(row -> row.getAs("gain_lo") != null && row.getAs("gain_hi") != null)
                .map(row -> new Gain(
                        row.getAs("driver_id"),
                        row.<Double>getAs("gain"),
                        new Interval(row.<Double>getAs("gain_lo"), row.<Double>getAs("gain_hi")),
                        OptionalLong.empty()))
                .toList();
    }

    private static <T> Part<T> notRated() {
        return Part.missing(new Bilingual(
                "The drivers are measured in operations and not rated, so they have no performance on a rating scale.",
                "Les facteurs sont mesurés dans les opérations et non notés : ils n’ont pas de performance sur une"
                        + " échelle de notes."));
    }

    /** The drivers whose gain can be told from none, the largest first. */
    Part<List<ActionItem>> actions() {
        List<ActionItem> items = model.block() != DriverModel.Block.PERCEPTION
                ? List.of()
                : simulated().stream()
                        .filter(gain -> gain.interval().low() > 0)
                        .sorted(Comparator.comparingDouble(Gain::gain).reversed())
                        .limit(MOST_ACTIONS)
                        .map(this::action)
                        .toList();
        return items.isEmpty()
                ? Part.missing(new Bilingual(
                        "No rated driver has a simulated gain that can be told from none.",
                        "Aucun facteur noté n’a de gain simulé distinct de zéro."))
                : Part.of(items);
    }

    private ActionItem action(Gain gain) {
        boolean isSteady = importance.stream()
                .filter(row -> row.getAs("driver_id").equals(gain.driverId()))
                .allMatch(row -> row.getAs("rank_p95") != null
                        && row.<Integer>getAs("rank_p95") - row.<Integer>getAs("rank_p05") <= STEADY_RANKS);
        return new ActionItem(
                settings.driverName(model, gain.driverId()),
                Optional.empty(),
                OptionalDouble.of(gain.gain()),
                Optional.of(gain.interval()),
                OptionalLong.empty(),
                isSteady ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private static OptionalDouble percent(@Nullable Double share) {
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(Math.min(100, Math.max(0, 100 * share)));
    }
}
