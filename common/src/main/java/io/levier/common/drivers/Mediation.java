package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the way from a driver to behaviour runs through the score: {@code a} from driver to score, {@code b} from score
 * to behaviour with drivers held, {@code c′} the rest. The indirect effect is {@code a·b}; in least squares {@code a·b +
 * c′} is the whole effect. Says what the data are consistent with, never what causes what.
 */
public final class Mediation {

    private Mediation() {}

    /**
     * One driver's way.
     *
     * @param toScore a: score points per unit of the driver
     * @param direct c′: behaviour per unit of the driver, score held
     * @param indirect a·b
     * @param total a·b + c′
     * @param mediated a·b/(a·b + c′); NaN when the whole effect is not clearly different from 0
     */
    public record Path(
            String name,
            double toScore,
            Interval toScoreInterval,
            double direct,
            Interval directInterval,
            double indirect,
            Interval indirectInterval,
            double indirectP,
            double total,
            Interval totalInterval,
            double mediated) {}

    /**
     * Result for all drivers that have a step.
     *
     * @param scoreEffect b: behaviour per point of the score, drivers held
     */
    public record Chain(double scoreEffect, Interval scoreEffectInterval, double scoreEffectP, List<Path> paths) {}

    /**
     * Follows every driver of a layout.
     *
     * @param buckets rows in which score and behaviour are known, at their bucket number
     * @param controls always held
     * @param players drivers, in the order of the result
     * @param score outcome column in the middle
     * @param behaviour outcome column at the end
     */
    public static Chain of(
            List<Moments> buckets,
            List<String> controls,
            List<Player> players,
            String score,
            String behaviour,
            Confidence confidence) {
        Design toScore = new Design(controls, players, score, List.of());
        List<String> held = new ArrayList<>(List.of(score));
        held.addAll(controls);
        Design toBehaviour = new Design(held, players, behaviour, List.of());
        BucketJackknife first = BucketJackknife.of(BucketGrams.of(buckets, toScore), gram -> slopes(gram, toScore));
        BucketJackknife second =
                BucketJackknife.of(BucketGrams.of(buckets, toBehaviour), gram -> slopes(gram, toBehaviour));
        int count = players.size();
        // Per replicate: a_j, c'_j, a_j·b, a_j·b + c'_j, then b.
        BucketJackknife all = first.combined(second, (a, c) -> {
            double[] v = new double[4 * count + 1];
            for (int j = 0; j < count; j++) {
                v[j] = a[j + 1];
                v[count + j] = c[j + 1];
                v[2 * count + j] = a[j + 1] * c[0];
                v[3 * count + j] = v[2 * count + j] + v[count + j];
            }
            v[4 * count] = c[0];
            return v;
        });
        List<Path> paths = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            if (!Double.isNaN(all.estimate(3 * count + j))) {
                Interval total = all.interval(3 * count + j, confidence);
                boolean clear = total.low() > 0 || total.high() < 0;
                paths.add(new Path(
                        players.get(j).name(),
                        all.estimate(j),
                        all.interval(j, confidence),
                        all.estimate(count + j),
                        all.interval(count + j, confidence),
                        all.estimate(2 * count + j),
                        all.interval(2 * count + j, confidence),
                        all.pValue(2 * count + j),
                        all.estimate(3 * count + j),
                        total,
                        clear ? all.estimate(2 * count + j) / all.estimate(3 * count + j) : Double.NaN));
            }
        }
        return new Chain(all.estimate(4 * count), all.interval(4 * count, confidence), all.pValue(4 * count), paths);
    }

    /** The slope of the first control, which is the score where it is held, 0 without one, then those of all players that have a step, NaN for the others. */
    private static double[] slopes(Gram gram, Design design) {
        LeastSquares fit = LeastSquares.of(design.correlation(gram));
        double[] slopes = new double[design.players().size() + 1];
        slopes[0] = design.controls().isEmpty() ? 0 : fit.slope(0);
        for (int j = 1; j < slopes.length; j++) {
            slopes[j] = design.players().get(j - 1).hasStep() ? fit.slope(design.firstPredictor(j - 1)) : Double.NaN;
        }
        return slopes;
    }
}
