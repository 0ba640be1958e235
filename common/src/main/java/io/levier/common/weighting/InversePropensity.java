package io.levier.common.weighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a customer who answered counts for so that those who answered stand for all: {@code 1/p}, p being how likely such
 * customers were to answer. A customer of a kind that hardly answers would count for hundreds, so weights beyond those of
 * all but one in a hundred answers, at either end, are cut; then they are scaled to a mean of 1 over the answers.
 *
 * @param cells customers alike in everything known of them, sorted
 * @param factors by cell
 * @param lowest factor after cutting
 * @param highest factor after cutting
 */
public record InversePropensity(List<PropensityCell> cells, List<Double> factors, double lowest, double highest) {
    private static final double CUT = 0.01;

    public InversePropensity {
        cells = List.copyOf(cells);
        factors = List.copyOf(factors);
    }

    /**
     * The factors.
     *
     * @return empty when nobody or everybody answered, or no propensities fit
     */
    public static Optional<InversePropensity> of(List<PropensityCell> cells) {
        return ResponsePropensity.of(cells).map(InversePropensity::of);
    }

    private static InversePropensity of(ResponsePropensity propensity) {
        List<PropensityCell> cells = propensity.cells();
        double[] inverse = propensity.fitted().stream().mapToDouble(p -> 1 / p).toArray();
        double low = quantile(cells, inverse, CUT);
        double high = quantile(cells, inverse, 1 - CUT);
        double sum = 0;
        long answered = 0;
        for (int c = 0; c < inverse.length; c++) {
            inverse[c] = Math.min(Math.max(inverse[c], low), high);
            sum += inverse[c] * cells.get(c).answered();
            answered += cells.get(c).answered();
        }
        double scale = answered / sum;
        List<Double> factors = new ArrayList<>();
        for (double weight : inverse) {
            factors.add(weight * scale);
        }
        return new InversePropensity(cells, factors, low * scale, high * scale);
    }

    /** The smallest weight that this part of the answers stays at or below. */
    private static double quantile(List<PropensityCell> cells, double[] weights, double part) {
        List<Integer> rising = IntStream.range(0, weights.length)
                .filter(c -> cells.get(c).answered() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> weights[c]))
                .toList();
        long answered = cells.stream().mapToLong(PropensityCell::answered).sum();
        long needed = (long) Math.ceil(part * answered);
        long passed = 0;
        for (int c : rising) {
            passed += cells.get(c).answered();
            if (passed >= needed) {
                return weights[c];
            }
        }
        throw new IllegalStateException("no weight has " + needed + " of " + answered + " answers at or below it");
    }
}
