package io.levier.common.model;

/**
 * How well scores rank positives above negatives.
 *
 * @param auc probability that a positive scores higher than a negative, ties counting half
 * @param aucError its standard error over independent cases (DeLong 1988)
 * @param averagePrecision mean precision at the thresholds where positives are found, over distinct scores: not the
 *     trapezoid under the curve, which flatters
 * @param kolmogorovSmirnov largest distance between the score distributions of both classes
 */
public record Discrimination(double auc, double aucError, double averagePrecision, double kolmogorovSmirnov) {

    /** Everything NaN unless there are cases of both classes. */
    public static Discrimination of(ScoreGroups groups) {
        if (!groups.hasBothClasses()) {
            return new Discrimination(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double auc = auc(groups);
        return new Discrimination(auc, deLong(groups, auc), averagePrecision(groups), kolmogorovSmirnov(groups));
    }

    /** {@code 2·AUC − 1}. */
    public double gini() {
        return 2 * auc - 1;
    }

    private static double auc(ScoreGroups groups) {
        double wins = 0;
        long below = 0;
        for (int i = 0; i < groups.size(); i++) {
            wins += groups.positives(i) * (below + groups.negatives(i) / 2.0);
            below += groups.negatives(i);
        }
        return wins / groups.positives() / groups.negatives();
    }

    /** A case's placement is its share of wins against the other class; the AUC is the mean placement of either. */
    private static double deLong(ScoreGroups groups, double auc) {
        double ofPositives = 0;
        double ofNegatives = 0;
        long negativesBelow = 0;
        long positivesBelow = 0;
        for (int i = 0; i < groups.size(); i++) {
            double won = (negativesBelow + groups.negatives(i) / 2.0) / groups.negatives() - auc;
            double lost = 1 - (positivesBelow + groups.positives(i) / 2.0) / groups.positives() - auc;
            ofPositives += groups.positives(i) * won * won;
            ofNegatives += groups.negatives(i) * lost * lost;
            negativesBelow += groups.negatives(i);
            positivesBelow += groups.positives(i);
        }
        return Math.sqrt(ofPositives / (groups.positives() - 1.0) / groups.positives()
                + ofNegatives / (groups.negatives() - 1.0) / groups.negatives());
    }

    private static double averagePrecision(ScoreGroups groups) {
        double sum = 0;
        long found = 0;
        long taken = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            found += groups.positives(i);
            taken += groups.cases(i);
            sum += groups.positives(i) * ((double) found / taken);
        }
        return sum / groups.positives();
    }

    private static double kolmogorovSmirnov(ScoreGroups groups) {
        double largest = 0;
        long negatives = 0;
        long positives = 0;
        for (int i = 0; i < groups.size(); i++) {
            negatives += groups.negatives(i);
            positives += groups.positives(i);
            double distance = (double) negatives / groups.negatives() - (double) positives / groups.positives();
            largest = Math.max(largest, Math.abs(distance));
        }
        return largest;
    }
}
