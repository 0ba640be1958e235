package io.levier.common.tree;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A binary tree of splits on one feature each, as arrays over nodes: node 0 is the root, {@code x[feature] ≤ threshold}
 * goes left, everything else right, a missing value (NaN) included, as in Spark's trees.
 */
public final class DecisionTree implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for the feature of a leaf. */
    public static final int LEAF = -1;

    private final int[] feature;
    private final double[] threshold;
    private final int[] left;
    private final int[] right;
    private final double[] cover;
    private final double[] value;

    /**
     * All arrays have one entry per node.
     *
     * @param feature of the split, {@link #LEAF} for a leaf
     * @param threshold of the split, ignored for leaves
     * @param left child, ignored for leaves
     * @param right child, ignored for leaves
     * @param cover weight of the training cases that reached the node, above 0
     * @param value predicted by a leaf, ignored for splits
     * @throws IllegalArgumentException when nodes do not form one tree
     */
    public DecisionTree(int[] feature, double[] threshold, int[] left, int[] right, double[] cover, double[] value) {
        this.feature = feature.clone();
        this.threshold = threshold.clone();
        this.left = left.clone();
        this.right = right.clone();
        this.cover = cover.clone();
        this.value = value.clone();
        int[] lengths = {threshold.length, left.length, right.length, cover.length, value.length};
        if (feature.length == 0 || Arrays.stream(lengths).anyMatch(n -> n != feature.length)) {
            throw new IllegalArgumentException("a tree has nodes, described by arrays of one length, got "
                    + feature.length + " and " + Arrays.toString(lengths));
        }
        boolean[] seen = new boolean[feature.length];
        visit(0, seen);
        for (int node = 0; node < seen.length; node++) {
            if (!seen[node]) {
                throw new IllegalArgumentException("node " + node + " is not reached from the root");
            }
        }
    }

    private void visit(int node, boolean[] seen) {
        if (node < 0 || node >= seen.length || seen[node]) {
            throw new IllegalArgumentException("node " + node + " is no node, or the child of two of " + seen.length);
        }
        seen[node] = true;
        if (!(cover[node] > 0 && cover[node] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("node " + node + " was reached by cases of weight " + cover[node]
                    + "; without training cases a branch has no share in any mean");
        }
        if (isLeaf(node)) {
            if (!Double.isFinite(value[node])) {
                throw new IllegalArgumentException("leaf " + node + " predicts " + value[node]);
            }
        } else {
            if (feature[node] < LEAF || Double.isNaN(threshold[node])) {
                throw new IllegalArgumentException(
                        "node " + node + " splits feature " + feature[node] + " at " + threshold[node]);
            }
            visit(left[node], seen);
            visit(right[node], seen);
        }
    }

    boolean isLeaf(int node) {
        return feature[node] == LEAF;
    }

    int feature(int node) {
        return feature[node];
    }

    double value(int node) {
        return value[node];
    }

    int left(int node) {
        return left[node];
    }

    int right(int node) {
        return right[node];
    }

    boolean goesLeft(int node, double[] x) {
        return x[feature[node]] <= threshold[node];
    }

    /** Share of the training cases at a split that went left; both shares sum to 1 whatever the rounding of covers. */
    double leftShare(int node) {
        return cover[left[node]] / (cover[left[node]] + cover[right[node]]);
    }

    /** Features up to this one, 0 for a tree without splits. */
    int features() {
        return Arrays.stream(feature).max().orElse(LEAF) + 1;
    }

    /** Splits on the longest way to a leaf. */
    public int depth() {
        return depth(0);
    }

    private int depth(int node) {
        return isLeaf(node) ? 0 : 1 + Math.max(depth(left[node]), depth(right[node]));
    }

    /** Value of the leaf that a case reaches. */
    public double predict(double... x) {
        int node = 0;
        while (!isLeaf(node)) {
            node = goesLeft(node, x) ? left[node] : right[node];
        }
        return value[node];
    }

    /** Mean value over the training cases. */
    public double mean() {
        return mean(0);
    }

    private double mean(int node) {
        if (isLeaf(node)) {
            return value[node];
        }
        double share = leftShare(node);
        return share * mean(left[node]) + (1 - share) * mean(right[node]);
    }
}
