package io.levier.common.report.driver;

/**
 * How far drivers move together: the more they do, the less one can be told from the others.
 *
 * @param correlation mean of two drivers
 * @param firstFactor share of all drivers that one common factor holds, in percent
 */
public record Overlap(double correlation, double firstFactor) {

    public Overlap {
        Checks.requireFinite("mean correlation", correlation);
        Checks.requirePercent("share of the first factor", firstFactor);
    }
}
