package io.levier.jobs.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.model.PlattScaling;
import io.levier.common.problem.BrokenContract;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

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
        implements RowScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    ChampionModel {
        coefficients = List.copyOf(coefficients);
        reference = List.copyOf(reference);
        if (coefficients.size() != bins.size()) {
            throw new IllegalArgumentException(
                    "the bins have " + bins.size() + " dummies, the model " + coefficients.size());
        }
    }

    /** Uncalibrated probability. */
    double score(int[] dummies) {
        double logOdds = intercept;
        for (int dummy : dummies) {
            logOdds += coefficients.get(dummy);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Calibrated probability. */
    double probability(int[] dummies) {
        return new PlattScaling(calibrationIntercept, calibrationSlope).probability(score(dummies));
    }

    @Override
    public double of(Row row) {
        return probability(dummies(row, TrainingRows.FIRST_FEATURE));
    }

    /** The features that raise the log-odds most above the average customer, at most {@code most}. */
    List<String> reasons(int[] dummies, int most) {
        List<Integer> raising = new ArrayList<>();
        for (int j = 0; j < dummies.length; j++) {
            if (contribution(dummies, j) > 0) {
                raising.add(j);
            }
        }
        raising.sort((a, b) -> {
            int byContribution = Double.compare(contribution(dummies, b), contribution(dummies, a));
            return byContribution == 0 ? Integer.compare(a, b) : byContribution;
        });
        return raising.stream()
                .limit(most)
                .map(j -> bins.bins().get(j).feature().name())
                .toList();
    }

    /** How far a feature moves the log-odds from those of the average customer. */
    double contribution(int[] dummies, int feature) {
        return coefficients.get(dummies[feature]) - reference.get(feature);
    }

    ChampionModel calibratedBy(PlattScaling scaling) {
        return new ChampionModel(bins, coefficients, intercept, reference, scaling.intercept(), scaling.slope());
    }

    int[] dummies(Row row, int first) {
        return bins.dummies(row, first);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model of plain records can be written", e);
        }
    }

    static ChampionModel ofJson(String text, String place) {
        try {
            return JSON.readValue(text, ChampionModel.class);
        } catch (JsonProcessingException e) {
            throw new BrokenContract(
                    "the churn model in " + place + " cannot be read: " + e.getOriginalMessage(),
                    "train it again: levier train-churn --force");
        }
    }
}
