package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Drivers seen within the same customer beside drivers seen between customers. Within: what goes with a customer rating
 * better than before; a constant of its own for every customer takes up all that does not change. Between: what
 * distinguishes customers by their means. A driver strong between and weak within tells customers apart rather than being
 * a lever (Mundlak 1978).
 */
public final class WithinCustomers {

    /** Fewer customers with two answers or more say nothing about change. */
    public static final long FEWEST_REPEATED = 100;

    private final double rSquared;
    private final List<Driver> drivers;

    private WithinCustomers(double rSquared, List<Driver> drivers) {
        this.rSquared = rSquared;
        this.drivers = drivers;
    }

    /**
     * One driver; slopes in units of the outcome per unit of the driver, NaN for several columns.
     *
     * @param share of what the drivers explain within customers, 0..1
     * @param differenceP p-value of both slopes being equal, adjusted over the drivers
     */
    public record Driver(
            String name, double within, double withinError, double share, double between, double differenceP) {}

    /**
     * Compares both views.
     *
     * @param buckets moments of the rows at their bucket number
     * @param between the same rows through {@link PersonMeans}
     * @param settings the seed begins the orders of entry that are drawn where drivers are too many to visit all
     */
    public static WithinCustomers of(
            List<Moments> buckets, List<Moments> between, Design design, DriverSettings settings) {
        List<Moments> within = new ArrayList<>();
        for (int k = 0; k < buckets.size(); k++) {
            within.add(buckets.get(k).within(between.get(k)));
        }
        BucketGrams grams = BucketGrams.of(within, design);
        BucketJackknife inside = BucketJackknife.of(grams, gram -> slopes(gram, design));
        BucketJackknife outside = BucketJackknife.of(BucketGrams.of(between, design), gram -> slopes(gram, design));
        BucketJackknife difference = outside.minus(inside);
        Correlation data = design.correlation(grams.total());
        double[] shares =
                ImportanceSharing.once(design, settings.seed()).importance(data).shares();
        double[] p = settings.adjustment()
                .adjust(IntStream.range(0, shares.length)
                        .mapToDouble(difference::pValue)
                        .toArray());
        List<Driver> drivers = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            drivers.add(new Driver(
                    design.players().get(j).name(),
                    inside.estimate(j),
                    inside.error(j),
                    shares[j],
                    outside.estimate(j),
                    p[j]));
        }
        return new WithinCustomers(LeastSquares.of(data).rSquared(), drivers);
    }

    private static double[] slopes(Gram gram, Design design) {
        LeastSquares fit = LeastSquares.of(design.correlation(gram));
        return IntStream.range(0, design.players().size())
                .mapToDouble(j -> design.players().get(j).hasStep() ? fit.slope(design.firstPredictor(j)) : Double.NaN)
                .toArray();
    }

    /** Share explained of the variance within customers. */
    public double rSquared() {
        return rSquared;
    }

    /** In the order of the design. */
    public List<Driver> drivers() {
        return drivers;
    }
}
