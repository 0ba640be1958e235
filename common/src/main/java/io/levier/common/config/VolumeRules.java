package io.levier.common.config;

/**
 * How far the rows of a delivery may be from those of earlier ones before somebody has to say that they are right.
 *
 * @param drop share of the usual rows that may be missing
 * @param growth times the usual rows that may come on top
 */
public record VolumeRules(double drop, double growth) {
    /** Of a whole table half may be gone, or as much come on top. */
    private static final VolumeRules OF_EVERYTHING = new VolumeRules(0.5, 1);

    /** Days differ more than tables do: a Sunday is no fault. */
    private static final VolumeRules OF_CHANGES = new VolumeRules(0.9, 9);

    /** What holds for a source that says nothing. */
    static VolumeRules usual(TableSource.Delivery delivery) {
        return delivery == TableSource.Delivery.EVERYTHING ? OF_EVERYTHING : OF_CHANGES;
    }
}
