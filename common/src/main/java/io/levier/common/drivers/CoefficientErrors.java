package io.levier.common.drivers;

import io.levier.common.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slopes, correlations and simulated gains of the players that have a step, with errors from leaving out buckets. */
final class CoefficientErrors {

    private final Design design;
    private final DriverSettings settings;
    private final LeastSquares fit;
    private final Gram total;
    /** Columns with the moves of all scenarios; they stand behind all others in the Gram matrix. */
    private final List<String> headrooms;

    private final BucketJackknife jackknife;
    private final double[] adjusted;

    CoefficientErrors(BucketGrams grams, Design design, DriverSettings settings) {
        this.design = design;
        this.settings = settings;
        this.total = grams.total();
        this.fit = LeastSquares.of(design.correlation(total));
        this.headrooms = design.headrooms();
        this.jackknife = BucketJackknife.of(grams, this::statistics);
        this.adjusted = settings.adjustment()
                .adjust(IntStream.range(0, players())
                        .mapToDouble(j -> jackknife.pValue(slopeAt(j)))
                        .toArray());
    }

    /**
     * Per player its slope and its correlation with the outcome, NaN where it has none; then the gain of every scenario,
     * and the part of R² that the drivers add to the controls.
     */
    private double[] statistics(Gram gram) {
        Correlation data = design.correlation(gram);
        LeastSquares part = LeastSquares.of(data);
        double[] all = new double[2 * players() + headrooms.size() + 1];
        all[explainedAt()] = part.rSquared() - byControls(data);
        for (int j = 0; j < players(); j++) {
            Player player = design.players().get(j);
            boolean hasStep = player.hasStep();
            int predictor = design.firstPredictor(j);
            double slope = hasStep ? part.slope(predictor) : Double.NaN;
            all[slopeAt(j)] = slope;
            all[correlationAt(j)] = hasStep ? part.zeroOrder(predictor) : Double.NaN;
            for (String move : player.headrooms()) {
                all[gainAt(move)] = slope * gram.mean(moveAt(move));
            }
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

    private int gainAt(String headroom) {
        return 2 * players() + headrooms.indexOf(headroom);
    }

    private double byControls(Correlation data) {
        int controls = design.controls().size();
        int[] places = IntStream.rangeClosed(0, controls).toArray();
        places[controls] = design.predictors();
        return controls == 0 ? 0 : LeastSquares.of(data.select(places)).rSquared();
    }

    private int explainedAt() {
        return 2 * players() + headrooms.size();
    }

    /** Place among the columns of the Gram matrix. */
    private int moveAt(String headroom) {
        return design.columns().size() + headrooms.indexOf(headroom);
    }

    LeastSquares fit() {
        return fit;
    }

    /**
     * Of the part of R² that the drivers add to the controls, among all customers and not only those asked: about the
     * value that noise has been taken from, since few customers seem better explained than many.
     */
    Interval explained() {
        double margin = settings.confidence().t(jackknife.degreesOfFreedom()) * jackknife.error(explainedAt());
        return Interval.around(jackknife.corrected(explainedAt()), margin).within(0, 1);
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

    /** Of every scenario of a player; none without a slope. */
    List<SimulatedGain> gains(int player) {
        return design.players().get(player).headrooms().stream()
                .filter(move -> !Double.isNaN(jackknife.estimate(gainAt(move))))
                .map(this::gain)
                .toList();
    }

    private SimulatedGain gain(String headroom) {
        int at = gainAt(headroom);
        return new SimulatedGain(
                headroom,
                total.mean(moveAt(headroom)),
                jackknife.estimate(at),
                jackknife.error(at),
                jackknife.interval(at, settings.confidence()));
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
