package io.levier.common.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Means of an outcome in cells, and how they vary together because the same customers answer in several of them. A mean is
 * a ratio Σy/Σx; its error is linearised, with customers as clusters, as for every metric, or with the places an initiative
 * reaches as a whole. All that is needed are sums of products within clusters, so that no customer has to be seen.
 */
public final class CellMoments {
    private final List<Cell> cells;
    private final Map<Cell, Integer> places = new HashMap<>();
    private final double[] sumX;
    private final double[] sumY;
    private final double[][] xx;
    private final double[][] xy;
    private final double[][] yy;
    private long clusters;

    /** @param cells the cells, in the order they are numbered from 0 */
    public CellMoments(List<Cell> cells) {
        this.cells = List.copyOf(cells);
        int k = cells.size();
        for (int i = 0; i < k; i++) {
            places.put(cells.get(i), i);
        }
        sumX = new double[k];
        sumY = new double[k];
        xx = new double[k][k];
        xy = new double[k][k];
        yy = new double[k][k];
    }

    /** Adds the sums of a cell over all clusters. */
    public void addSums(int cell, double x, double y) {
        sumX[cell] += x;
        sumY[cell] += y;
    }

    /**
     * Adds products of the sums of clusters in two cells, summed over clusters; once for each order of the two.
     *
     * @param xx Σ over clusters of x in the one times x in the other
     * @param xy Σ of x in the one times y in the other
     * @param yy Σ of y times y
     */
    public void addProducts(int one, int other, double xx, double xy, double yy) {
        this.xx[one][other] += xx;
        this.xy[one][other] += xy;
        this.yy[one][other] += yy;
    }

    public void addClusters(long more) {
        clusters += more;
    }

    /** Adds one cluster: the sums of the cells it is in. */
    public void addCluster(Map<Integer, double[]> sums) {
        clusters++;
        sums.forEach((one, of) -> {
            addSums(one, of[0], of[1]);
            sums.forEach((other, to) -> addProducts(one, other, of[0] * to[0], of[0] * to[1], of[1] * to[1]));
        });
    }

    public List<Cell> cells() {
        return cells;
    }

    public long clusters() {
        return clusters;
    }

    /** Whether there is anything in a cell. */
    boolean holds(Cell cell) {
        return places.containsKey(cell) && sumX[place(cell)] > 0;
    }

    /** The number of a cell; −1 when it is not one of them. */
    public int place(Cell cell) {
        return places.getOrDefault(cell, -1);
    }

    double weight(Cell cell) {
        return holds(cell) ? sumX[place(cell)] : 0;
    }

    double mean(int place) {
        return sumY[place] / sumX[place];
    }

    /** Covariance of the means of two cells, with the factor C/(C−1) for C clusters. */
    double covariance(int one, int other) {
        double r = mean(one);
        double s = mean(other);
        double products = yy[one][other] - r * xy[one][other] - s * xy[other][one] + r * s * xx[one][other];
        return clusters / (clusters - 1.0) * products / (sumX[one] * sumX[other]);
    }
}
