package io.levier.common.weighting;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Factors of the cells on their way to the margins: iterative proportional fitting (Deming and Stephan 1940). */
final class MarginFit {
    /** Largest relative error of a margin that counts as none. */
    private static final double TOLERANCE = 1e-10;

    private static final int MOST_SWEEPS = 1000;

    /** The first solves the margins, the others what it was rounded by. */
    private static final int MOST_SOLUTIONS = 4;

    /** A factor may fade to nothing where margins contradict each other; dividing by it would help nobody. */
    private static final double NOTHING = 1e-200;

    /** Design weights of the cells, and the place of each cell's category in the targets of each dimension. */
    private final double[] weights;

    private final int[][] places;
    private final double[][] targets;
    private final double[] factors;
    private int sweeps;

    /**
     * Starts from equal factors.
     *
     * @param weights positive design weights by cell
     * @param places by dimension and cell
     * @param targets by dimension and place, each adding up to the total of the weights
     */
    MarginFit(double[] weights, int[][] places, double[][] targets) {
        this.weights = weights;
        this.places = places;
        this.targets = targets;
        this.factors = new double[weights.length];
        Arrays.fill(factors, 1);
    }

    /** Meets all margins; false when they contradict each other. */
    boolean meetAll(Raking.Method method) {
        return method == Raking.Method.RAKING ? rake() : solve();
    }

    /**
     * Multiplies every factor by {@code 1 + x'λ}, x being the categories of the cell: λ solves the margins. Each dimension
     * tells the total once more, so the equations are solved by the shortest λ, which leaves no factor open.
     */
    private boolean solve() {
        double error = worst();
        for (int step = 0; step < MOST_SOLUTIONS && error >= TOLERANCE; step++) {
            sweeps++;
            int[] first = new int[places.length];
            int size = 0;
            for (int d = 0; d < places.length; d++) {
                first[d] = size;
                size += targets[d].length;
            }
            double[] lambda = shortest(first, size);
            for (int c = 0; c < factors.length; c++) {
                double sum = 1;
                for (int d = 0; d < places.length; d++) {
                    sum += lambda[first[d] + places[d][c]];
                }
                factors[c] *= sum;
            }
            error = worst();
        }
        return error < TOLERANCE;
    }

    private double[] shortest(int[] first, int size) {
        RealMatrix products = new Array2DRowRealMatrix(size, size);
        RealVector missing = new ArrayRealVector(size);
        for (int d = 0; d < places.length; d++) {
            for (int k = 0; k < targets[d].length; k++) {
                missing.setEntry(first[d] + k, targets[d][k]);
            }
        }
        for (int c = 0; c < factors.length; c++) {
            double weight = weights[c] * factors[c];
            for (int d = 0; d < places.length; d++) {
                int row = first[d] + places[d][c];
                missing.addToEntry(row, -weight);
                for (int e = 0; e < places.length; e++) {
                    products.addToEntry(row, first[e] + places[e][c], weight);
                }
            }
        }
        return new SingularValueDecomposition(products)
                .getSolver()
                .solve(missing)
                .toArray();
    }

    /** Largest relative error of a margin. */
    private double worst() {
        double error = 0;
        for (int d = 0; d < places.length; d++) {
            double[] sums = new double[targets[d].length];
            for (int c = 0; c < factors.length; c++) {
                sums[places[d][c]] += weights[c] * factors[c];
            }
            for (int k = 0; k < sums.length; k++) {
                error = Math.max(error, Math.abs(sums[k] - targets[d][k]) / targets[d][k]);
            }
        }
        return error;
    }

    /** Adjusts to one margin after the other until all are met; false when they never are, since they contradict. */
    private boolean rake() {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            sweeps++;
            double error = 0;
            for (int d = 0; d < places.length; d++) {
                error = Math.max(error, meet(places[d], targets[d]));
            }
            if (error < TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    /** Scales every category of a dimension to its target; gives the largest relative error before. */
    private double meet(int[] place, double[] target) {
        double[] sums = new double[target.length];
        for (int c = 0; c < factors.length; c++) {
            sums[place[c]] += weights[c] * factors[c];
        }
        double error = 0;
        double[] scale = new double[target.length];
        for (int k = 0; k < target.length; k++) {
            error = Math.max(error, Math.abs(sums[k] - target[k]) / target[k]);
            scale[k] = sums[k] > NOTHING ? target[k] / sums[k] : 1;
        }
        for (int c = 0; c < factors.length; c++) {
            factors[c] *= scale[place[c]];
        }
        return error;
    }

    /** Moves every factor inside the bounds; gives the longest move. */
    double trim(TrimBounds bounds) {
        double longest = 0;
        for (int c = 0; c < factors.length; c++) {
            double inside = bounds.clamp(factors[c]);
            longest = Math.max(longest, Math.abs(inside - factors[c]));
            factors[c] = inside;
        }
        return longest;
    }

    /** Scales the factors to mean 1 with none of them outside the bounds: by bisection, the mean grows with the scale. */
    void settle(TrimBounds bounds) {
        double low = 0;
        double high = 1;
        while (mean(high, bounds) < 1 && high < 1e300) {
            high *= 2;
        }
        for (int step = 0; step < 200 && low < high; step++) {
            double middle = (low + high) / 2;
            if (mean(middle, bounds) < 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int c = 0; c < factors.length; c++) {
            factors[c] = bounds.clamp(high * factors[c]);
        }
    }

    private double mean(double scale, TrimBounds bounds) {
        double sum = 0;
        double total = 0;
        for (int c = 0; c < factors.length; c++) {
            sum += weights[c] * bounds.clamp(scale * factors[c]);
            total += weights[c];
        }
        return sum / total;
    }

    List<Double> factors() {
        return Arrays.stream(factors).boxed().toList();
    }

    int sweeps() {
        return sweeps;
    }
}
