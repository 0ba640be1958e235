package io.levier.common.roi;

/**
 * What one unit of a metric changes of a stream.
 *
 * @param segment part of the metric, as {@code dimension=value}, or {@code total}
 * @param change of the stream, in its unit, per unit of the metric
 * @param low lower bound of it at 95 %
 * @param high upper bound of it
 */
public record MoneyLink(
        String metric, String segment, BenefitStream stream, double change, double low, double high, Basis basis) {

    /** Where the change comes from. */
    public enum Basis {
        /** The metric is what the stream changes: nothing stands in between. */
        IDENTITY,
        MODEL,
        ASSUMPTION
    }

    public Factor factor() {
        return Factor.between(change, low, high).shared("link " + metric + " " + segment + " " + stream);
    }

    /** The weakest the link allows. */
    public Evidence evidence() {
        return switch (basis) {
            case IDENTITY -> Evidence.RANDOMISED;
            case MODEL -> Evidence.MODEL;
            case ASSUMPTION -> Evidence.ASSUMPTION;
        };
    }
}
