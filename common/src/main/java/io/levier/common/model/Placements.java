package io.levier.common.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where a case of a given score stands among the cases of the other class. Counts are doubled so that ties, which count
 * half, stay whole numbers: sums over any cases are exact, whatever their order.
 */
public final class Placements implements Serializable {
    private final double[] scores;
    private final long[] ofPositives;
    private final long[] ofNegatives;

    private Placements(double[] scores, long[] ofPositives, long[] ofNegatives) {
        this.scores = scores;
        this.ofPositives = ofPositives;
        this.ofNegatives = ofNegatives;
    }

    /** Among all scored cases. */
    public static Placements among(ScoreGroups groups) {
        int n = groups.size();
        double[] scores = new double[n];
        long[] ofPositives = new long[n];
        long[] ofNegatives = new long[n];
        long negativesBelow = 0;
        long positivesAbove = groups.positives();
        for (int i = 0; i < n; i++) {
            positivesAbove -= groups.positives(i);
            scores[i] = groups.score(i);
            ofPositives[i] = 2 * negativesBelow + groups.negatives(i);
            ofNegatives[i] = 2 * positivesAbove + groups.positives(i);
            negativesBelow += groups.negatives(i);
        }
        return new Placements(scores, ofPositives, ofNegatives);
    }

    /**
     * Twice the negatives below a positive case plus those level with it, or twice the positives above a negative case
     * plus those level with it.
     *
     * @throws IllegalArgumentException when no case has the score
     */
    public long of(double score, boolean isPositive) {
        int i = Arrays.binarySearch(scores, ScoreGroups.rounded(score));
        if (i < 0) {
            throw new IllegalArgumentException("score " + score + " is not among the " + scores.length + " scores");
        }
        return isPositive ? ofPositives[i] : ofNegatives[i];
    }
}
