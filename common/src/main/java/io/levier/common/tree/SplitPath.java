package io.levier.common.tree;

/**
 * The distinct features split on the way to a node. For every number of them that are known, it keeps the weight, in the
 * sense of Shapley, of all sets of so many: the share of sets times the shares of cases that go this way where a feature is
 * not known. Entry 0 stands for the root.
 */
final class SplitPath {

    private final int[] features;
    private final double[] shares;
    private final double[] follows;
    private final double[] weights;
    private int length;

    /** @param most features it can hold beside the root */
    SplitPath(int most) {
        features = new int[most + 1];
        shares = new double[most + 1];
        follows = new double[most + 1];
        weights = new double[most + 1];
    }

    SplitPath copy() {
        SplitPath copy = new SplitPath(features.length - 1);
        System.arraycopy(features, 0, copy.features, 0, length);
        System.arraycopy(shares, 0, copy.shares, 0, length);
        System.arraycopy(follows, 0, copy.follows, 0, length);
        System.arraycopy(weights, 0, copy.weights, 0, length);
        copy.length = length;
        return copy;
    }

    int length() {
        return length;
    }

    int feature(int i) {
        return features[i];
    }

    /** Share of training cases that go on this way at the splits of feature i. */
    double share(int i) {
        return shares[i];
    }

    /** 1 if the case itself goes on this way at the splits of feature i, otherwise 0. */
    double follows(int i) {
        return follows[i];
    }

    /** Where a feature stands, −1 if it was not split. */
    int indexOf(int feature) {
        for (int i = 1; i < length; i++) {
            if (features[i] == feature) {
                return i;
            }
        }
        return -1;
    }

    /** Takes a feature in: each set without it becomes one with it and one without. */
    void extend(int feature, double share, double follow) {
        int n = length;
        features[n] = feature;
        shares[n] = share;
        follows[n] = follow;
        weights[n] = n == 0 ? 1 : 0;
        length++;
        for (int i = n - 1; i >= 0; i--) {
            weights[i + 1] += follow * weights[i] * (i + 1) / (n + 1);
            weights[i] *= share * (n - i) / (n + 1);
        }
    }

    /** Takes a feature out again, the reverse of {@link #extend}. */
    void unwind(int at) {
        int n = length - 1;
        double next = weights[n];
        for (int i = n - 1; i >= 0; i--) {
            if (follows[at] != 0) {
                double before = weights[i];
                weights[i] = next * (n + 1) / ((i + 1) * follows[at]);
                next = before - weights[i] * shares[at] * (n - i) / (n + 1);
            } else {
                weights[i] = weights[i] * (n + 1) / (shares[at] * (n - i));
            }
        }
        for (int i = at; i < n; i++) {
            features[i] = features[i + 1];
            shares[i] = shares[i + 1];
            follows[i] = follows[i + 1];
        }
        length--;
    }

    /** Weight of all sets of the other features: {@link #unwind} and a sum, without changing anything. */
    double weightWithout(int at) {
        int n = length - 1;
        double next = weights[n];
        double sum = 0;
        for (int i = n - 1; i >= 0; i--) {
            if (follows[at] != 0) {
                double without = next * (n + 1) / ((i + 1) * follows[at]);
                next = weights[i] - without * shares[at] * (n - i) / (n + 1);
                sum += without;
            } else {
                sum += weights[i] * (n + 1) / (shares[at] * (n - i));
            }
        }
        return sum;
    }
}
