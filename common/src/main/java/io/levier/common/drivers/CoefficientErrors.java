package io.levier.common.drivers;

import io.levier.common.stats.MultipleTests;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slopes, correlations and simulated gains of the players that have a step, with errors from leaving out buckets. */
final class CoefficientErrors {

    private final Design design;
    private final DriverSettings settings;
    private final LeastSquares fit;
    private final Gram total;
    /** Where the scenario's moves of each player stand in the Gram matrix, −1 for none. */
    private final int[] headroom;

    private final BucketJackknife jackknife;
    private final double[] adjusted;

    CoefficientErrors(BucketGrams grams, Design design, DriverSettings settings) {
        this.design = design;
        this.settings = settings;
        this.total = grams.total();
        this.fit = LeastSquares.of(design.correlation(total));
        List<String> headrooms = design.headrooms();
        int read = design.columns().size();
        this.headroom = design.players().stream()
                .mapToInt(p -> p.headroom() == null ? -1 : read + headrooms.indexOf(p.headroom()))
                .toArray();
        this.jackknife = BucketJackknife.of(grams, this::statistics);
        this.adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(IntStream.range(0, players())
                .mapToDouble(j -> jackknife.pValue(slopeAt(j)))
                .toArray());
    }

    /** Per player its slope, its correlation with the outcome and its gain; NaN where it has none. */
    private double[] statistics(Gram gram) {
        LeastSquares part = LeastSquares.of(design.correlation(gram));
        double[] all = new double[3 * players()];
        for (int j = 0; j < players(); j++) {
            Player player = design.players().get(j);
            boolean hasStep = player.hasStep();
            int predictor = design.firstPredictor(j);
            double slope = hasStep ? part.slope(predictor) : Double.NaN;
            all[slopeAt(j)] = slope;
            all[correlationAt(j)] = hasStep ? part.zeroOrder(predictor) : Double.NaN;
            all[gainAt(j)] = headroom[j] < 0 ? Double.NaN : slope * gram.mean(headroom[j]);
        }
        return all;
    }

    private int players() {
        return design.players().size();
    }

    private int slopeAt(int player) {
        return player;
    }

    private int correlationAt(int player) {
        return players() + player;
    }

    private int gainAt(int player) {
        return 2 * players() + player;
    }

    LeastSquares fit() {
        return fit;
    }

    /** Null for categories and for a column that takes no part. */
    @Nullable
    DriverEffect effect(int player) {
        int predictor = design.firstPredictor(player);
        if (Double.isNaN(jackknife.estimate(slopeAt(player)))) {
            return null;
        }
        double slope = jackknife.estimate(slopeAt(player));
        double r = jackknife.estimate(correlationAt(player));
        boolean significant = adjusted[player] < settings.significance();
        boolean related = jackknife.pValue(correlationAt(player)) < settings.significance();
        return new DriverEffect(
                slope,
                jackknife.error(slopeAt(player)),
                jackknife.interval(slopeAt(player), settings.confidence()),
                jackknife.pValue(slopeAt(player)),
                adjusted[player],
                significant ? (int) Math.signum(slope) : 0,
                significant && related && slope * r < 0,
                fit.standardised(predictor),
                r,
                fit.partial(predictor),
                fit.vif(predictor),
                fit.first(predictor),
                fit.last(predictor));
    }

    /** Null without a headroom column or a slope. */
    @Nullable
    SimulatedGain gain(int player) {
        if (Double.isNaN(jackknife.estimate(gainAt(player)))) {
            return null;
        }
        return new SimulatedGain(
                total.mean(headroom[player]),
                jackknife.estimate(gainAt(player)),
                jackknife.error(gainAt(player)),
                jackknife.interval(gainAt(player), settings.confidence()));
    }

    /** Largest variance inflation of a player that has a step; NaN when none does. */
    double largestVif() {
        return IntStream.range(0, players())
                .filter(j -> design.players().get(j).hasStep())
                .mapToDouble(j -> fit.vif(design.firstPredictor(j)))
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(Double.NaN);
    }
}
