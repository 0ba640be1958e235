package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/** The part of a metric an initiative was meant to move, written as targets are: {@code dimension=value} or {@code total}. */
final class AimedSegment {
    private static final String TOTAL = "total";

    private AimedSegment() {}

    /** Why a part cannot be told; empty when it can. */
    static Optional<String> objection(String segment, List<Dimension> dimensions, FactTable fact) {
        if (segment.equals(TOTAL)) {
            return Optional.empty();
        }
        Optional<Dimension> dimension = dimension(segment, dimensions);
        if (dimension.isEmpty()) {
            return Optional.of("expected_segment " + segment + " is neither total nor dimension=value with one of the "
                    + "dimensions " + dimensions.stream().map(Dimension::id).collect(Collectors.joining(", ")));
        }
        return dimension.get().parts().stream()
                .filter(part -> !fact.table().declares(part.column()))
                .findFirst()
                .map(part -> "rows of " + fact.table() + " do not tell their "
                        + dimension.get().id());
    }

    /** The rows that belong to a part there is no objection against. */
    static Column condition(String segment, List<Dimension> dimensions) {
        return dimension(segment, dimensions)
                .map(dimension -> expr(dimension.sql()).equalTo(lit(segment.substring(segment.indexOf('=') + 1))))
                .orElse(lit(true));
    }

    private static Optional<Dimension> dimension(String segment, List<Dimension> dimensions) {
        int sign = segment.indexOf('=');
        return dimensions.stream()
                .filter(dimension -> sign > 0 && dimension.id().equals(segment.substring(0, sign)))
                .findFirst();
    }
}
