package io.levier.jobs.retention;

import io.levier.common.model.CalibrationBins;
import io.levier.common.model.CalibrationLine;
import io.levier.common.model.Discrimination;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import io.levier.common.model.Targeting;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A trained model as rows of the churn tables, without the run id. */
final class ChurnRows {
    private static final int TENTHS = 10;

    private ChurnRows() {}

    static Row model(
            String modelId,
            ChurnJobSettings settings,
            int horizonDays,
            Trained<? extends ChurnScorer> trained,
            Comparison comparison,
            TestIntervals intervals,
            String rule,
            Map<String, String> versions,
            String path,
            List<String> warnings) {
        ScoreGroups test = comparison.test();
        Discrimination discrimination = Discrimination.of(test);
        ProbabilityLoss loss = ProbabilityLoss.of(test);
        CalibrationBins twentieths = CalibrationBins.of(test, CalibrationBins.TWENTY);
        Optional<CalibrationLine> line = CalibrationLine.of(test);
        Targeting targeting = new Targeting(test);
        Confidence confidence = new Confidence(settings.publication().level());
        Interval auc = comparison.auc(confidence);
        Interval gain = comparison.gain(confidence);
        boolean isByTime = trained.testAt() != null;
        List<String> features = trained.model().bins().bins().stream()
                .map(bins -> bins.feature().name())
                .toList();
        return RowFactory.create(
                modelId,
                true,
                trained.model().algorithm(),
                settings.retention().label(),
                horizonDays,
                settings.retention().isHorizonOfPurchases() ? "purchases" : "configuration",
                warnings.isEmpty() ? "ok" : "warned",
                isByTime ? "rolling_origin" : "random_folds",
                date(trained.from()),
                date(trained.to()),
                date(trained.testAt()),
                trained.trainCount(),
                test.cases(),
                Rounding.published(test.baseRate()),
                features.toArray(),
                trained.penalty(),
                trained.penalty() == null ? null : Champion.ELASTIC_NET,
                trained.model().calibrationName(),
                Rounding.published(discrimination.auc()),
                Rounding.published(auc.low()),
                Rounding.published(auc.high()),
                Rounding.published(discrimination.averagePrecision()),
                Rounding.published(intervals.averagePrecision().low()),
                Rounding.published(intervals.averagePrecision().high()),
                Rounding.published(discrimination.kolmogorovSmirnov()),
                Rounding.published(loss.brier()),
                Rounding.published(intervals.brier().low()),
                Rounding.published(intervals.brier().high()),
                Rounding.published(twentieths.reliability()),
                Rounding.published(twentieths.resolution()),
                Rounding.published(twentieths.uncertainty()),
                Rounding.published(twentieths.expectedCalibrationError()),
                Rounding.published(loss.logLoss()),
                published(line.map(CalibrationLine::slope)),
                Rounding.published(intervals.slope().low()),
                Rounding.published(intervals.slope().high()),
                published(line.map(CalibrationLine::intercept)),
                Rounding.published(loss.inTheLarge()),
                Rounding.published(targeting.lift(0.1)),
                Rounding.published(intervals.lift().low()),
                Rounding.published(intervals.lift().high()),
                Rounding.published(targeting.capture(0.2)),
                rule,
                Rounding.published(comparison.ruleAuc().auc()),
                Rounding.published(comparison.gain()),
                Rounding.published(gain.low()),
                Rounding.published(gain.high()),
                Rounding.published(trained.counts()
                        .largestDrift(
                                trained.model().bins(),
                                BinCounts.of(trained.testRows(), trained.model().bins()))),
                versions,
                path,
                warnings.toArray());
    }

    private static @Nullable Double published(Optional<Double> value) {
        return value.map(Rounding::published).orElse(null);
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    /**
     * Log-odds of every bin against the average customer. A customer stands in a bin once per cut-off at most, so a rate
     * is shown from {@code kAnonymity} times the cut-offs: then at least that many customers are behind it.
     */
    static List<Row> factors(String modelId, Trained<ChampionModel> trained, Optional<Refit> refit, int kAnonymity) {
        List<Row> rows = new ArrayList<>();
        long fewest = kAnonymity * cutOffs(trained);
        FeatureBins bins = trained.model().bins();
        int[] offsets = bins.offsets();
        for (int j = 0; j < offsets.length; j++) {
            FeatureBins.OfFeature feature = bins.bins().get(j);
            for (int bin = 0; bin < feature.size(); bin++) {
                int dummy = offsets[j] + bin;
                long n = trained.counts().cases().get(dummy);
                if (n > 0) {
                    Double rate = n < fewest
                            ? null
                            : Rounding.published(
                                    (double) trained.counts().leavers().get(dummy) / n);
                    int place = j;
                    int own = bin;
                    Optional<Refit.Told> told = refit.flatMap(r -> Optional.ofNullable(r.told(place, own)));
                    rows.add(RowFactory.create(
                            modelId,
                            feature.feature().name(),
                            bin,
                            feature.label(bin),
                            n,
                            rate,
                            Rounding.published(trained.model().coefficients().get(dummy)
                                    - trained.model().reference().get(j)),
                            published(told.map(Refit.Told::coefficient)),
                            published(told.map(Refit.Told::error))));
                }
            }
        }
        return rows;
    }

    private static long cutOffs(Trained<?> trained) {
        return trained.from() == null || trained.to() == null
                ? 1
                : ChronoUnit.MONTHS.between(trained.from(), trained.to()) + 1;
    }

    /** Tenths of the predicted risk, the highest first. */
    static List<Row> calibration(String modelId, ScoreGroups test) {
        List<CalibrationBins.Bin> bins =
                new ArrayList<>(CalibrationBins.of(test, TENTHS).bins());
        Collections.reverse(bins);
        List<Row> rows = new ArrayList<>();
        for (CalibrationBins.Bin bin : bins) {
            rows.add(RowFactory.create(
                    modelId,
                    rows.size() + 1,
                    bin.cases(),
                    Rounding.published(bin.lowest()),
                    Rounding.published(bin.meanProbability()),
                    Rounding.published(bin.rate())));
        }
        return rows;
    }
}
