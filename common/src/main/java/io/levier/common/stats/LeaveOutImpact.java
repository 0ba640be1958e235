package io.levier.common.stats;

/** What one part of a base does to the mean of all of it. */
public final class LeaveOutImpact {

    private LeaveOutImpact() {}

    /**
     * {@code mean − mean without the part = n(part mean − mean)/(N − n)}, in the unit of the mean.
     *
     * @param base N, weights or counts of the whole
     * @param partBase n, weights or counts of the part
     * @return NaN when the part is the whole; 0 when it is empty
     */
    public static double of(double mean, double base, double partMean, double partBase) {
        if (partBase == 0) {
            return 0;
        }
        return partBase == base ? Double.NaN : partBase * (partMean - mean) / (base - partBase);
    }
}
