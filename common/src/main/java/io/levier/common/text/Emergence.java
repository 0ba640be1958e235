package io.levier.common.text;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether a topic has become more frequent. Given how often it came up now and before together, the mentions of now are
 * binomial with the share of comments written now, if nothing has changed: the conditional test of two Poisson rates.
 *
 * @param z how far the mentions of now lie above those expected, in standard deviations; NaN without mentions
 * @param pValue how often chance alone would give so many mentions now or more
 */
public record Emergence(double z, double pValue) {

    /**
     * Tests the present against the past.
     *
     * @param now mentions in {@code commentsNow} comments
     * @param before mentions in {@code commentsBefore} comments
     * @return NaN for both without comments on either side, or without mentions
     */
    public static Emergence of(long now, long commentsNow, long before, long commentsBefore) {
        long mentions = now + before;
        if (commentsNow == 0 || commentsBefore == 0 || mentions == 0) {
            return new Emergence(Double.NaN, Double.NaN);
        }
        double share = (double) commentsNow / (commentsNow + commentsBefore);
        double deviation = Math.sqrt(mentions * share * (1 - share));
        BinomialDistribution chance = new BinomialDistribution(null, Math.toIntExact(mentions), share);
        double p = now == 0 ? 1 : 1 - chance.cumulativeProbability(Math.toIntExact(now) - 1);
        return new Emergence((now - mentions * share) / deviation, p);
    }
}
