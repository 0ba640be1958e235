package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import java.util.List;

/**
 * What the outcome would gain if scenarios of several drivers came true at once: the sum of their gains, with the error of
 * the sum, since drivers that move together have slopes that err against each other.
 */
public final class JointGain {

    private JointGain() {}

    /**
     * The sum over some scenarios.
     *
     * @param headrooms columns with the moves, each of another player that has a slope
     */
    public static SimulatedGain of(BucketGrams grams, Design design, List<String> headrooms, Confidence confidence) {
        BucketJackknife sums = BucketJackknife.of(grams, gram -> new double[] {gain(gram, design, headrooms)});
        double moves = headrooms.stream()
                .mapToDouble(move -> grams.total().mean(at(design, move)))
                .sum();
        return new SimulatedGain(
                String.join("+", headrooms), moves, sums.estimate(0), sums.error(0), sums.interval(0, confidence));
    }

    private static double gain(Gram gram, Design design, List<String> headrooms) {
        LeastSquares fit = LeastSquares.of(design.correlation(gram));
        double sum = 0;
        for (int j = 0; j < design.players().size(); j++) {
            for (String move : design.players().get(j).headrooms()) {
                if (headrooms.contains(move)) {
                    sum += fit.slope(design.firstPredictor(j)) * gram.mean(at(design, move));
                }
            }
        }
        return sum;
    }

    private static int at(Design design, String headroom) {
        return design.columns().size() + design.headrooms().indexOf(headroom);
    }
}
