package io.levier.jobs.retention;

import io.levier.common.model.PlattScaling;
import org.apache.spark.sql.Row;

/**
 * A fitted model in the form scores are computed with. Customers come as the bins their features fall into, see
 * {@link FeatureBins#dummies}.
 */
interface ChurnScorer extends RowScore {

    /** What kind of model it is, as tables name it. */
    String algorithm();

    FeatureBins bins();

    /** Probability as fitted, not calibrated. */
    double score(int[] dummies);

    /** Slope and intercept, on the log-odds, that calibrate the score. */
    PlattScaling calibration();

    ChurnScorer calibratedBy(PlattScaling scaling);

    /** Log-odds of the average customer, calibrated. */
    double base();

    /** How far every feature moves the calibrated log-odds: with {@link #base} they sum to those of the probability. */
    double[] effects(int[] dummies);

    /** The file the model is kept in. */
    String toJson();

    /** Calibrated probability. */
    default double probability(int[] dummies) {
        return calibration().probability(score(dummies));
    }

    @Override
    default double of(Row row) {
        return probability(bins().dummies(row, TrainingRows.FIRST_FEATURE));
    }
}
