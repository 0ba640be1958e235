package io.levier.common.gap;

import io.levier.common.metric.FactTable;
import java.util.Optional;

/**
 * How what a service standard promises is measured: by rows of a fact table.
 *
 * @param item as service_standard calls it
 * @param where SQL condition on the rows the promise was made for
 * @param value SQL expression in the unit of the promise; null when it was broken altogether, such as never answered
 * @param kept which side of the promised value keeps it
 * @param expected how customers were asked what they expect of it, in its unit
 */
public record ServiceMeasure(
        String item, FactTable of, String where, String value, Kept kept, Optional<AskedStandard> expected) {

    /** On which side of the promised value a promise is kept; the value itself keeps it. */
    public enum Kept {
        AT_MOST,
        AT_LEAST
    }
}
