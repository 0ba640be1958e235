package io.levier.common.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Trees grown at random over features between 0 and 1, with features split several times on one way. */
final class RandomTrees {

    private final SplittableRandom random;
    private final int features;
    private final List<double[]> nodes = new ArrayList<>();

    private RandomTrees(SplittableRandom random, int features) {
        this.random = random;
        this.features = features;
    }

    static DecisionTree tree(SplittableRandom random, int features, int depth) {
        RandomTrees grown = new RandomTrees(random, features);
        grown.grow(depth, 1_000);
        int n = grown.nodes.size();
        int[] feature = new int[n];
        int[] left = new int[n];
        int[] right = new int[n];
        double[] threshold = new double[n];
        double[] cover = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            double[] node = grown.nodes.get(i);
            feature[i] = (int) node[0];
            threshold[i] = node[1];
            left[i] = (int) node[2];
            right[i] = (int) node[3];
            cover[i] = node[4];
            value[i] = node[5];
        }
        return new DecisionTree(feature, threshold, left, right, cover, value);
    }

    static TreeEnsemble ensemble(long seed, int features, int depth, int trees) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DecisionTree> grown = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            grown.add(tree(random, features, depth));
            weights.add(random.nextDouble(0.05, 1));
        }
        return new TreeEnsemble(features, grown, weights);
    }

    static double[] values(SplittableRandom random, int features) {
        return random.doubles(features).toArray();
    }

    private int grow(int depth, double cover) {
        int at = nodes.size();
        double[] node = {DecisionTree.LEAF, 0, 0, 0, cover, random.nextDouble(-1, 1)};
        nodes.add(node);
        if (depth > 0 && (at == 0 || random.nextInt(8) > 0)) {
            double share = random.nextDouble(0.05, 0.95);
            node[0] = random.nextInt(features);
            node[1] = random.nextDouble();
            node[2] = grow(depth - 1, cover * share);
            node[3] = grow(depth - 1, cover * (1 - share));
        }
        return at;
    }
}
