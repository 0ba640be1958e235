package io.levier.common.roi;

import java.util.List;

/**
 * What an initiative changes of a stream.
 *
 * @param chain numbers whose product is the change of the stream for one customer: the effect first, then what leads from it
 *     to the stream
 * @param customers who count
 */
public record Benefit(BenefitStream stream, List<Factor> chain, Evidence evidence, long customers) {

    public Benefit {
        chain = List.copyOf(chain);
    }

    double expectedChange() {
        return chain.stream().mapToDouble(Factor::mean).reduce(1, (one, other) -> one * other);
    }

    /** Whether it may be called proven. */
    public boolean isProven() {
        return evidence.proves() && chain.get(0).isSure();
    }
}
