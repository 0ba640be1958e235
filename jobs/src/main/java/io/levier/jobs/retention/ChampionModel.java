package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.model.PlattScaling;
import io.levier.common.model.StepCalibration;
import java.util.List;

/**
 * A fitted champion in the form scores are computed with: bins, log-odds per bin, calibration.
 *
 * @param coefficients log-odds of each dummy
 * @param reference mean log-odds of each feature over the training rows: what a reason is measured against
 * @param calibrationIntercept and slope on the log-odds, 0 and 1 when the model is used as fitted; where steps calibrate,
 *     the line of the same customers, which stretches reasons
 * @param steps of the probability where these calibrate, none where intercept and slope do
 */
record ChampionModel(
        FeatureBins bins,
        List<Double> coefficients,
        double intercept,
        List<Double> reference,
        double calibrationIntercept,
        double calibrationSlope,
        List<StepCalibration.Step> steps)
        implements ChurnScorer {
    static final String ALGORITHM = "logistic";

    ChampionModel {
        coefficients = List.copyOf(coefficients);
        reference = List.copyOf(reference);
        // Files of earlier versions have none.
        steps = steps == null ? List.of() : List.copyOf(steps);
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

    /** As fitted. */
    ChampionModel(FeatureBins bins, List<Double> coefficients, double intercept, List<Double> reference) {
        this(bins, coefficients, intercept, reference, 0, 1, List.of());
    }

    @Override
    public Calibration calibration() {
        PlattScaling line = new PlattScaling(calibrationIntercept, calibrationSlope);
        return steps.isEmpty() ? line : new StepCalibration(steps, line);
    }

    private double average() {
        double average = intercept;
        for (double mean : reference) {
            average += mean;
        }
        return average;
    }

    @Override
    public double base() {
        return calibration().line().logOdds(average());
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
    public ChampionModel calibratedBy(Calibration calibration) {
        PlattScaling line = calibration.line();
        return new ChampionModel(
                bins,
                coefficients,
                intercept,
                reference,
                line.intercept(),
                line.slope(),
                calibration instanceof StepCalibration stepwise ? stepwise.steps() : List.of());
    }

    @Override
    public String toJson() {
        return ScorerFiles.toJson(this);
    }
}
