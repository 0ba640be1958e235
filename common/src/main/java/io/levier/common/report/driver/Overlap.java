package io.levier.common.report.driver;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far drivers move together: the more they do, the less one can be told from the others.
 *
 * @param correlation mean of two drivers
 * @param firstFactor share of all drivers that one common factor holds, in percent
 * @param pairs each pair of drivers once; none where they were not computed
 */
public record Overlap(double correlation, double firstFactor, List<Pair> pairs) {

    /** How two drivers of the ranking correlate. */
    public record Pair(String driverId, String otherId, double correlation) {
        public Pair {
            Checks.requireFinite("correlation of two drivers", correlation);
        }

        boolean isOf(String one, String another) {
            return (driverId.equals(one) && otherId.equals(another))
                    || (driverId.equals(another) && otherId.equals(one));
        }
    }

    public Overlap {
        Checks.requireFinite("mean correlation", correlation);
        Checks.requirePercent("share of the first factor", firstFactor);
        pairs = List.copyOf(pairs);
    }

    /** Of two drivers, whichever is named first. */
    public OptionalDouble of(String one, String another) {
        return pairs.stream()
                .filter(pair -> pair.isOf(one, another))
                .mapToDouble(Pair::correlation)
                .findFirst();
    }
}
