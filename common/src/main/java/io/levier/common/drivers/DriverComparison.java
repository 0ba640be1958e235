package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether drivers matter more in one place than in another: two periods, a segment and the rest, the outcomes NPS and
 * retention. Customers keep their bucket everywhere, and the same bucket is left out on both sides, so customers who
 * stand in both are allowed for.
 */
public final class DriverComparison {

    /** Begins the orders of entry where drivers are too many to visit all. */
    private static final long ORDERS = 7;

    private final Confidence confidence;
    private final MultipleTests adjustment;

    /** @param adjustment how p-values allow for all drivers compared */
    public DriverComparison(Confidence confidence, MultipleTests adjustment) {
        this.confidence = confidence;
        this.adjustment = adjustment;
    }

    /**
     * The first minus the second, driver by driver.
     *
     * @param first moments at their bucket number, explained by {@code firstDesign}
     * @param second moments at their bucket number, as many; the same list to compare two outcomes
     * @param secondDesign with players of the same names in the same order
     */
    public List<DriverDifference> differences(
            List<Moments> first, Design firstDesign, List<Moments> second, Design secondDesign) {
        List<String> names = names(firstDesign);
        if (!names.equals(names(secondDesign))) {
            throw new IllegalArgumentException(
                    "only the same drivers can be compared: " + names + " and " + names(secondDesign));
        }
        BucketJackknife difference = jackknife(first, firstDesign).minus(jackknife(second, secondDesign));
        int players = names.size();
        double[] shares = adjusted(difference, 0, players);
        double[] slopes = adjusted(difference, players, players);
        List<DriverDifference> differences = new ArrayList<>();
        for (int j = 0; j < players; j++) {
            int slope = players + j;
            differences.add(new DriverDifference(
                    names.get(j),
                    difference.estimate(j),
                    difference.error(j),
                    difference.interval(j, confidence),
                    difference.pValue(j),
                    shares[j],
                    difference.estimate(slope),
                    difference.error(slope),
                    difference.interval(slope, confidence),
                    difference.pValue(slope),
                    slopes[j]));
        }
        return differences;
    }

    private static List<String> names(Design design) {
        return design.players().stream().map(Player::name).toList();
    }

    private double[] adjusted(BucketJackknife difference, int from, int count) {
        return adjustment.adjust(IntStream.range(from, from + count)
                .mapToDouble(difference::pValue)
                .toArray());
    }

    /** Shares, then slopes, of every player. */
    private static BucketJackknife jackknife(List<Moments> buckets, Design design) {
        int[] sizes = design.playerSizes();
        // The same orders on both sides, so that their chance cancels.
        ImportanceSharing sharing = ImportanceSharing.inDraws(design, 0, ORDERS);
        return BucketJackknife.of(BucketGrams.of(buckets, design), gram -> {
            Correlation data = design.correlation(gram);
            LeastSquares fit = LeastSquares.of(data);
            double[] shares = sharing.importance(data).shares();
            double[] all = new double[2 * sizes.length];
            for (int j = 0; j < sizes.length; j++) {
                all[j] = shares[j];
                all[sizes.length + j] =
                        design.players().get(j).hasStep() ? fit.slope(design.firstPredictor(j)) : Double.NaN;
            }
            return all;
        });
    }
}
