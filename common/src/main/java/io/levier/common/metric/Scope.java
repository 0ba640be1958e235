package io.levier.common.metric;

import java.io.Serializable;
import java.util.List;

/**
 * Where values of a metric are published, and when they are final.
 *
 * @param periods names of the kinds of period it is published for; empty means all that are configured
 * @param notBy plain cuts it says nothing by, although its fact table has the column
 * @param lookAheadDays how long after its period a row may still change sides: until then a value is provisional
 */
public record Scope(List<String> periods, List<String> notBy, int lookAheadDays) implements Serializable {
    /** Every kind of period, every cut, final at the end of the period. */
    public static final Scope EVERYWHERE = new Scope(List.of(), List.of(), 0);

    public Scope {
        periods = List.copyOf(periods);
        notBy = List.copyOf(notBy);
    }

    /** Whether it is published for a kind of period. */
    boolean hasPeriod(String period) {
        return periods.isEmpty() || periods.contains(period);
    }

    /** Whether it may be published by the plain cuts a cut or combination is made of. */
    public boolean isCutBy(List<String> cuts) {
        return cuts.stream().noneMatch(notBy::contains);
    }
}
