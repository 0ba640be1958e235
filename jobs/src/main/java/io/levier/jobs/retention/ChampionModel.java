package io.levier.jobs.retention;

import io.levier.common.model.PlattScaling;
import java.util.List;

/**
 * A fitted champion in the form scores are computed with: bins, log-odds per bin, calibration.
 *
 * @param coefficients log-odds of each dummy
 * @param reference mean log-odds of each feature over the training rows: what a reason is measured against
 * @param calibrationIntercept and slope on the log-odds, 0 and 1 when the model is used as fitted
 */
record ChampionModel(
        FeatureBins bins,
        List<Double> coefficients,
        double intercept,
        List<Double> reference,
        double calibrationIntercept,
        double calibrationSlope)
        implements ChurnScorer {
    static final String ALGORITHM = "logistic";

    ChampionModel {
        coefficients = List.copyOf(coefficients);
        reference = List.copyOf(reference);
        if (coefficients.size() != bins.size()) {
            throw new IllegalArgumentException(
                    "the bins have " + bins.size() + " dummies, the model " + coefficients.size());
        }
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public double score(int[] dummies) {
        double logOdds = intercept;
        for (int dummy : dummies) {
            logOdds += coefficients.get(dummy);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    @Override
    public PlattScaling calibration() {
        return new PlattScaling(calibrationIntercept, calibrationSlope);
    }

    @Override
    public double base() {
        double average = intercept;
        for (double mean : reference) {
            average += mean;
        }
        return calibrationIntercept + calibrationSlope * average;
    }

    @Override
    public double[] effects(int[] dummies) {
        double[] effects = new double[dummies.length];
        for (int j = 0; j < effects.length; j++) {
            effects[j] = calibrationSlope * contribution(dummies, j);
        }
        return effects;
    }

    /** How far a feature moves the log-odds from those of the average customer. */
    double contribution(int[] dummies, int feature) {
        return coefficients.get(dummies[feature]) - reference.get(feature);
    }

    @Override
    public ChampionModel calibratedBy(PlattScaling scaling) {
        return new ChampionModel(bins, coefficients, intercept, reference, scaling.intercept(), scaling.slope());
    }

    @Override
    public String toJson() {
        return ScorerFiles.toJson(this);
    }
}
