package io.levier.common.model;

/**
 * How far probabilities are from what happened.
 *
 * @param brier mean squared distance, 0 is perfect
 * @param logLoss mean of −ln of the probability given to what happened; infinite when something was called impossible
 * @param inTheLarge share that happened minus mean probability
 */
public record ProbabilityLoss(double brier, double logLoss, double inTheLarge) {

    /** Scores must be probabilities; everything NaN without cases. */
    public static ProbabilityLoss of(ScoreGroups groups) {
        double squares = 0;
        double logs = 0;
        double sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            double p = Probability.require(groups.score(i));
            squares += groups.positives(i) * (1 - p) * (1 - p) + groups.negatives(i) * p * p;
            logs -= times(groups.positives(i), Math.log(p)) + times(groups.negatives(i), Math.log1p(-p));
            sum += groups.cases(i) * p;
        }
        double n = groups.cases();
        return new ProbabilityLoss(squares / n, logs / n, groups.baseRate() - sum / n);
    }

    /** No case, no loss, also where the logarithm is infinite. */
    private static double times(long cases, double logarithm) {
        return cases == 0 ? 0 : cases * logarithm;
    }
}
