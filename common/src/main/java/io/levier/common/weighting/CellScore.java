package io.levier.common.weighting;

import java.util.List;

/**
 * Scored answers of customers who share their category in every weighting dimension, as sums over customers of what their
 * answers weigh and score together, before weighting.
 *
 * @param categories one per dimension
 * @param factor what weighting multiplies them by
 * @param weight ΣW
 * @param total ΣT, T being weights times scores
 * @param weightSquares ΣW²
 * @param products ΣW·T
 * @param totalSquares ΣT²
 */
public record CellScore(
        List<String> categories,
        double factor,
        long customers,
        double weight,
        double total,
        double weightSquares,
        double products,
        double totalSquares) {

    public CellScore {
        categories = List.copyOf(categories);
    }

    /** Σs of {@code s = f·(T − level·W)} over customers. */
    double away(double level) {
        return factor * (total - level * weight);
    }

    /** Σs² of the same. */
    double squaresAway(double level) {
        return factor * factor * (totalSquares - 2 * level * products + level * level * weightSquares);
    }
}
