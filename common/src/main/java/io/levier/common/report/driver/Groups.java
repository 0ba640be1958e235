package io.levier.common.report.driver;

/**
 * How the answers divide into three: detractors, passives and promoters, or dissatisfied, neutral and satisfied. The
 * groups make up the whole, or some answers were in no group.
 *
 * @param low percentage of detractors or dissatisfied
 * @param middle percentage of passives or neutral
 * @param high percentage of promoters or satisfied
 */
public record Groups(double low, double middle, double high) {

    public Groups {
        Checks.requirePercent("low", low);
        Checks.requirePercent("middle", middle);
        Checks.requirePercent("high", high);
        if (Math.abs(low + middle + high - 100) > 0.01) {
            throw new IllegalArgumentException(
                    "the three groups make up 100 %, got " + low + " + " + middle + " + " + high);
        }
    }

    public static Groups ofCounts(long low, long middle, long high) {
        double all = low + middle + high;
        return new Groups(100 * low / all, 100 * middle / all, 100 * high / all);
    }
}
