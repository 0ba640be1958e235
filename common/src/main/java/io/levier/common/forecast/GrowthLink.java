package io.levier.common.forecast;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.StudentInterval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether revenue of a segment grew more some quarters after it was content than it usually does: growth on the score before it,
 * with effects of segments and of quarters, segments as clusters and answers as weights. An association, which also stands the
 * other way round: negative lags are growth before the score. Errors are multiplied by G/(G − 1) · (n − 1)/(n − k), with the
 * quarters among the k parameters, as R's fixest does by default.
 *
 * @param units segments with at least two quarters
 * @param rows segments and quarters
 * @param coefficient percent of growth per point of score
 * @param p value of no link; NaN below {@link #FEWEST_UNITS} segments: they are too few to test
 * @param reliability share of the variance of scores that is not sampling error
 * @param outOfSample share of the variance of growth explained by the link of all other segments; below 0 it misleads
 */
public record GrowthLink(
        int lag,
        int units,
        int rows,
        double coefficient,
        double standardError,
        Interval interval,
        double p,
        double reliability,
        double outOfSample) {
    /** Segments below which nothing is tested. */
    public static final int FEWEST_UNITS = 30;

    private static final int FEWEST_TO_TELL = 3;
    private static final double LEAST_RELIABLE = 0.2;

    /** The link as it would be if scores had no sampling error; NaN where most of their variance is such error. */
    public double corrected() {
        return reliability >= LEAST_RELIABLE ? coefficient / reliability : Double.NaN;
    }

    /**
     * The link at a lag; empty when there are too few segments and quarters.
     *
     * @param lag quarters from the score to the growth
     */
    public static Optional<GrowthLink> of(List<GrowthCell> cells, int lag, Confidence confidence) {
        Panel panel = Panel.of(cells, lag);
        int periods = panel.periods();
        int units = panel.units();
        int rows = panel.x.length;
        int parameters = 1 + periods;
        if (units < FEWEST_TO_TELL || rows <= units + periods) {
            return Optional.empty();
        }
        double[] x = TwoWayMeans.within(panel.x, panel.unit, panel.period, panel.weight);
        double[] y = TwoWayMeans.within(panel.y, panel.unit, panel.period, panel.weight);
        double[] xx = new double[units];
        double[] xy = new double[units];
        double sumXx = 0;
        double sumXy = 0;
        double weights = 0;
        double errors = 0;
        for (int i = 0; i < rows; i++) {
            double weight = panel.weight[i];
            xx[panel.unit[i]] += weight * x[i] * x[i];
            xy[panel.unit[i]] += weight * x[i] * y[i];
            sumXx += weight * x[i] * x[i];
            sumXy += weight * x[i] * y[i];
            weights += weight;
            errors += weight * panel.error[i] * panel.error[i];
        }
        if (!(sumXx > 0)) {
            return Optional.empty();
        }
        double coefficient = sumXy / sumXx;
        double meat = 0;
        for (int unit = 0; unit < units; unit++) {
            double score = xy[unit] - coefficient * xx[unit];
            meat += score * score;
        }
        double factor = units / (units - 1.0) * (rows - 1.0) / (rows - parameters);
        double variance = factor * meat / (sumXx * sumXx);
        // Means taken away take variance with them: as many rows as are left after units and periods share it.
        double spread = sumXx / weights * rows / (rows - units - periods + 1.0);
        return Optional.of(new GrowthLink(
                lag,
                units,
                rows,
                coefficient,
                Math.sqrt(variance),
                StudentInterval.interval(coefficient, variance, units - 1.0, confidence),
                units < FEWEST_UNITS
                        ? Double.NaN
                        : TwoSidedTest.student(coefficient / Math.sqrt(variance), units - 1.0),
                1 - errors / weights / spread,
                outOfSample(panel, x, y, xx, xy)));
    }

    private static double outOfSample(Panel panel, double[] x, double[] y, double[] xx, double[] xy) {
        double sumXx = 0;
        double sumXy = 0;
        for (int unit = 0; unit < xx.length; unit++) {
            sumXx += xx[unit];
            sumXy += xy[unit];
        }
        double missed = 0;
        double all = 0;
        for (int i = 0; i < x.length; i++) {
            int unit = panel.unit[i];
            double others = (sumXy - xy[unit]) / (sumXx - xx[unit]);
            missed += panel.weight[i] * (y[i] - others * x[i]) * (y[i] - others * x[i]);
            all += panel.weight[i] * y[i] * y[i];
        }
        return 1 - missed / all;
    }

    /** Rows of units and periods with at least two of each, numbered from 0. */
    private static final class Panel {
        private final double[] x;
        private final double[] y;
        private final double[] error;
        private final double[] weight;
        private final int[] unit;
        private final int[] period;

        private Panel(List<Double> growth, List<GrowthCell> scores) {
            int n = scores.size();
            x = new double[n];
            y = new double[n];
            error = new double[n];
            weight = new double[n];
            unit = new int[n];
            period = new int[n];
            Map<String, Integer> unitNumbers = new HashMap<>();
            Map<Integer, Integer> periodNumbers = new HashMap<>();
            for (int i = 0; i < n; i++) {
                GrowthCell cell = scores.get(i);
                x[i] = cell.score();
                y[i] = growth.get(i);
                error[i] = cell.scoreError();
                weight[i] = cell.answers();
                unit[i] = unitNumbers.computeIfAbsent(cell.unit(), name -> unitNumbers.size());
                period[i] = periodNumbers.computeIfAbsent(cell.quarter(), quarter -> periodNumbers.size());
            }
        }

        static Panel of(List<GrowthCell> cells, int lag) {
            Map<String, Map<Integer, Double>> revenue = new TreeMap<>();
            cells.forEach(cell -> revenue.computeIfAbsent(cell.unit(), unit -> new TreeMap<>())
                    .put(cell.quarter(), cell.revenue()));
            List<Double> growth = new ArrayList<>();
            List<GrowthCell> scores = new ArrayList<>();
            for (GrowthCell cell : cells) {
                Map<Integer, Double> own = revenue.getOrDefault(cell.unit(), Map.of());
                int at = cell.quarter() + lag;
                double grown = 100 * Math.log(own.getOrDefault(at, Double.NaN) / own.getOrDefault(at - 1, Double.NaN));
                if (Double.isFinite(grown) && Double.isFinite(cell.score()) && cell.answers() > 0) {
                    growth.add(grown);
                    scores.add(cell);
                }
            }
            // A unit or a period alone explains itself; to leave one out may leave another alone.
            boolean hasChanged = true;
            while (hasChanged) {
                hasChanged = false;
                for (int i = scores.size() - 1; i >= 0; i--) {
                    GrowthCell cell = scores.get(i);
                    long ofUnit = scores.stream()
                            .filter(other -> other.unit().equals(cell.unit()))
                            .count();
                    long ofPeriod = scores.stream()
                            .filter(other -> other.quarter() == cell.quarter())
                            .count();
                    if (ofUnit < 2 || ofPeriod < 2) {
                        scores.remove(i);
                        growth.remove(i);
                        hasChanged = true;
                    }
                }
            }
            return new Panel(growth, scores);
        }

        int units() {
            return number(unit);
        }

        int periods() {
            return number(period);
        }

        private static int number(int[] numbers) {
            int most = -1;
            for (int number : numbers) {
                most = Math.max(most, number);
            }
            return most + 1;
        }
    }
}
