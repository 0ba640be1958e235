package io.levier.common.tree;

/**
 * Exact Shapley values of the features of one case (Lundberg, Erion and Lee 2018, path-dependent TreeSHAP). The value of a
 * set of features is the prediction when the tree follows the case at splits on them and, at all other splits, goes both
 * ways in the shares of the training cases. Values and {@link TreeEnsemble#mean()} sum to the prediction.
 *
 * <p>Work per case is leaves times squared depth, instead of 2 to the number of features.
 */
public final class TreeShap {

    private TreeShap() {}

    /** The share of each feature in the prediction, in its unit. */
    public static double[] contributions(TreeEnsemble ensemble, double... x) {
        ensemble.requireCase(x);
        double[] contributions = new double[ensemble.features()];
        for (int t = 0; t < ensemble.trees().size(); t++) {
            DecisionTree tree = ensemble.trees().get(t);
            double weight = ensemble.weights().get(t);
            follow(tree, x, 0, new SplitPath(tree.depth() + 1), 1, 1, DecisionTree.LEAF, weight, contributions);
        }
        return contributions;
    }

    private static void follow(
            DecisionTree tree,
            double[] x,
            int node,
            SplitPath before,
            double share,
            double follows,
            int feature,
            double weight,
            double[] contributions) {
        SplitPath path = before.copy();
        path.extend(feature, share, follows);
        if (tree.isLeaf(node)) {
            for (int i = 1; i < path.length(); i++) {
                contributions[path.feature(i)] +=
                        weight * path.weightWithout(i) * (path.follows(i) - path.share(i)) * tree.value(node);
            }
            return;
        }
        int split = tree.feature(node);
        double shareSoFar = 1;
        double followsSoFar = 1;
        int again = path.indexOf(split);
        if (again > 0) {
            // A feature split before is one player, whose shares multiply.
            shareSoFar = path.share(again);
            followsSoFar = path.follows(again);
            path.unwind(again);
        }
        boolean isLeft = tree.goesLeft(node, x);
        double left = tree.leftShare(node);
        follow(
                tree,
                x,
                tree.left(node),
                path,
                shareSoFar * left,
                isLeft ? followsSoFar : 0,
                split,
                weight,
                contributions);
        follow(
                tree,
                x,
                tree.right(node),
                path,
                shareSoFar * (1 - left),
                isLeft ? 0 : followsSoFar,
                split,
                weight,
                contributions);
    }
}
