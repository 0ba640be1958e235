package io.levier.jobs.metrics;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the values of the cuts before anything is published by them. */
final class Cuts {

    private Cuts() {}

    /**
     * @param values how many values each cut has
     * @throws BrokenContract naming every cut with more values than it declares to have
     */
    static void requireReadable(Map<String, Long> values, List<Dimension> dimensions) {
        List<Problem> problems = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            long found = values.getOrDefault(dimension.id(), 0L);
            if (found > dimension.maximumCardinality()) {
                problems.add(new Problem(
                        "the cut " + dimension.id() + " has " + found + " values, more than its maximum-cardinality "
                                + dimension.maximumCardinality(),
                        "cut by something coarser than "
                                + String.join(
                                        " × ",
                                        dimension.parts().stream()
                                                .map(Dimension.Part::column)
                                                .toList())
                                + ", or raise maximum-cardinality in its file"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }
}
