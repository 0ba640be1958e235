package io.levier.common.weighting;

import java.util.List;

/**
 * Answers that share their category in every weighting dimension.
 *
 * @param categories one per dimension, in the order of the margins
 * @param responses answers in the cell
 * @param weight Σ of the design weights of the answers, 0 when none of them counts
 * @param squares Σ of their squares
 */
public record WeightingCell(List<String> categories, long responses, double weight, double squares) {

    public WeightingCell {
        categories = List.copyOf(categories);
        if (responses < 0 || !(weight >= 0 && weight < Double.POSITIVE_INFINITY) || !(squares >= 0)) {
            throw new IllegalArgumentException("cell " + categories + " with " + responses
                    + " answers cannot have weight " + weight + " and squares " + squares);
        }
    }

    /** So many answers that count 1 each. */
    public static WeightingCell ofEqual(List<String> categories, long responses) {
        return new WeightingCell(categories, responses, responses, responses);
    }

    /** Whether any answer of the cell counts. */
    boolean counts() {
        return weight > 0;
    }
}
