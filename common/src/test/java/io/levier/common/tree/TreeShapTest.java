package io.levier.common.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import io.levier.common.stats.Travel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeShapTest {

    /** Prediction when only some features are known; the others go both ways. */
    private static double known(DecisionTree tree, int node, double[] x, int set) {
        if (tree.isLeaf(node)) {
            return tree.value(node);
        }
        double left = known(tree, tree.left(node), x, set);
        double right = known(tree, tree.right(node), x, set);
        if ((set >> tree.feature(node) & 1) == 1) {
            return tree.goesLeft(node, x) ? left : right;
        }
        return tree.leftShare(node) * left + (1 - tree.leftShare(node)) * right;
    }

    private static double known(TreeEnsemble ensemble, double[] x, int set) {
        double sum = 0;
        for (int t = 0; t < ensemble.trees().size(); t++) {
            sum += ensemble.weights().get(t) * known(ensemble.trees().get(t), 0, x, set);
        }
        return sum;
    }

    /** Shapley's definition over all subsets. */
    private static double[] shapley(TreeEnsemble ensemble, double[] x) {
        int p = ensemble.features();
        double[] weight = new double[p];
        for (int size = 0; size < p; size++) {
            // size!·(p − size − 1)!/p!
            weight[size] = 1.0 / p;
            for (int i = 1; i <= size; i++) {
                weight[size] *= i / (double) (p - i);
            }
        }
        double[] values = new double[p];
        for (int set = 0; set < 1 << p; set++) {
            double before = known(ensemble, x, set);
            for (int j = 0; j < p; j++) {
                if ((set >> j & 1) == 0) {
                    values[j] += weight[Integer.bitCount(set)] * (known(ensemble, x, set | 1 << j) - before);
                }
            }
        }
        return values;
    }

    @Test
    void isShapleysDefinitionOnSmallTrees() {
        SplittableRandom random = new SplittableRandom(1);
        int repeated = 0;
        for (int features = 1; features <= 7; features++) {
            for (int depth = 1; depth <= 6; depth++) {
                TreeEnsemble ensemble = RandomTrees.ensemble(100L * features + depth, features, depth, 3);
                repeated += depth > features ? 1 : 0;
                for (int i = 0; i < 5; i++) {
                    double[] x = RandomTrees.values(random, features);
                    assertArrayEquals(shapley(ensemble, x), TreeShap.contributions(ensemble, x), 1e-12);
                }
            }
        }
        assertEquals(15, repeated, "trees deeper than there are features split one twice on a way");
    }

    @Test
    void contributionsAndMeanSumToThePrediction() {
        SplittableRandom random = new SplittableRandom(2);
        TreeEnsemble ensemble = RandomTrees.ensemble(7, 40, 12, 60);
        double mean = ensemble.mean();
        for (int i = 0; i < 20; i++) {
            double[] x = RandomTrees.values(random, 40);
            double sum =
                    mean + Arrays.stream(TreeShap.contributions(ensemble, x)).sum();
            assertEquals(ensemble.predict(x), sum, 1e-9);
        }
    }

    @Test
    void meanIsThatOfTheTrainingCases() {
        TreeEnsemble ensemble = RandomTrees.ensemble(8, 5, 5, 4);
        assertEquals(known(ensemble, new double[5], 0), ensemble.mean(), 1e-12);
        double[] x = RandomTrees.values(new SplittableRandom(3), 5);
        assertEquals(known(ensemble, x, 31), ensemble.predict(x), 1e-12);
    }

    @Test
    void travelsToWhereCasesAreScored() {
        TreeEnsemble ensemble = RandomTrees.ensemble(10, 6, 5, 3);
        double[] x = RandomTrees.values(new SplittableRandom(4), 6);
        assertArrayEquals(
                TreeShap.contributions(ensemble, x),
                TreeShap.contributions(Travel.travelled(ensemble, TreeEnsemble.class), x));
    }

    /** {@code a AND b}, with one case in four having both: from the paper of Lundberg and Lee. */
    @Test
    void featuresThatActTogetherShareAlike() {
        DecisionTree and = new DecisionTree(
                new int[] {0, -1, 1, -1, -1},
                new double[] {0.5, 0, 0.5, 0, 0},
                new int[] {1, 0, 3, 0, 0},
                new int[] {2, 0, 4, 0, 0},
                new double[] {100, 50, 50, 25, 25},
                new double[] {0, 0, 0, 0, 80});
        TreeEnsemble ensemble = new TreeEnsemble(3, List.of(and), List.of(1.0));
        assertEquals(20, ensemble.mean());
        assertArrayEquals(new double[] {30, 30, 0}, TreeShap.contributions(ensemble, 1, 1, 1), 1e-12);
        assertArrayEquals(new double[] {10, -30, 0}, TreeShap.contributions(ensemble, 1, 0, 1), 1e-12);
        assertEquals(2, and.depth());
        assertEquals(80, and.predict(1, 1));
        assertEquals(0, and.predict(0.5, 1), "level with the threshold goes left");
        assertEquals(80, and.predict(Double.NaN, Double.NaN), "missing goes right");
    }

    @Test
    void treesWithoutSplitsContributeNothing() {
        DecisionTree leaf = new DecisionTree(
                new int[] {-1}, new double[1], new int[1], new int[1], new double[] {5}, new double[] {3});
        TreeEnsemble ensemble = new TreeEnsemble(2, List.of(leaf), List.of(0.5));
        assertArrayEquals(new double[2], TreeShap.contributions(ensemble, 1, 1));
        assertEquals(1.5, ensemble.mean());
    }

    @Test
    void whatIsNoTreeIsRefused() {
        int[] feature = {0, -1, -1};
        double[] numbers = {1, 1, 1};
        Refusal.message(
                IllegalArgumentException.class,
                () -> new DecisionTree(feature, numbers, new int[] {1, 0, 0}, new int[] {1, 0, 0}, numbers, numbers));
        Refusal.message(
                IllegalArgumentException.class,
                () -> new DecisionTree(feature, numbers, new int[] {0, 0, 0}, new int[] {2, 0, 0}, numbers, numbers));
        Refusal.message(
                IllegalArgumentException.class,
                () -> new DecisionTree(feature, new double[1], new int[3], new int[3], numbers, numbers));
        int[] leaves = {-1, -1, -1};
        String unreached = Refusal.message(
                IllegalArgumentException.class,
                () -> new DecisionTree(leaves, numbers, new int[3], new int[3], numbers, numbers));
        assertTrue(unreached.contains("node 1"), unreached);
        String uncovered = Refusal.message(
                IllegalArgumentException.class,
                () -> new DecisionTree(
                        feature, numbers, new int[] {1, 0, 0}, new int[] {2, 0, 0}, new double[] {1, 1, 0}, numbers));
        assertTrue(uncovered.contains("node 2"), uncovered);
        TreeEnsemble ensemble = RandomTrees.ensemble(9, 4, 4, 2);
        Refusal.message(IllegalArgumentException.class, () -> TreeShap.contributions(ensemble, 1, 2));
        Refusal.message(IllegalArgumentException.class, () -> new TreeEnsemble(1, ensemble.trees(), List.of(1.0, 1.0)));
        Refusal.message(IllegalArgumentException.class, () -> new TreeEnsemble(4, ensemble.trees(), List.of(1.0)));
    }
}
