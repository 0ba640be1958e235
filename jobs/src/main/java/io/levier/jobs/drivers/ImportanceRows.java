package io.levier.jobs.drivers;

import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.Heterogeneity;
import io.levier.common.drivers.WithinCustomers;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** All rankings of a model as rows of {@code driver_importance}, without the run id. */
final class ImportanceRows {
    private static final double SIGNIFICANT = 0.05;

    private final DriverOutcome outcome;
    private final Confidence confidence;
    /** Per segment set and driver, over the values of the set that could be analysed. */
    private final Map<String, Map<String, Heterogeneity>> heterogeneity = new HashMap<>();

    private final Map<List<String>, Double> heterogeneityP = new HashMap<>();
    private final Map<List<String>, Double> adjustedP = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();

    private ImportanceRows(DriverOutcome outcome, Confidence confidence) {
        this.outcome = outcome;
        this.confidence = confidence;
    }

    static List<Row> of(DriverOutcome outcome, Confidence confidence) {
        ImportanceRows rows = new ImportanceRows(outcome, confidence);
        rows.compareSegments();
        rows.testCoefficients();
        return Stream.concat(
                        outcome.study().rankings().stream().flatMap(ranking -> rows.of(ranking).stream()),
                        ThemeRows.of(outcome).stream())
                .toList();
    }

    /** Over all drivers and cuts at once: who asks whether any driver differs anywhere asks all these questions. */
    private void compareSegments() {
        Map<String, List<Ranking>> sets = new LinkedHashMap<>();
        outcome.study().rankings().stream()
                .filter(ranking -> !ranking.isTotal() && !ranking.result().isRefused())
                .forEach(ranking -> sets.computeIfAbsent(ranking.segmentSet(), set -> new ArrayList<>())
                        .add(ranking));
        PValues asked = new PValues(outcome.model().adjustment());
        sets.forEach((set, rankings) -> {
            values.put(set, rankings.stream().map(Ranking::segmentKey).toList());
            Map<String, Heterogeneity> found = new HashMap<>();
            for (int j = 0; j < rankings.get(0).result().drivers().size(); j++) {
                int driver = j;
                List<@Nullable DriverEffect> effects = rankings.stream()
                        .<@Nullable DriverEffect>map(ranking ->
                                ranking.result().drivers().get(driver).effect())
                        .toList();
                Heterogeneity over = Heterogeneity.of(
                        effects.stream()
                                .mapToDouble(e -> e == null ? Double.NaN : e.slope())
                                .toArray(),
                        effects.stream()
                                .mapToDouble(e -> e == null ? Double.NaN : e.error())
                                .toArray());
                found.put(name(rankings, j), over);
                asked.add(List.of(set, name(rankings, j)), over.pValue());
            }
            heterogeneity.put(set, found);
        });
        heterogeneityP.putAll(asked.adjusted());
    }

    /**
     * P-values of coefficients, adjusted: those of all answers among themselves, those of segments over all drivers and
     * segments of an outcome.
     */
    private void testCoefficients() {
        Map<String, PValues> families = new LinkedHashMap<>();
        for (Ranking ranking : outcome.study().rankings()) {
            PValues family = families.computeIfAbsent(
                    ranking.outcome() + (ranking.isTotal() ? " in total" : " by segment"),
                    any -> new PValues(outcome.model().adjustment()));
            List<DriverImportance> drivers = ranking.result().drivers();
            for (int j = 0; j < drivers.size(); j++) {
                @Nullable DriverEffect effect = drivers.get(j).effect();
                family.add(
                        key(ranking, drivers.get(j)),
                        effect == null ? Double.NaN : pValue(ranking, effect, predictor(j)));
            }
        }
        families.values().forEach(family -> adjustedP.putAll(family.adjusted()));
    }

    private Optional<CustomerErrors> errors(Ranking ranking) {
        return ranking.isMain() ? Optional.ofNullable(outcome.errors()) : Optional.empty();
    }

    private double pValue(Ranking ranking, DriverEffect effect, int predictor) {
        return errors(ranking).map(clusters -> clusters.pValue(predictor)).orElse(effect.pValue());
    }

    private static List<String> key(Ranking ranking, DriverImportance driver) {
        return List.of(ranking.outcome(), ranking.segmentSet(), ranking.segmentKey(), driver.name());
    }

    private static String name(List<Ranking> rankings, int driver) {
        return rankings.get(0).result().drivers().get(driver).name();
    }

