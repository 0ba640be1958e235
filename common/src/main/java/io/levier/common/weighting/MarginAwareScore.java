package io.levier.common.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A weighted mean of scores with two errors. Taking weights as given, answers vary about the mean. Knowing that weights bring
 * every category to the share it has, what categories tell of the score is no source of error any more: answers vary about
 * the score that their categories let expect, a least-squares fit on the categories of all dimensions with the weights before
 * weighting (Deville and Särndal 1992). Customers are clusters in both.
 */
public final class MarginAwareScore {
    private final List<CellScore> cells;
    private final double weight;
    private final long customers;
    private final double mean;

    private MarginAwareScore(List<CellScore> cells) {
        this.cells = cells;
        this.weight = cells.stream()
                .mapToDouble(cell -> cell.factor() * cell.weight())
                .sum();
        this.customers = cells.stream().mapToLong(CellScore::customers).sum();
        this.mean =
                cells.stream().mapToDouble(cell -> cell.factor() * cell.total()).sum() / weight;
    }

    /** Of cells in a fixed order, each with as many categories. */
    public static MarginAwareScore of(List<CellScore> cells) {
        return new MarginAwareScore(List.copyOf(cells));
    }

    public double mean() {
        return mean;
    }

    public long customers() {
        return customers;
    }

    /** With weights taken as given; NaN for one customer. */
    public double errorOfGivenWeights() {
        double[] levels = new double[cells.size()];
        Arrays.fill(levels, mean);
        return error(levels);
    }

    /** With what weighting does to the answers allowed for; NaN for one customer. */
    public double error() {
        return error(expected());
    }

    private double error(double[] levels) {
        double sum = 0;
        double squares = 0;
        for (int c = 0; c < levels.length; c++) {
            sum += cells.get(c).away(levels[c]);
            squares += cells.get(c).squaresAway(levels[c]);
        }
        double spread = Math.max(0, squares - sum * sum / customers);
        return customers < 2 ? Double.NaN : Math.sqrt(customers / (customers - 1.0) * spread) / weight;
    }

    /** The score that the categories of each cell let expect. */
    private double[] expected() {
        List<List<Integer>> places = places();
        int size =
                places.stream().flatMap(List::stream).mapToInt(i -> i + 1).max().orElse(0);
        RealMatrix products = new Array2DRowRealMatrix(size, size);
        RealVector totals = new ArrayRealVector(size);
        for (int c = 0; c < cells.size(); c++) {
            for (int i : places.get(c)) {
                totals.addToEntry(i, cells.get(c).total());
                for (int j : places.get(c)) {
                    products.addToEntry(i, j, cells.get(c).weight());
                }
            }
        }
        // Each dimension tells the level once more: the shortest solution expects the same as any other.
        RealVector fit = new SingularValueDecomposition(products).getSolver().solve(totals);
        return places.stream()
                .mapToDouble(of -> of.stream().mapToDouble(fit::getEntry).sum())
                .toArray();
    }

    /** Of each cell the columns of its categories. */
    private List<List<Integer>> places() {
        int dimensions = cells.get(0).categories().size();
        List<List<Integer>> places = new ArrayList<>();
        cells.forEach(cell -> places.add(new ArrayList<>()));
        int next = 0;
        for (int d = 0; d < dimensions; d++) {
            int dimension = d;
            TreeSet<String> known = new TreeSet<>();
            cells.forEach(cell -> known.add(cell.categories().get(dimension)));
            List<String> ordered = List.copyOf(known);
            for (int c = 0; c < cells.size(); c++) {
                places.get(c)
                        .add(next + ordered.indexOf(cells.get(c).categories().get(dimension)));
            }
            next += ordered.size();
        }
        return places;
    }
}
