package io.levier.common.value;

import org.apache.commons.math3.special.Gamma;

/**
 * What both models share. Purchases come at a gamma distributed rate; at each of {@code m} chances, the last of them the
 * last purchase, a customer may have stopped with a beta distributed probability:
 *
 * <p>{@code L = Γ(r+x)/Γ(r)·α^r·(α+T)^−(r+x) · B(a, b+m)/B(a, b) · (1 + [m>0]·a/(b+m−1)·((α+T)/(α+t_x))^(r+x))}.
 *
 * <p>The two models differ in whether the first purchase is a chance too.
 */
final class GeometricStop {

    private final double r;
    private final double alpha;
    private final double a;
    private final double b;
    private final int chancesAtFirst;

    /** @param chancesAtFirst 1 if a customer may stop after the first purchase, otherwise 0 */
    GeometricStop(double r, double alpha, double a, double b, int chancesAtFirst) {
        Parameters.requirePositive(r, alpha, a, b);
        this.r = r;
        this.alpha = alpha;
        this.a = a;
        this.b = b;
        this.chancesAtFirst = chancesAtFirst;
    }

    double logLikelihood(PurchaseHistory history) {
        return ofRepeats(history.repeats()) + ofTimes(history);
    }

    /** Histories are sorted by repeats, so what depends on them alone is computed once for each number. */
    double logLikelihood(PurchaseHistories histories) {
        double sum = 0;
        long repeats = -1;
        double ofRepeats = 0;
        for (PurchaseHistories.Group group : histories.groups()) {
            if (group.history().repeats() != repeats) {
                repeats = group.history().repeats();
                ofRepeats = ofRepeats(repeats);
            }
            sum += group.customers() * (ofRepeats + ofTimes(group.history()));
        }
        return sum;
    }

    private double ofRepeats(long x) {
        double rate = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha);
        long chances = x + chancesAtFirst;
        return chances == 0
                ? rate
                : rate
                        + (Gamma.logGamma(a + b) - Gamma.logGamma(a + b + chances))
                        + (Gamma.logGamma(b + chances) - Gamma.logGamma(b));
    }

    private double ofTimes(PurchaseHistory history) {
        double silent = -(r + history.repeats()) * Math.log(alpha + history.age());
        return history.repeats() + chancesAtFirst == 0
                ? silent
                // ln(1 + odds) from ln odds: the odds themselves overflow for frequent buyers.
                : silent + Parameters.logOnePlusExp(logOddsStopped(history));
    }

    private double logOddsStopped(PurchaseHistory history) {
        long x = history.repeats();
        return Math.log(a)
                - Math.log(b + x + chancesAtFirst - 1)
                + (r + x) * (Math.log(alpha + history.age()) - Math.log(alpha + history.lastPurchase()));
    }

    double aliveProbability(PurchaseHistory history) {
        return history.repeats() + chancesAtFirst == 0 ? 1 : 1 / (1 + Math.exp(logOddsStopped(history)));
    }

    double expectedPurchases(PurchaseHistory history, double horizon) {
        long x = history.repeats();
        return aliveProbability(history)
                * ActivePurchases.expected(r + x, alpha + history.age(), a, b + x + chancesAtFirst, horizon);
    }

    double expectedPurchasesOfNew(double horizon) {
        double stays = chancesAtFirst == 0 ? 1 : b / (a + b);
        return stays * ActivePurchases.expected(r, alpha, a, b + chancesAtFirst, horizon);
    }
}
