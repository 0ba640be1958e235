package io.levier.common.survival;

import io.levier.common.stats.CovarianceRoot;
import io.levier.common.survival.DiscreteHazard.Count;
import io.levier.common.survival.DiscreteHazard.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The likeliest coefficients of some counts. */
final class HazardFit {
    private static final int MOST_STEPS = 100;

    /** A rise of the log-likelihood that is more than its rounding. */
    private static final double VISIBLE = 1e-6;

    /** Where a step raises it by so little, the step is a billionth of an error long. */
    private static final double THERE = 1e-18;

    /** Less than this share of a column left by the levels, and they tell it all. */
    private static final double ALIASED = 1e-9;

    private final Link link;
    private final List<Count> counts;
    /** The column of each level, by factor; the first level of later factors has none. */
    private final List<Map<Integer, Integer>> columns = new ArrayList<>();

    private final int numbers;
    private final int size;
    /** Levels first: where they tell all of a number, it is the number that cannot be told. */
    private final int[] order;

    private double[] at;
    private Slope slope;

    private HazardFit(List<Count> counts, Link link) {
        this.link = link;
        this.counts = counts;
        this.numbers = counts.get(0).x().size();
        int next = numbers;
        for (int factor = 0; factor < counts.get(0).levels().size(); factor++) {
            int of = factor;
            // With an effect of every level of the first factor, one level of the others is the measure of the
            // rest.
            List<Integer> levels = counts.stream()
                    .map(count -> count.levels().get(of))
                    .distinct()
                    .sorted()
                    .skip(factor == 0 ? 0 : 1)
                    .toList();
            Map<Integer, Integer> columnOf = new HashMap<>();
            for (int level : levels) {
                columnOf.put(level, next + columnOf.size());
            }
            columns.add(columnOf);
            next += columnOf.size();
        }
        this.size = next;
        this.order = IntStream.concat(IntStream.range(numbers, size), IntStream.range(0, numbers))
                .toArray();
        this.at = new double[size];
        double events = (double) counts.stream().mapToLong(Count::events).sum();
        double atRisk = (double) counts.stream().mapToLong(Count::atRisk).sum();
        columns.get(0).values().forEach(column -> at[column] = Math.log(events / atRisk));
        this.slope = slope(at);
    }

    static Optional<HazardFit> of(List<Count> all, Link link) {
        List<Count> counts = telling(all);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        HazardFit fit = new HazardFit(counts, link);
        return fit.climb() ? Optional.of(fit) : Optional.empty();
    }

    /**
     * Without the levels at which nobody left, or everybody: their own effect explains them whatever β is, so they say
     * nothing of it.
     */
    private static List<Count> telling(List<Count> counts) {
        List<Count> left = counts;
        int before;
        do {
            before = left.size();
            for (int factor = 0;
                    factor < (left.isEmpty() ? 0 : left.get(0).levels().size());
                    factor++) {
                int of = factor;
                Map<Integer, long[]> sums = new HashMap<>();
                for (Count count : left) {
                    long[] sum = sums.computeIfAbsent(count.levels().get(of), level -> new long[2]);
                    sum[0] += count.atRisk();
                    sum[1] += count.events();
                }
                left = left.stream()
                        .filter(count -> {
                            long[] sum = sums.getOrDefault(count.levels().get(of), new long[2]);
                            return sum[1] > 0 && sum[1] < sum[0];
                        })
                        .toList();
            }
        } while (left.size() < before);
        return left;
    }

    /** Steps of Fisher, halved where one leads down; false where a number cannot be told or no end is found. */
    private boolean climb() {
        for (int step = 0; step < MOST_STEPS; step++) {
            CovarianceRoot root = root();
            if (!IntStream.range(size - numbers, size).allMatch(root::takes)) {
                return false;
            }
            double[] move = move(root);
            double rise = 0;
            for (int j = 0; j < size; j++) {
                rise += slope.gradient[j] * move[j];
            }
            Slope next = slope(moved(move));
            // Near the top the likelihood's own rounding is more than what a step adds to it: there the step is right.
            for (int half = 0; rise > VISIBLE && half < MOST_STEPS && !(next.value >= slope.value); half++) {
                move = Arrays.stream(move).map(way -> way / 2).toArray();
                next = slope(moved(move));
            }
            at = moved(move);
            slope = next;
            if (rise <= THERE) {
                return true;
            }
        }
        return false;
    }

    private CovarianceRoot root() {
        return CovarianceRoot.of(slope.information, order, ALIASED);
    }

    private double[] move(CovarianceRoot root) {
        double[] side = new double[size];
        for (int place = 0; place < size; place++) {
            side[place] = slope.gradient[order[place]];
        }
        root.solve(side);
        double[] move = new double[size];
        for (int place = 0; place < size; place++) {
            move[order[place]] = side[place];
        }
        return move;
    }

    private double[] moved(double... move) {
        double[] moved = at.clone();
        for (int j = 0; j < size; j++) {
            moved[j] += move[j];
        }
        return moved;
    }

    private Slope slope(double... point) {
        double value = 0;
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        int[] place = new int[numbers + columns.size()];
        double[] number = new double[place.length];
        for (Count count : counts) {
            int used = row(count, place, number);
            double eta = 0;
            for (int k = 0; k < used; k++) {
                eta += point[place[k]] * number[k];
            }
            double stay = Math.min(1 - 1e-15, Math.max(1e-300, link.stay(eta)));
            double leave = -Math.expm1(Math.log(stay));
            double events = count.events();
            double atRisk = count.atRisk();
            value += events * Math.log(leave) + (atRisk - events) * Math.log(stay);
            double steep = link.slope(eta) / (leave * stay);
            double residual = (events - atRisk * leave) * steep;
            double weight = atRisk * link.slope(eta) * steep;
            for (int k = 0; k < used; k++) {
                gradient[place[k]] += residual * number[k];
                for (int l = 0; l < used; l++) {
                    information[place[k]][place[l]] += weight * number[k] * number[l];
                }
            }
        }
        return new Slope(value, gradient, information);
    }

    /** The columns of a count that are not 0 and what stands there; how many they are. */
    private int row(Count count, int[] place, double[] number) {
        int used = 0;
        for (int j = 0; j < numbers; j++) {
            place[used] = j;
            number[used++] = count.x().get(j);
        }
        for (int factor = 0; factor < columns.size(); factor++) {
            Integer column = columns.get(factor).get(count.levels().get(factor));
            if (column != null) {
                place[used] = column;
                number[used++] = 1;
            }
        }
        return used;
    }

    double[] coefficients() {
        return Arrays.copyOf(at, numbers);
    }

    DiscreteHazard with(List<Double> errors) {
        double[][] variance = root().inverse();
        List<Double> coefficients = new ArrayList<>();
        List<Double> modelErrors = new ArrayList<>();
        for (int j = 0; j < numbers; j++) {
            int place = size - numbers + j;
            coefficients.add(at[j]);
            modelErrors.add(Math.sqrt(variance[place][place]));
        }
        return new DiscreteHazard(link, coefficients, errors, modelErrors, slope.value);
    }

    /** Value of the log-likelihood, its gradient and Fisher's information. */
    private static final class Slope {
        private final double value;
        private final double[] gradient;
        private final double[][] information;

        private Slope(double value, double[] gradient, double[][] information) {
            this.value = value;
            this.gradient = gradient;
            this.information = information;
        }
    }
}
