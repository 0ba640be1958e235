package io.levier.jobs.retention;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.value.GammaGamma;
import io.levier.common.value.Spending;
import java.util.Locale;
import java.util.Optional;

/**
 * What a purchase is worth, where that has nothing to do with how often a customer buys.
 *
 * @param correlation between number and mean value of purchases
 * @param model empty where values are not told
 * @param doubt why they are not told, or what to bear in mind
 */
record PurchaseWorth(double correlation, Interval interval, Optional<GammaGamma> model, Optional<String> doubt) {
    /** From here on frequent customers spend so differently that values drawn to a common mean are wrong for them. */
    private static final double STRONG = 0.3;

    /** Below this the bias is smaller than other errors. */
    private static final double WEAK = 0.1;

    static PurchaseWorth of(Spending spending, Confidence confidence) {
        double correlation = spending.correlation();
        Interval interval = spending.correlationInterval(confidence);
        double certain = interval.low() > 0 ? interval.low() : interval.high() < 0 ? -interval.high() : 0;
        if (certain > STRONG) {
            return new PurchaseWorth(
                    correlation,
                    interval,
                    Optional.empty(),
                    Optional.of(String.format(
                            Locale.ROOT,
                            "purchases have no expected value: those who buy more often spend otherwise (correlation %.2f),"
                                    + " and the model supposes that they do not",
                            correlation)));
        }
        Optional<GammaGamma> model = GammaGamma.fit(spending).filter(fit -> fit.q() > 1);
        Optional<String> doubt = model.isEmpty()
                ? Optional.of("purchases have no expected value: their values follow no gamma-gamma model with a mean")
                : certain > WEAK
                        ? Optional.of(String.format(
                                Locale.ROOT,
                                "those who buy more often spend otherwise (correlation %.2f): values of frequent buyers are"
                                        + " biased",
                                correlation))
                        : Optional.empty();
        return new PurchaseWorth(correlation, interval, model, doubt);
    }
}