    private List<Row> of(Ranking ranking) {
        List<DriverImportance> drivers = ranking.result().drivers();
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < drivers.size(); j++) {
            rows.add(row(ranking, j));
        }
        return rows;
    }

    /** Place of the first column of a driver among the predictors. */
    private int predictor(int driver) {
        int controls = outcome.terms().controlColumns().size();
        return controls
                + outcome.terms().drivers().subList(0, driver).stream()
                        .mapToInt(term -> term.columns().size())
                        .sum();
    }

    private Row row(Ranking ranking, int j) {
        DriverImportance driver = ranking.result().drivers().get(j);
        @Nullable DriverEffect effect = driver.effect();
        Optional<CustomerErrors> errors = errors(ranking);
        double p = effect == null ? Double.NaN : pValue(ranking, effect, predictor(j));
        double adjusted = adjustedP.getOrDefault(key(ranking, driver), Double.NaN);
        Interval slope = Interval.UNKNOWN;
        double error = Double.NaN;
        if (effect != null) {
            slope = errors.map(clusters -> clusters.interval(predictor(j), confidence))
                    .orElse(effect.interval());
            error = errors.map(clusters -> clusters.error(predictor(j))).orElse(effect.error());
        }
        Optional<WithinCustomers.Driver> within = ranking.isMain()
                ? outcome.study().within().map(found -> found.drivers().get(j))
                : Optional.empty();
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                outcome.model().id(),
                ranking.outcome(),
                ranking.segmentSet(),
                ranking.segmentKey(),
                "driver",
                driver.name(),
                ranking.isMain(),
                driver.shareError() > 0 ? "shapley_sampled" : "shapley"));
        addNumbers(
                cells,
                driver.raw(),
                100 * driver.share(),
                100 * driver.shareError(),
                100 * driver.shareInterval().low(),
                100 * driver.shareInterval().high());
        cells.add(driver.rank().rank());
        cells.add(driver.rank().p05());
        cells.add(driver.rank().p95());
        addNumbers(
                cells,
                driver.rank().topProbability(),
                driver.rank().topThreeProbability(),
                100 * driver.relativeWeightShare(),
                effect == null ? Double.NaN : effect.first(),
                effect == null ? Double.NaN : effect.last(),
                effect == null ? Double.NaN : effect.betaSquared(),
                effect == null ? Double.NaN : effect.pratt(),
                effect == null ? Double.NaN : effect.slope(),
                slope.low(),
                slope.high(),
                error,
                p,
                adjusted);
        cells.add(effect == null ? null : sign(effect.slope(), adjusted));
        addNumbers(
                cells,
                effect == null ? Double.NaN : effect.zeroOrder(),
                effect == null ? Double.NaN : effect.partial(),
                effect == null ? Double.NaN : effect.standardised(),
                effect == null ? Double.NaN : effect.vif(),
                driver.haloLoading(),
                within.map(WithinCustomers.Driver::within).orElse(Double.NaN),
                within.map(WithinCustomers.Driver::withinError).orElse(Double.NaN),
                100 * within.map(WithinCustomers.Driver::share).orElse(Double.NaN),
                within.map(WithinCustomers.Driver::between).orElse(Double.NaN),
                within.map(WithinCustomers.Driver::differenceP).orElse(Double.NaN),
                pooled(ranking, driver.name()),
                heterogeneityP.getOrDefault(List.of(ranking.segmentSet(), driver.name()), Double.NaN));
        cells.add(driver.noise() == DriverImportance.Noise.ABOVE);
        // Told by the same errors as the sign: without a sign nothing is turned round.
        cells.add(effect != null && effect.suppressor() && adjusted < SIGNIFICANT);
        cells.add(ranking.isMain() && outcome.study().oppositeInSegments().contains(driver.name()));
        cells.add(driver.aliasedWith().isEmpty() ? null : String.join(", ", driver.aliasedWith()));
        cells.add(driver.status().name().toLowerCase(Locale.ROOT));
        return RowFactory.create(cells.toArray());
    }

    private double pooled(Ranking ranking, String driver) {
        Heterogeneity over =
                heterogeneity.getOrDefault(ranking.segmentSet(), Map.of()).get(driver);
        return over == null
                ? Double.NaN
                : over.pooled(
                        values.getOrDefault(ranking.segmentSet(), List.of()).indexOf(ranking.segmentKey()));
    }

    /** Published numbers; NaN becomes null. */
    static void addNumbers(List<@Nullable Object> cells, double... numbers) {
        for (double number : numbers) {
            cells.add(Rounding.published(number));
        }
    }

    private static String sign(double slope, double adjusted) {
        if (!(adjusted < SIGNIFICANT)) {
            return "none";
        }
        return slope > 0 ? "positive" : "negative";
    }
}
