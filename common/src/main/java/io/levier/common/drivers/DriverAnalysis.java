package io.levier.common.drivers;

import io.levier.common.drivers.DriverImportance.Noise;
import io.levier.common.drivers.DriverImportance.Status;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The key drivers of an outcome, from the moments of customer buckets alone: shares of R² with intervals and firmness of
 * rank, coefficients with errors that know customers, simulated gains, diagnostics and warnings. The same moments and
 * settings give the same result to the last bit.
 */
public final class DriverAnalysis {

    private final DriverSettings settings;

    public DriverAnalysis(DriverSettings settings) {
        this.settings = settings;
    }

    /**
     * Explains one outcome of the layout by all its drivers.
     *
     * @param buckets moments at their bucket number; a bucket without customers stays in its place
     * @param persons distinct customers in all buckets together
     */
    public DriverResult explain(List<Moments> buckets, String outcome, long persons) {
        return explain(buckets, Design.of(buckets.get(0).layout(), outcome), persons);
    }

    /** Why these rows would be refused, if they would. */
    public static Optional<DriverWarning> refusal(List<Moments> buckets, Design design, long persons) {
        return Optional.ofNullable(DriverGates.refusal(BucketGrams.of(buckets, design), design, persons));
    }

    /** Explains an outcome by chosen drivers and controls. */
    public DriverResult explain(List<Moments> buckets, Design design, long persons) {
        return explain(BucketGrams.of(buckets, design), design, persons);
    }

    /** Explains an outcome from what its design reads of every bucket. */
    public DriverResult explain(BucketGrams grams, Design design, long persons) {
        DriverWarning refusal = DriverGates.refusal(grams, design, persons);
        if (refusal != null) {
            return DriverResult.refused(design.outcome(), refusal);
        }
        CoefficientErrors coefficients = new CoefficientErrors(grams, design, settings);
        Correlation data = design.correlation(grams.total());
        ShapleyImportance shapley =
                ImportanceSharing.once(design, settings.seed()).importance(data);
        RelativeWeights johnson = RelativeWeights.of(data, design.controls().size());
        double[] crossCheck = byPlayer(johnson.shares(), design);
        ImportanceDraws draws = new ImportanceDraws(grams, design, shapley.shares(), settings);
        Conditioning conditioning = conditioning(data, design);
        List<List<String>> aliases = Aliases.of(coefficients.fit(), design);
        List<DriverImportance> drivers = new ArrayList<>();
        for (int j = 0; j < crossCheck.length; j++) {
            Interval raw = draws.raw(j, settings.confidence());
            drivers.add(new DriverImportance(
                    design.players().get(j).name(),
                    status(data, coefficients.fit(), design, j),
                    mean(grams.total(), design, j),
                    shapley.raw()[j],
                    raw,
                    shapley.shares()[j],
                    shapley.shareErrors()[j],
                    draws.share(j, settings.confidence()),
                    crossCheck[j],
                    draws.rank(j),
                    noise(raw, draws.noise()),
                    haloLoading(conditioning, design, j),
                    coefficients.effect(j),
                    coefficients.gains(j),
                    aliases.get(j)));
        }
        LeastSquares fit = coefficients.fit();
        DriverFit quality = new DriverFit(
                fit.rows(),
                persons,
                grams.filled(),
                fit.parameters(),
                fit.rSquared(),
                fit.adjustedRSquared(),
                OutOfBucketFit.rSquared(grams, design),
                shapley.controlsRSquared(),
                coefficients.explained(),
                conditioning,
                pairs(data, design),
                coefficients.largestVif(),
                draws.noise(),
                largestGap(shapley.shares(), crossCheck),
                draws.rankTau(),
                grams.isSettled(),
                grams.isRepaired() || johnson.psdRepaired());
        return new DriverResult(design.outcome(), DriverGates.warnings(quality, drivers), quality, drivers);
    }

    /** Of the drivers, controls left aside. */
    private static Conditioning conditioning(Correlation data, Design design) {
        int[] drivers = Arrays.stream(design.substantive())
                .filter(place -> place >= design.controls().size())
                .toArray();
        return Conditioning.of(data.select(drivers), 0, drivers.length);
    }

    private static List<DriverPair> pairs(Correlation data, Design design) {
        int[] single = IntStream.range(0, design.players().size())
                .filter(j ->
                        design.players().get(j).columns().size() == 1 && !data.isConstant(design.firstPredictor(j)))
                .toArray();
        List<DriverPair> pairs = new ArrayList<>();
        for (int j : single) {
            for (int k : single) {
                if (j < k) {
                    pairs.add(new DriverPair(
                            design.players().get(j).name(),
                            design.players().get(k).name(),
                            data.r(design.firstPredictor(j), design.firstPredictor(k))));
                }
            }
        }
        return pairs;
    }

    private static double haloLoading(Conditioning conditioning, Design design, int player) {
        boolean hasStep = design.players().get(player).hasStep();
        return hasStep ? conditioning.loadings().get(design.substantiveBefore(player)) : Double.NaN;
    }

    private static double[] byPlayer(double[] byColumn, Design design) {
        double[] sums = new double[design.players().size()];
        for (int j = 0; j < sums.length; j++) {
            int from = design.firstPredictor(j) - design.controls().size();
            int to = from + design.players().get(j).columns().size();
            sums[j] = IntStream.range(from, to).mapToDouble(i -> byColumn[i]).sum();
        }
        return sums;
    }

    private static Status status(Correlation data, LeastSquares fit, Design design, int player) {
        int from = design.firstPredictor(player);
        int to = from + design.players().get(player).columns().size();
        if (IntStream.range(from, to).allMatch(data::isConstant)) {
            return Status.NO_VARIATION;
        }
        return IntStream.range(from, to).anyMatch(fit::takesPart) ? Status.OK : Status.ALIASED;
    }

    private static double mean(Gram total, Design design, int player) {
        boolean hasStep = design.players().get(player).hasStep();
        return hasStep ? total.mean(1 + design.firstPredictor(player)) : Double.NaN;
    }

    private static Noise noise(Interval raw, double noise) {
        if (Double.isNaN(noise)) {
            return Noise.UNTESTED;
        }
        return raw.low() > noise ? Noise.ABOVE : Noise.WITHIN;
    }

    private static double largestGap(double[] shares, double[] crossCheck) {
        return IntStream.range(0, shares.length)
                .mapToDouble(j -> Math.abs(shares[j] - crossCheck[j]))
                .max()
                .orElse(0);
    }
}
