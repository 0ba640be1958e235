package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether bad ratings of a driver cost more than good ones bring (penalty-reward analysis, Brandt 1987): the outcome is
 * explained by one column for low and one for high ratings of every driver, middle ratings being the base. With penalty
 * π and reward ρ the asymmetry is {@code ρ + π}.
 */
public final class PenaltyReward {

    /** Fewer low or high ratings say nothing. */
    public static final long FEWEST = 30;

    private final List<Driver> drivers;

    private PenaltyReward(List<Driver> drivers) {
        this.drivers = drivers;
    }

    /** What the asymmetry makes of a driver. */
    public enum Kind {
        /** Bad ratings cost, good ones bring clearly less: it must be right, being better wins nobody. */
        MUST_BE,
        /** Good ratings bring clearly more than bad ones cost. */
        DELIGHTER,
        /** Both count about as much. */
        LINEAR,
        /** Neither counts clearly, or one counts the wrong way round, as happens among drivers that overlap. */
        NEUTRAL,
        /** Too few low or too few high ratings. */
        UNCLASSIFIED
    }

    /**
     * One driver; effects in units of the outcome, intervals by leaving out customer buckets.
     *
     * @param low answers with a low rating
     * @param high answers with a high rating
     * @param asymmetryP p-value of the asymmetry, adjusted over the drivers
     */
    public record Driver(
            String name,
            long low,
            long high,
            double penalty,
            Interval penaltyInterval,
            double penaltyP,
            double reward,
            Interval rewardInterval,
            double rewardP,
            double asymmetry,
            double asymmetryError,
            double asymmetryP,
            Kind kind) {}

    /**
     * Analyses the drivers of a design whose players are pairs: the column of low ratings, then that of high ones.
     *
     * @param tails per player the number of answers with a low, and with a high rating
     */
    public static PenaltyReward of(BucketGrams grams, Design design, List<long[]> tails, DriverSettings settings) {
        int count = design.players().size();
        BucketJackknife effects = BucketJackknife.of(grams, gram -> {
            LeastSquares fit = LeastSquares.of(design.correlation(gram));
            double[] all = new double[3 * count];
            for (int j = 0; j < count; j++) {
                int low = design.firstPredictor(j);
                all[j] = fit.slope(low);
                all[count + j] = fit.slope(low + 1);
                all[2 * count + j] = all[j] + all[count + j];
            }
            return all;
        });
        double[] penaltyP = adjusted(settings, count, j -> effects.pValue(j));
        double[] rewardP = adjusted(settings, count, j -> effects.pValue(count + j));
        double[] asymmetryP = adjusted(
                settings,
                count,
                j -> TwoSidedTest.student(
                        effects.estimate(2 * count + j) / effects.error(2 * count + j), effects.degreesOfFreedom()));
        Confidence confidence = settings.confidence();
        List<Driver> drivers = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            long[] tail = tails.get(j);
            drivers.add(new Driver(
                    design.players().get(j).name(),
                    tail[0],
                    tail[1],
                    effects.estimate(j),
                    effects.interval(j, confidence),
                    penaltyP[j],
                    effects.estimate(count + j),
                    effects.interval(count + j, confidence),
                    rewardP[j],
                    effects.estimate(2 * count + j),
                    effects.error(2 * count + j),
                    asymmetryP[j],
                    kind(
                            tail,
                            penaltyP[j] < settings.significance() && effects.estimate(j) < 0,
                            rewardP[j] < settings.significance() && effects.estimate(count + j) > 0,
                            asymmetryP[j] < settings.significance() ? effects.estimate(2 * count + j) : 0)));
        }
        return new PenaltyReward(drivers);
    }

    private static Kind kind(long[] tail, boolean costs, boolean brings, double clearAsymmetry) {
        if (tail[0] < FEWEST || tail[1] < FEWEST) {
            return Kind.UNCLASSIFIED;
        }
        if (costs && clearAsymmetry < 0) {
            return Kind.MUST_BE;
        }
        if (brings && clearAsymmetry > 0) {
            return Kind.DELIGHTER;
        }
        return costs && brings ? Kind.LINEAR : Kind.NEUTRAL;
    }

    private static double[] adjusted(DriverSettings settings, int count, IntToDoubleFunction p) {
        return settings.adjustment()
                .adjust(IntStream.range(0, count).mapToDouble(p).toArray());
    }

    /** In the order of the design. */
    public List<Driver> drivers() {
        return drivers;
    }
}
