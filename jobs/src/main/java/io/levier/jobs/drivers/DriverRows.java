package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.ClusterErrors;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverFit;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.SimulatedGain;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Rounding;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Results of a driver analysis as rows of the driver tables, without the run id. */
final class DriverRows {
    private static final double SIGNIFICANT = 0.05;

    private DriverRows() {}

    static Row run(DriverOutcome outcome) {
        DriverModel model = outcome.model();
        @Nullable DriverFit fit = outcome.result().fit();
        List<String> warnings =
                outcome.result().warnings().stream().map(DriverWarning::code).toList();
        String status = fit == null ? "refused" : warnings.isEmpty() ? "ok" : "warned";
        return RowFactory.create(
                model.id(),
                DriverFrame.outcomeName(model),
                "ols",
                model.block().name().toLowerCase(Locale.ROOT),
                Date.valueOf(outcome.from()),
                Date.valueOf(outcome.to()),
                status,
                outcome.used(),
                fit == null ? 0L : fit.persons(),
                outcome.answers() - outcome.used(),
                outcome.terms().size(),
                fit == null ? null : Rounding.published(fit.rSquared()),
                fit == null ? null : Rounding.published(fit.adjustedRSquared()),
                fit == null ? null : Rounding.published(fit.outOfBucketRSquared()),
                fit == null ? null : Rounding.published(fit.largestVif()),
                fit == null ? null : Rounding.published(fit.conditioning().kappa()),
                fit == null ? null : Rounding.published(fit.conditioning().firstFactorShare()),
                fit == null ? null : Rounding.published(fit.noiseP95()),
                fit == null ? null : Rounding.published(100 * fit.shareGap()),
                model.missing().name().toLowerCase(Locale.ROOT),
                "CR1 by customer, factor G/(G-1)*(n-1)/(n-k)",
                DriverFrame.BUCKETS,
                model.replicates(),
                model.seed(),
                warnings.toArray());
    }

    static List<Row> importance(DriverOutcome outcome, Confidence confidence) {
        List<DriverImportance> drivers = outcome.result().drivers();
        double[] p = new double[drivers.size()];
        for (int j = 0; j < p.length; j++) {
            p[j] = drivers.get(j).effect() == null
                    ? Double.NaN
                    : errors(outcome).pValue(predictor(outcome, j));
        }
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(p);
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < p.length; j++) {
            rows.add(importance(outcome, j, p[j], adjusted[j], confidence));
        }
        return rows;
    }

    private static ClusterErrors errors(DriverOutcome outcome) {
        if (outcome.errors() == null) {
            throw new IllegalStateException("a result without clustered errors was not refused");
        }
        return outcome.errors();
    }

    /** Place of the first column of a driver among the predictors. */
    private static int predictor(DriverOutcome outcome, int driver) {
        return outcome.terms().subList(0, driver).stream()
                .mapToInt(term -> term.columns().size())
                .sum();
    }

    private static Row importance(DriverOutcome outcome, int j, double p, double adjusted, Confidence confidence) {
        DriverImportance driver = outcome.result().drivers().get(j);
        @Nullable DriverEffect effect = driver.effect();
        Interval slope =
                effect == null ? Interval.UNKNOWN : errors(outcome).interval(predictor(outcome, j), confidence);
        return RowFactory.create(
                outcome.model().id(),
                driver.name(),
                "shapley",
                Rounding.published(driver.raw()),
                Rounding.published(100 * driver.share()),
                Rounding.published(100 * driver.shareInterval().low()),
                Rounding.published(100 * driver.shareInterval().high()),
                driver.rank().rank(),
                driver.rank().p05(),
                driver.rank().p95(),
                Rounding.published(driver.rank().topThreeProbability()),
                Rounding.published(100 * driver.relativeWeightShare()),
                effect == null ? null : Rounding.published(effect.first()),
                effect == null ? null : Rounding.published(effect.last()),
                effect == null ? null : Rounding.published(effect.slope()),
                Rounding.published(slope.low()),
                Rounding.published(slope.high()),
                effect == null ? null : Rounding.published(errors(outcome).error(predictor(outcome, j))),
                Rounding.published(p),
                Rounding.published(adjusted),
                effect == null ? null : sign(effect.slope(), adjusted),
                effect == null ? null : Rounding.published(effect.zeroOrder()),
                effect == null ? null : Rounding.published(effect.vif()),
                driver.noise() == DriverImportance.Noise.ABOVE,
                effect != null && effect.suppressor(),
                driver.aliasedWith().isEmpty() ? null : String.join(", ", driver.aliasedWith()),
                driver.status().name().toLowerCase(Locale.ROOT));
    }

    private static String sign(double slope, double adjusted) {
        if (!(adjusted < SIGNIFICANT)) {
            return "none";
        }
        return slope > 0 ? "positive" : "negative";
    }

    /** Performance with its place in the map: above or below the mean importance and the mean performance. */
    static List<Row> performance(DriverOutcome outcome) {
        List<Row> rated = outcome.performance();
        if (outcome.result().isRefused() || rated.isEmpty()) {
            return List.of();
        }
        double x = rated.stream().mapToDouble(row -> row.getDouble(3)).average().orElse(Double.NaN);
        double y = 100.0 / outcome.result().drivers().size();
        List<Row> rows = new ArrayList<>();
        for (Row row : rated) {
            double share = outcome.result().drivers().stream()
                    .filter(driver -> driver.name().equals(row.getString(0)))
                    .mapToDouble(driver -> 100 * driver.share())
                    .findFirst()
                    .orElse(0);
            rows.add(RowFactory.create(
                    outcome.model().id(),
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    quadrant(row.getDouble(3) < x, share >= y),
                    Rounding.published(x),
                    Rounding.published(y)));
        }
        return rows;
    }

    private static String quadrant(boolean isRatedLow, boolean isImportant) {
        if (isImportant) {
            return isRatedLow ? "fix" : "keep";
        }
        return isRatedLow ? "watch" : "low";
    }

    static List<Row> simulation(DriverOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        for (DriverImportance driver : outcome.result().drivers()) {
            @Nullable SimulatedGain gain = driver.gain();
            if (gain != null) {
                rows.add(RowFactory.create(
                        outcome.model().id(),
                        driver.name(),
                        "plus_one",
                        Rounding.published(gain.meanMove()),
                        Rounding.published(outcome.outcomeMean()),
                        Rounding.published(gain.gain()),
                        Rounding.published(gain.interval().low()),
                        Rounding.published(gain.interval().high()),
                        "associated, other ratings held; every rating one point better, at most the top of the scale"));
            }
        }
        return rows;
    }
}
