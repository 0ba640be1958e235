package io.levier.jobs.retention;

import io.levier.common.model.ClusterScores;
import io.levier.common.model.IndicatorLogit;
import io.levier.common.model.LogitSums;
import io.levier.common.model.SandwichErrors;
import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The champion without its penalty, on the bins the penalty has left: what it has shrunk has no error that could be
 * told. Errors are those of customers, who stand in the training at several cut-offs.
 *
 * @param places of each dummy among the parameters, −1 of those that are compared with
 */
record Refit(FeatureBins bins, BinCounts counts, List<Integer> places, IndicatorLogit fit, SandwichErrors errors) {
    /** Bins with fewer leavers or stayers are compared with: one customer more would move them far. */
    private static final long FEWEST = 10;

    private static final double SHRUNK_AWAY = 1e-6;

    /** What a bin says against the average customer, with its error; both in log-odds. */
    record Told(double coefficient, double error) {}

    /** Empty where the rows settle on no single fit. */
    static Optional<Refit> of(Cases train, ChampionModel model, BinCounts counts) {
        Cases ordered = train.byCustomer();
        try {
            return fitted(ordered, model, counts);
        } finally {
            ordered.release();
        }
    }

    private static Optional<Refit> fitted(Cases train, ChampionModel model, BinCounts counts) {
        List<Integer> told = places(model, counts);
        int most = columns(told);
        LogitSums start = pass(train, model.bins(), told, new double[most + 1]);
        // Bins that hold the same customers as bins before them are compared with: nobody has answered, and so on.
        List<Integer> kept = IndicatorLogit.independent(start, most);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> places = told.stream().map(kept::indexOf).toList();
        try {
            IndicatorLogit fit = IndicatorLogit.of(start, kept.size(), b -> pass(train, model.bins(), places, b));
            ClusterScores scores = train.sum(new Scores(model.bins(), places, fit));
            return scores.clusters() > 1
                    ? Optional.of(new Refit(model.bins(), counts, places, fit, SandwichErrors.of(fit, scores)))
                    : Optional.empty();
        } catch (GateFailed separated) {
            // Errors are then not known; the coefficients with a penalty are.
            return Optional.empty();
        }
    }

    private static int columns(List<Integer> places) {
        return (int) places.stream().filter(place -> place >= 0).count();
    }

    private static LogitSums pass(Cases train, FeatureBins bins, List<Integer> places, double... at) {
        return train.sum(new Pass(bins, places, Arrays.stream(at).boxed().toList()));
    }

    /** Of every feature the fullest bin is compared with, and so are bins that are shrunk away or sparse. */
    private static List<Integer> places(ChampionModel model, BinCounts counts) {
        List<Integer> places = new ArrayList<>(Collections.nCopies(model.bins().size(), -1));
        int[] offsets = model.bins().offsets();
        int next = 0;
        for (int j = 0; j < offsets.length; j++) {
            int size = model.bins().bins().get(j).size();
            int fullest = offsets[j];
            for (int dummy = offsets[j]; dummy < offsets[j] + size; dummy++) {
                fullest = counts.cases().get(dummy) > counts.cases().get(fullest) ? dummy : fullest;
            }
            for (int dummy = offsets[j]; dummy < offsets[j] + size; dummy++) {
                long leavers = counts.leavers().get(dummy);
                boolean isTold = Math.min(leavers, counts.cases().get(dummy) - leavers) >= FEWEST;
                if (dummy != fullest && isTold && Math.abs(model.coefficients().get(dummy)) > SHRUNK_AWAY) {
                    places.set(dummy, next++);
                }
            }
        }
        return List.copyOf(places);
    }

    private static int[] ones(FeatureBins bins, List<Integer> places, Row row) {
        return Arrays.stream(bins.dummies(row, TrainingRows.FIRST_FEATURE))
                .map(places::get)
                .filter(place -> place >= 0)
                .toArray();
    }

    private record Pass(FeatureBins bins, List<Integer> places, List<Double> at) implements Cases.Summary<LogitSums> {

        @Override
        public LogitSums of(Iterator<Row> rows) {
            LogitSums sums = new LogitSums(at.size() - 1);
            double[] parameters = at.stream().mapToDouble(Double::doubleValue).toArray();
            while (rows.hasNext()) {
                Row row = rows.next();
                sums.add(ones(bins, places, row), row.getDouble(TrainingRows.LABEL) == 1, parameters);
            }
            return sums;
        }

        @Override
        public LogitSums merge(LogitSums one, LogitSums other) {
            return one.merge(other);
        }
    }

    private record Scores(FeatureBins bins, List<Integer> places, IndicatorLogit fit)
            implements Cases.Summary<ClusterScores> {

        @Override
        public ClusterScores of(Iterator<Row> rows) {
            ClusterScores scores = new ClusterScores(fit.parameters());
            int person = TrainingRows.FIRST_FEATURE + bins.bins().size();
            String last = "";
            while (rows.hasNext()) {
                Row row = rows.next();
                if (!row.getString(person).equals(last)) {
                    scores.endCluster();
                    last = row.getString(person);
                }
                scores.add(fit.score(ones(bins, places, row), row.getDouble(TrainingRows.LABEL) == 1));
            }
            scores.endCluster();
            return scores;
        }

        @Override
        public ClusterScores merge(ClusterScores one, ClusterScores other) {
            ClusterScores both = new ClusterScores(one.parameters());
            both.merge(one);
            both.merge(other);
            return both;
        }
    }

    /** What a bin says of its customers against the average one; null of a feature all of whose bins are compared with. */
    @Nullable
    Told told(int feature, int bin) {
        int offset = bins.offsets()[feature];
        int size = bins.bins().get(feature).size();
        List<Long> cases = counts.cases().subList(offset, offset + size);
        double all = cases.stream().mapToLong(n -> n).sum();
        double[] weights = new double[size];
        boolean isTold = false;
        for (int k = 0; k < size; k++) {
            weights[k] = (k == bin ? 1 : 0) - cases.get(k) / all;
            isTold |= places.get(offset + k) >= 0;
        }
        if (!isTold) {
            return null;
        }
        double coefficient = 0;
        double variance = 0;
        for (int k = 0; k < size; k++) {
            int place = places.get(offset + k);
            if (place >= 0) {
                coefficient += weights[k] * fit.parameter(place);
                for (int l = 0; l < size; l++) {
                    int other = places.get(offset + l);
                    variance += other < 0 ? 0 : weights[k] * weights[l] * errors.covariance(place, other);
                }
            }
        }
        return new Told(coefficient, Math.sqrt(Math.max(0, variance)));
    }
}
