package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.model.PlattScaling;
import io.levier.common.model.StepCalibration;
import java.util.Arrays;
import org.apache.spark.sql.Row;

/**
 * A fitted model in the form scores are computed with. Customers come as the bins their features fall into, see
 * {@link FeatureBins#dummies}.
 */
interface ChurnScorer extends RowScore {
    /** Scores are kept to six decimals, nothing is surer than half a step. */
    double SUREST = 5e-7;

    /** What kind of model it is, as tables name it. */
    String algorithm();

    FeatureBins bins();

    /** Probability as fitted, not calibrated. */
    double score(int[] dummies);

    /** What turns the score into a probability. */
    Calibration calibration();

    ChurnScorer calibratedBy(Calibration calibration);

    /** How it is calibrated, as tables name it. */
    default String calibrationName() {
        Calibration calibration = calibration();
        return calibration instanceof StepCalibration
                ? "isotonic"
                : calibration.equals(PlattScaling.NONE) ? "none" : "platt";
    }

    /** Log-odds of the average customer, calibrated by the line. */
    double base();

    /**
     * How far every feature moves the log-odds calibrated by the line: with {@link #base} and {@link #addedBySteps} they
     * sum to those of the probability.
     */
    double[] effects(int[] dummies);

    /** What the steps of the calibration add to the log-odds the line gives; 0 where the line calibrates. */
    default double addedBySteps(int[] dummies, double... effects) {
        double probability = probability(dummies);
        return Math.log(probability)
                - Math.log1p(-probability)
                - base()
                - Arrays.stream(effects).sum();
    }

    /** The file the model is kept in. */
    String toJson();

    /** Calibrated probability; a step on which nobody left, or everybody, is not taken for sure. */
    default double probability(int[] dummies) {
        return Math.min(1 - SUREST, Math.max(SUREST, calibration().probability(score(dummies))));
    }

    @Override
    default double of(Row row) {
        return probability(bins().dummies(row, TrainingRows.FIRST_FEATURE));
    }
}
