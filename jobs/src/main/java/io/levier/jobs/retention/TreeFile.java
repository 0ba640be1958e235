package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.model.PlattScaling;
import io.levier.common.model.StepCalibration;
import io.levier.common.tree.DecisionTree;
import io.levier.common.tree.TreeEnsemble;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.Node;

/**
 * A model of trees as plain numbers.
 *
 * @param algorithm boosted-trees, whose weighted sum is log-odds, or forest, whose mean is a probability
 * @param codes the number trees see of a customer, by dummy
 * @param trees in order
 * @param weights of the trees
 * @param calibrationIntercept and slope on the log-odds, 0 and 1 when the model is used as fitted; where steps calibrate,
 *     the line of the same customers, which stretches reasons
 * @param steps of the probability where these calibrate, none where intercept and slope do
 */
record TreeFile(
        String algorithm,
        FeatureBins bins,
        List<Double> codes,
        List<Nodes> trees,
        List<Double> weights,
        double calibrationIntercept,
        double calibrationSlope,
        List<StepCalibration.Step> steps)
        implements Serializable {

    TreeFile {
        codes = List.copyOf(codes);
        trees = List.copyOf(trees);
        weights = List.copyOf(weights);
        // Files of earlier versions have none.
        steps = steps == null ? List.of() : List.copyOf(steps);
        if (codes.size() != bins.size()) {
            throw new IllegalArgumentException("the bins have " + bins.size() + " dummies, the codes " + codes.size());
        }
    }

    /** As fitted. */
    TreeFile(String algorithm, FeatureBins bins, List<Double> codes, List<Nodes> trees, List<Double> weights) {
        this(algorithm, bins, codes, trees, weights, 0, 1, List.of());
    }

    TreeFile calibratedBy(Calibration calibration) {
        PlattScaling line = calibration.line();
        return new TreeFile(
                algorithm,
                bins,
                codes,
                trees,
                weights,
                line.intercept(),
                line.slope(),
                calibration instanceof StepCalibration stepwise ? stepwise.steps() : List.of());
    }

    Calibration calibration() {
        PlattScaling line = new PlattScaling(calibrationIntercept, calibrationSlope);
        return steps.isEmpty() ? line : new StepCalibration(steps, line);
    }

    TreeEnsemble ensemble() {
        return new TreeEnsemble(
                bins.bins().size(), trees.stream().map(Nodes::tree).toList(), weights);
    }

    /** Nodes of a tree as parallel lists, the root first; see {@link DecisionTree}. */
    record Nodes(
            List<Integer> feature,
            List<Double> threshold,
            List<Integer> left,
            List<Integer> right,
            List<Double> cover,
            List<Double> value)
            implements Serializable {

        /** What a leaf says. */
        @FunctionalInterface
        interface LeafValue {
            double of(Node leaf);
        }

        /** The nodes of a tree of MLlib that splits numbers only. */
        static Nodes of(Node root, LeafValue leafValue) {
            Nodes nodes = new Nodes(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            nodes.add(root, leafValue);
            return nodes;
        }

        private int add(Node node, LeafValue leafValue) {
            int place = feature.size();
            boolean isSplit = node instanceof InternalNode;
            feature.add(DecisionTree.LEAF);
            threshold.add(0.0);
            left.add(0);
            right.add(0);
            cover.add(node.impurityStats().count());
            value.add(isSplit ? 0.0 : leafValue.of(node));
            if (node instanceof InternalNode split && split.split() instanceof ContinuousSplit at) {
                feature.set(place, at.featureIndex());
                threshold.set(place, at.threshold());
                left.set(place, add(split.leftChild(), leafValue));
                right.set(place, add(split.rightChild(), leafValue));
            }
            return place;
        }

        DecisionTree tree() {
            return new DecisionTree(
                    ints(feature), doubles(threshold), ints(left), ints(right), doubles(cover), doubles(value));
        }

        private static int[] ints(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }

        private static double[] doubles(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
