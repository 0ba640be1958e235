package io.levier.common.drivers;

import io.levier.common.stats.Interval;
import java.util.List;

/**
 * How well all drivers together explain the outcome, and how far the drivers can be told apart.
 *
 * @param rows answers
 * @param persons customers behind them
 * @param buckets customer buckets with rows
 * @param parameters coefficients, the intercept included
 * @param rSquared share of the outcome's variance explained by controls and drivers
 * @param adjustedRSquared the same, less what as many noise columns would explain
 * @param outOfBucketRSquared the same for customers the coefficients have not seen
 * @param controlsRSquared by the controls alone; shares of drivers are shares of the rest
 * @param explained interval of what the drivers add to the controls among all customers, 0..1
 * @param conditioning how much the drivers move together
 * @param pairs the same pair by pair, of drivers that vary and have one column each
 * @param largestVif largest variance inflation of a driver that stands alone; NaN when none does
 * @param noiseP95 part of R² a noise column stays below in 95 % of draws; NaN without a probe
 * @param shareGap largest difference between Shapley and relative-weight shares, 0..1
 * @param rankTau how far the order of the drivers in a draw agrees with that of their shares: the mean of Kendall's τ, 1
 *     where all draws give the same order, about 0 where it is left to chance; NaN with one driver
 * @param settled whether missing answers could be estimated as closely as the method can
 * @param psdRepaired whether correlations contradicted each other and were moved
 */
public record DriverFit(
        long rows,
        long persons,
        int buckets,
        int parameters,
        double rSquared,
        double adjustedRSquared,
        double outOfBucketRSquared,
        double controlsRSquared,
        Interval explained,
        Conditioning conditioning,
        List<DriverPair> pairs,
        double largestVif,
        double noiseP95,
        double shareGap,
        double rankTau,
        boolean settled,
        boolean psdRepaired) {

    public DriverFit {
        pairs = List.copyOf(pairs);
    }
}
