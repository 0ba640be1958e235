package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings.Challenger;
import io.levier.common.model.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Models of trees by MLlib, on the same bins as the champion. Bins of numbers stand in their order, those of categories in
 * the order of their rates of leaving in training, which is where the best split of two classes is found; what is missing
 * stands first among numbers. Rows are ordered and parted as the champion's, since trees draw from them by seed.
 */
final class Challengers {
    private static final long SEED = 7;
    private static final int MOST_BINS = 64;
    private static final int BOOSTED_TREES = 300;
    private static final int FOREST_TREES = 200;

    /** Buckets of customers from here on tell when more trees stop helping. */
    private static final long VALIDATION_BUCKETS = ChurnFeatures.FOLD_BUCKETS / 5 * 4L;

    private static final StructType VECTORS = new StructType()
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType())
            .add("fold", DataTypes.LongType)
            .add("is_validation", DataTypes.BooleanType);

    private Challengers() {}

    /** A fitted model as it scores and as MLlib keeps it. */
    record Fitted(TreeScorer scorer, MLWritable mllib) {}

    /** Trained and judged in the way of the champion. */
    static Trained<ChurnScorer> train(
            Challenger challenger,
            Cases usable,
            Prepared prepared,
            Optional<RollingOrigin.Split> split,
            Trained<ChampionModel> champion,
            int folds) {
        Cases rows = split.map(s -> usable.at(s.train())).orElse(usable);
        Fitted fitted = learned(challenger, rows, prepared.bins());
        ChurnScorer model = split.map(s -> usable.at(s.calibrate()))
                .flatMap(calibrate -> Calibration.of(Champion.scored(calibrate, fitted.scorer())))
                .map(fitted.scorer()::calibratedBy)
                .orElse(fitted.scorer());
        RowScore heldOut = split.isPresent() ? model : heldOut(challenger, rows, folds, prepared.bins());
        return champion.with(model, fitted.mllib(), heldOut);
    }

    /** Learned of nothing but these rows: the order of categories too is that of their outcomes. */
    private static Fitted learned(Challenger challenger, Cases rows, FeatureBins bins) {
        List<Double> codes = codes(bins, BinCounts.of(rows, bins));
        Dataset<Row> vectors = vectors(rows, bins, codes).persist();
        Fitted fitted = fit(challenger, vectors, bins, codes);
        vectors.unpersist();
        return fitted;
    }

    static HeldOut heldOut(Challenger challenger, Cases rows, int folds, FeatureBins bins) {
        return RandomFolds.heldOut(
                rows, folds, train -> learned(challenger, train, bins).scorer());
    }

    /** The number trees see of a customer, by dummy. */
    static List<Double> codes(FeatureBins bins, BinCounts counts) {
        List<Double> codes = new ArrayList<>(Collections.nCopies(bins.size(), 0.0));
        int[] offsets = bins.offsets();
        for (int j = 0; j < offsets.length; j++) {
            int offset = offsets[j];
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, bins.bins().get(j).size()).boxed().toList());
            if (!bins.bins().get(j).feature().isNumber()) {
                order.sort(Comparator.comparingDouble((Integer bin) -> counts.rate(offset + bin))
                        .thenComparing(Comparator.naturalOrder()));
            }
            for (int place = 0; place < order.size(); place++) {
                codes.set(offset + order.get(place), (double) place);
            }
        }
        return codes;
    }

    private static Dataset<Row> vectors(Cases cases, FeatureBins bins, List<Double> codes) {
        Champion.Mapping toVector = row -> {
            double[] seen = Arrays.stream(bins.dummies(row, TrainingRows.FIRST_FEATURE))
                    .mapToDouble(codes::get)
                    .toArray();
            long fold = row.getLong(TrainingRows.FOLD);
            return RowFactory.create(
                    row.getDouble(TrainingRows.LABEL), Vectors.dense(seen), fold, fold >= VALIDATION_BUCKETS);
        };
        return Champion.inOrder(cases, toVector, VECTORS);
    }

    static Fitted fit(Challenger challenger, Dataset<Row> vectors, FeatureBins bins, List<Double> codes) {
        return switch (challenger) {
            case BOOSTED_TREES -> boosted(vectors, bins, codes);
            case FOREST -> forest(vectors, bins, codes);
        };
    }

    /** Trees are added until they stop helping customers set apart for that. */
    private static Fitted boosted(Dataset<Row> vectors, FeatureBins bins, List<Double> codes) {
        GBTClassifier classifier = new GBTClassifier()
                .setMaxDepth(4)
                .setStepSize(0.05)
                .setMaxIter(BOOSTED_TREES)
                .setSubsamplingRate(0.7)
                .setMinInstancesPerNode(50)
                .setMaxBins(MOST_BINS)
                .setValidationIndicatorCol("is_validation")
                .setSeed(SEED);
        classifier.set(classifier.validationTol(), 0.0);
        GBTClassificationModel model = classifier.fit(vectors);
        List<TreeFile.Nodes> trees = Arrays.stream(model.trees())
                .map(tree -> TreeFile.Nodes.of(tree.rootNode(), leaf -> leaf.prediction()))
                .toList();
        // MLlib's margin is half the log-odds.
        List<Double> weights =
                Arrays.stream(model.treeWeights()).map(w -> 2 * w).boxed().toList();
        return new Fitted(new TreeScorer(new TreeFile(TreeScorer.BOOSTED, bins, codes, trees, weights)), model);
    }

    private static Fitted forest(Dataset<Row> vectors, FeatureBins bins, List<Double> codes) {
        RandomForestClassificationModel model = new RandomForestClassifier()
                .setNumTrees(FOREST_TREES)
                .setMaxDepth(10)
                .setMinInstancesPerNode(20)
                .setMaxBins(MOST_BINS)
                .setSeed(SEED)
                .fit(vectors);
        List<TreeFile.Nodes> trees = Arrays.stream(model.trees())
                .map(tree -> TreeFile.Nodes.of(
                        tree.rootNode(), leaf -> leaf.impurityStats().prob(1)))
                .toList();
        List<Double> weights = Collections.nCopies(trees.size(), 1.0 / trees.size());
        return new Fitted(new TreeScorer(new TreeFile(TreeScorer.FOREST, bins, codes, trees, weights)), model);
    }
}
