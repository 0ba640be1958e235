package io.levier.common.weighting;

import io.levier.common.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Weights that give respondents the margins of the population in several dimensions at once (Deming and Stephan 1940),
 * trimmed so that nobody speaks for too many. Design weights are kept: what is found, and trimmed, is the factor each is
 * multiplied by. Raking and trimming alternate until neither changes anything, as {@code survey::trimWeights} and
 * {@code anesrake} do; both are projections, so they meet where a solution exists.
 *
 * <p>Linear weights (generalised regression, Deville and Särndal 1992) meet the same margins by one equation, {@code f = 1 +
 * x'λ}; they may come out below 0, which trimming ends and the result tells.
 *
 * @param margins of the population, one per dimension
 * @param bounds what a factor may be
 */
public record Raking(List<Margin> margins, TrimBounds bounds, Method method) {
    private static final int MOST_ROUNDS = 50;

    /** A trim that moves no factor further than this changes nothing anybody sees. */
    private static final double NO_MOVE = 1e-9;

    /** How margins are met. */
    public enum Method {
        /** Categories are scaled, one dimension after the other: factors are products, never below 0. */
        RAKING,
        /** All dimensions at once: factors are sums. */
        LINEAR
    }

    /** By raking. */
    public Raking(List<Margin> margins, TrimBounds bounds) {
        this(margins, bounds, Method.RAKING);
    }

    public Raking {
        margins = List.copyOf(margins);
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("without a margin there is nothing to weight to");
        }
    }

    /**
     * The weights of cells. A category of the population without respondents cannot be met: its share is spread over the
     * other categories of its dimension in their proportions, and the result names it.
     *
     * @throws IllegalArgumentException when no answer counts, a cell has another number of dimensions, or a category the
     *     population does not have
     */
    public Raked rake(List<WeightingCell> cells) {
        cells.forEach(this::requireFit);
        List<WeightingCell> counting =
                cells.stream().filter(WeightingCell::counts).toList();
        if (counting.isEmpty()) {
            throw new IllegalArgumentException("no answer has a weight");
        }
        MarginFit fit = fit(counting);
        boolean isConsistent = fit.meetAll(method);
        long negative = negative(counting, fit.factors());
        int rounds = 0;
        while (fit.trim(bounds) > NO_MOVE && isConsistent && rounds < MOST_ROUNDS) {
            isConsistent = fit.meetAll(method);
            rounds++;
        }
        fit.settle(bounds);
        return new Raked(this, cells, spread(cells, fit.factors()), fit.sweeps(), rounds, negative);
    }

    private static long negative(List<WeightingCell> cells, List<Double> factors) {
        return IntStream.range(0, cells.size())
                .filter(c -> factors.get(c) < 0)
                .mapToLong(c -> cells.get(c).responses())
                .sum();
    }

    private void requireFit(WeightingCell cell) {
        if (cell.categories().size() != margins.size()) {
            throw new IllegalArgumentException("cell " + cell.categories() + " does not have the " + margins.size()
                    + " dimensions of the margins");
        }
        for (int d = 0; d < margins.size(); d++) {
            Margin margin = margins.get(d);
            String category = cell.categories().get(d);
            if (cell.counts() && !(margin.share(category) > 0)) {
                throw new IllegalArgumentException("nobody in the population has " + margin.dimension() + " \""
                        + category
                        + "\" of a respondent; "
                        + Suggestion.didYouMean(category, margin.population().keySet()));
            }
        }
    }

    private MarginFit fit(List<WeightingCell> cells) {
        double[] weights = cells.stream().mapToDouble(WeightingCell::weight).toArray();
        double total = Arrays.stream(weights).sum();
        int[][] places = new int[margins.size()][cells.size()];
        double[][] targets = new double[margins.size()][];
        for (int d = 0; d < margins.size(); d++) {
            Map<String, Integer> known = new HashMap<>();
            List<Double> shares = new ArrayList<>();
            for (int c = 0; c < cells.size(); c++) {
                String category = cells.get(c).categories().get(d);
                if (known.putIfAbsent(category, known.size()) == null) {
                    shares.add(margins.get(d).share(category));
                }
                places[d][c] = known.getOrDefault(category, 0);
            }
            double reached = shares.stream().mapToDouble(Double::doubleValue).sum();
            targets[d] = shares.stream()
                    .mapToDouble(share -> share / reached * total)
                    .toArray();
        }
        return new MarginFit(weights, places, targets);
    }

    /** Cells without weight take no part and keep the factor 1. */
    private static List<Double> spread(List<WeightingCell> cells, List<Double> factors) {
        List<Double> all = new ArrayList<>();
        int next = 0;
        for (WeightingCell cell : cells) {
            all.add(cell.counts() ? factors.get(next++) : 1.0);
        }
        return all;
    }
}
