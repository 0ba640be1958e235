package io.levier.common.journey;

import java.util.List;

/**
 * Steps that lead to something of value, and how soon.
 *
 * @param steps activities in order, two or more, each once
 * @param withinHours a step later than this after the first one is not reached
 * @param cuts columns of the facts of the cases, each of whose values has a funnel of its own
 */
public record Funnel(List<String> steps, int withinHours, List<String> cuts) {

    public Funnel {
        steps = List.copyOf(steps);
        cuts = List.copyOf(cuts);
    }
}
