package io.levier.common.weighting;

import io.levier.common.stats.Kish;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights found by {@link Raking}, and how good they are.
 *
 * @param raking what was asked for
 * @param cells in the order given
 * @param factors what the design weights of each cell are multiplied by; their mean over design weights is 1
 * @param sweeps how often all margins were adjusted to, over all rounds
 * @param rounds how often raking had to be repeated because weights were trimmed
 * @param negative answers whose linear weight was below 0 until it was trimmed
 */
public record Raked(
        Raking raking, List<WeightingCell> cells, List<Double> factors, int sweeps, int rounds, long negative) {

    public Raked {
        cells = List.copyOf(cells);
        factors = List.copyOf(factors);
    }

    /** A category of the population nobody answered for. */
    public record Unreached(String dimension, String category, double share) {}

    public boolean isTrimmed(int cell) {
        return cells.get(cell).counts() && raking.bounds().isReachedBy(factors.get(cell));
    }

    /** Share of the answers whose weight stands at a bound. */
    public double trimmedShare() {
        long all = cells.stream().mapToLong(WeightingCell::responses).sum();
        long trimmed = IntStream.range(0, cells.size())
                .filter(this::isTrimmed)
                .mapToLong(c -> cells.get(c).responses())
                .sum();
        return (double) trimmed / all;
    }

    /** Σw. */
    public double sumW() {
        return IntStream.range(0, cells.size())
                .mapToDouble(c -> factors.get(c) * cells.get(c).weight())
                .sum();
    }

    /** Σw². */
    public double sumW2() {
        return IntStream.range(0, cells.size())
                .mapToDouble(c -> factors.get(c) * factors.get(c) * cells.get(c).squares())
                .sum();
    }

    /** Answers of equal weight that would carry as much information (Kish). */
    public double effectiveSize() {
        return Kish.effectiveSize(sumW(), sumW2());
    }

    /** By how much unequal weights inflate the variance: 1 + cv² (Kish). */
    public double designEffect() {
        return Kish.designEffect(
                cells.stream().mapToLong(WeightingCell::responses).sum(), sumW(), sumW2());
    }

    /** Share of the design weights in a category. */
    public double shareBefore(int dimension, String category) {
        return share(dimension, category, false);
    }

    /** Share of the weights in a category. */
    public double shareAfter(int dimension, String category) {
        return share(dimension, category, true);
    }

    private double share(int dimension, String category, boolean isWeighted) {
        double part = 0;
        double all = 0;
        for (int c = 0; c < cells.size(); c++) {
            WeightingCell cell = cells.get(c);
            double weight = isWeighted ? factors.get(c) * cell.weight() : cell.weight();
            all += weight;
            part += cell.categories().get(dimension).equals(category) ? weight : 0;
        }
        return part / all;
    }

    /** Categories of the population without an answer that counts: their share went to the others of the dimension. */
    public List<Unreached> unreached() {
        return IntStream.range(0, raking.margins().size())
                .boxed()
                .flatMap(d -> {
                    Margin margin = raking.margins().get(d);
                    return margin.population().keySet().stream()
                            .filter(category -> margin.share(category) > 0 && !hasAnswers(d, category))
                            .map(category -> new Unreached(margin.dimension(), category, margin.share(category)));
                })
                .toList();
    }

    private boolean hasAnswers(int dimension, String category) {
        return cells.stream()
                .anyMatch(cell ->
                        cell.counts() && cell.categories().get(dimension).equals(category));
    }

    /** Share a category was to get: that of the population, and its part of what categories without answers left over. */
    public double target(int dimension, String category) {
        Margin margin = raking.margins().get(dimension);
        double reached = margin.population().keySet().stream()
                .filter(other -> hasAnswers(dimension, other))
                .mapToDouble(margin::share)
                .sum();
        return hasAnswers(dimension, category) ? margin.share(category) / reached : 0;
    }
}
