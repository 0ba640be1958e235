package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import org.apache.commons.math3.distribution.NormalDistribution;

/** What is expected, on a scale from 1 to 10, whoever is asked and whatever happened: gaps are planted between these. */
public enum Expectation {
    OF_THE_BRAND(8.4, 0.9),
    OF_DELIVERY(8.8, 0.8),
    BELIEVED_OF_THE_BRAND(7.6, 1.1),
    BELIEVED_OF_DELIVERY(8.5, 0.9);

    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;

    private final double mean;
    private final double spread;

    Expectation(double mean, double spread) {
        this.mean = mean;
        this.spread = spread;
    }

    /** An answer. */
    public int draw(Draws draws) {
        return Ratings.onScale(mean + spread * draws.gaussian(), LOWEST, HIGHEST);
    }

    /** What answers are on average from 0 to 100, once they are rounded and kept on the scale. */
    public double norm100() {
        NormalDistribution opinion = new NormalDistribution(null, mean, spread);
        double answer = LOWEST;
        for (int step = LOWEST + 1; step <= HIGHEST; step++) {
            answer += 1 - opinion.cumulativeProbability(step - 0.5);
        }
        return 100 * (answer - LOWEST) / (HIGHEST - LOWEST);
    }
}
