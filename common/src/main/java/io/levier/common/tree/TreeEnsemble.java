package io.levier.common.tree;

import java.io.Serializable;
import java.util.List;

/**
 * A weighted sum of trees: gradient-boosted trees on their margin, or a forest with weights of one over the number of
 * trees.
 *
 * @param features number of features of a case
 * @param trees in any order
 * @param weights one per tree
 */
public record TreeEnsemble(int features, List<DecisionTree> trees, List<Double> weights) implements Serializable {

    public TreeEnsemble {
        trees = List.copyOf(trees);
        weights = List.copyOf(weights);
        if (trees.size() != weights.size()) {
            throw new IllegalArgumentException(trees.size() + " trees have " + weights.size() + " weights");
        }
        for (DecisionTree tree : trees) {
            if (tree.features() > features) {
                throw new IllegalArgumentException(
                        "a tree splits feature " + (tree.features() - 1) + ", cases have " + features);
            }
        }
    }

    /** Weighted sum of the trees' predictions, before any link such as the logistic. */
    public double predict(double... x) {
        requireCase(x);
        double sum = 0;
        for (int t = 0; t < trees.size(); t++) {
            sum += weights.get(t) * trees.get(t).predict(x);
        }
        return sum;
    }

    /** Mean prediction over the training cases. */
    public double mean() {
        double sum = 0;
        for (int t = 0; t < trees.size(); t++) {
            sum += weights.get(t) * trees.get(t).mean();
        }
        return sum;
    }

    void requireCase(double[] x) {
        if (x.length != features) {
            throw new IllegalArgumentException("cases have " + features + " features, this one " + x.length);
        }
    }
}
