package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.tree.TreeEnsemble;
import io.levier.common.tree.TreeShap;
import org.jspecify.annotations.Nullable;

/**
 * Scores by trees, with the exact share of every feature. Shares of a forest are told in probabilities; on the log-odds
 * they are stretched by one factor, the slope between those of the average customer and those of this one, so that here
 * too base and effects sum to the score.
 */
final class TreeScorer implements ChurnScorer {
    private static final long serialVersionUID = 1L;
    static final String BOOSTED = "boosted-trees";
    static final String FOREST = "forest";

    /** A forest whose trees all agree is as sure as this. */
    private static final double SUREST = 1e-6;

    private final TreeFile file;
    private transient @Nullable TreeEnsemble parsed;

    TreeScorer(TreeFile file) {
        this.file = file;
    }

    /** Trees are parsed where they score, not sent there twice. */
    private TreeEnsemble ensemble() {
        TreeEnsemble known = parsed;
        if (known == null) {
            known = file.ensemble();
            parsed = known;
        }
        return known;
    }

    @Override
    public String algorithm() {
        return file.algorithm();
    }

    @Override
    public FeatureBins bins() {
        return file.bins();
    }

    private boolean isForest() {
        return file.algorithm().equals(FOREST);
    }

    private double[] seen(int[] dummies) {
        double[] seen = new double[dummies.length];
        for (int j = 0; j < seen.length; j++) {
            seen[j] = file.codes().get(dummies[j]);
        }
        return seen;
    }

    /** Log-odds of what the trees say. */
    private double logOdds(double said) {
        if (!isForest()) {
            return said;
        }
        double p = Math.min(1 - SUREST, Math.max(SUREST, said));
        return Math.log(p / (1 - p));
    }

    @Override
    public double score(int[] dummies) {
        return 1 / (1 + Math.exp(-logOdds(ensemble().predict(seen(dummies)))));
    }

    @Override
    public Calibration calibration() {
        return file.calibration();
    }

    @Override
    public ChurnScorer calibratedBy(Calibration calibration) {
        return new TreeScorer(file.calibratedBy(calibration));
    }

    @Override
    public double base() {
        return calibration().line().logOdds(logOdds(ensemble().mean()));
    }

    @Override
    public double[] effects(int[] dummies) {
        double[] seen = seen(dummies);
        double[] shares = TreeShap.contributions(ensemble(), seen);
        double factor = calibration().line().slope()
                * (isForest() ? steepness(ensemble().predict(seen)) : 1);
        for (int j = 0; j < shares.length; j++) {
            shares[j] *= factor;
        }
        return shares;
    }

    /** Log-odds per probability between the average customer and one of whom the trees say this. */
    private double steepness(double said) {
        double mean = ensemble().mean();
        double way = said - mean;
        return Math.abs(way) < 1e-12 ? 1 / (mean * (1 - mean)) : (logOdds(said) - logOdds(mean)) / way;
    }

    @Override
    public String toJson() {
        return ScorerFiles.toJson(file);
    }
}
