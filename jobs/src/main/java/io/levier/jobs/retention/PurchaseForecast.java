package io.levier.jobs.retention;

import io.levier.common.value.PurchaseHistory;
import io.levier.common.value.PurchaseModel;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A purchase model chosen by what it foresaw: fitted to what was known before the test days, compared on these, then
 * fitted again to all that is known.
 *
 * @param fitted to all histories
 * @param test how the family did on the test days
 */
record PurchaseForecast(PurchaseFamily family, PurchaseFamily.Fitted fitted, Test test) {

    /**
     * What was foreseen from the day before the test days.
     *
     * @param days tested
     * @param made purchases of customers known before
     * @param expected of them
     * @param error root mean squared error per customer
     * @param ruleError the same if everybody went on buying at the rate so far
     */
    record Test(int days, long made, double expected, double error, double ruleError) {

        private static Test of(PurchaseModel earlier, PurchasePatterns before, int days) {
            return new Test(
                    days,
                    before.after(),
                    before.expected(earlier, days),
                    before.error(history -> earlier.expectedPurchases(history, days)),
                    before.error(history -> rate(history) * days));
        }

        /** Purchases per day so far, the first one not counted. */
        private static double rate(PurchaseHistory history) {
            return history.repeats() / history.age();
        }
    }

    /**
     * The better family of those in which customers stop, or the one in which nobody does; empty when none can be fitted both before the test days and on all days.
     *
     * @param before histories before the test days, with the purchases in them
     * @param all histories until now
     */
    static Optional<PurchaseForecast> of(PurchasePatterns before, int testDays, PurchasePatterns all) {
        return Stream.of(PurchaseFamily.MODIFIED, PurchaseFamily.CLASSIC)
                .flatMap(family -> of(family, before, testDays, all).stream())
                .min(Comparator.comparingDouble(forecast -> forecast.test().error()))
                .or(() -> of(PurchaseFamily.STAYING, before, testDays, all));
    }

    private static Optional<PurchaseForecast> of(
            PurchaseFamily family, PurchasePatterns before, int testDays, PurchasePatterns all) {
        return family.fit(before.histories())
                .map(earlier -> Test.of(earlier.model(), before, testDays))
                .flatMap(test -> family.fit(all.histories()).map(now -> new PurchaseForecast(family, now, test)));
    }
}
