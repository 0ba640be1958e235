package io.levier.jobs.effects;

import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An initiative that has begun, and a metric it may have moved.
 *
 * @param metric null when the initiative does not say what it is meant to move
 * @param segment part of the metric, as targets are written
 * @param expected change, in the unit of the metric
 * @param kinds of its scopes, in order
 * @param places how many rows its scope has
 * @param isDrawn whether chance decided all of it
 */
record Plan(
        String initiative,
        @Nullable String metric,
        String segment,
        @Nullable Double expected,
        List<String> kinds,
        long places,
        boolean isDrawn) {
    private static final String TOTAL = "total";
    private static final String CUSTOMER = "customer";

    Plan {
        kinds = List.copyOf(kinds);
    }

    /** @param row of {@code effects/initiative_plan.sql} */
    static Plan of(Row row) {
        return new Plan(
                row.getAs("initiative_id"),
                row.getAs("expected_metric"),
                row.getAs("expected_segment"),
                row.getAs("expected_effect"),
                row.getList(row.fieldIndex("kinds")),
                row.getAs("n_places"),
                row.getAs("is_random"));
    }

    /** The same initiative and all of another metric. */
    Plan moving(String other) {
        return new Plan(initiative, other, TOTAL, null, kinds, places, isDrawn);
    }

    /** Whether it is meant to move all of a metric. */
    boolean isAbout(String other) {
        return other.equals(metric) && segment.equals(TOTAL);
    }

    boolean ofCustomers() {
        return kinds.equals(List.of(CUSTOMER));
    }

    /** Whether it reaches whole places of one kind. */
    boolean ofPlaces() {
        return kinds.size() == 1 && !ofCustomers();
    }
}
