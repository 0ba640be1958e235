package io.levier.jobs.effects;

import org.apache.spark.sql.Row;

/**
 * How many are on both sides of an initiative.
 *
 * @param customers with an outcome
 * @param reached customers with an outcome of a month they were reached in
 * @param others customers who stand beside those reached first: never reached, or not yet
 * @param places with an outcome; none where customers are reached one by one
 * @param reachedPlaces places with an outcome of a month they were reached in
 * @param otherPlaces places that stand beside those reached first
 */
record Sides(long customers, long reached, long others, long places, long reachedPlaces, long otherPlaces) {

    /** @param row of {@code effects/side.sql} */
    static Sides of(Row row) {
        return new Sides(
                row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    /** Whether there are so many places on each side that an error can be told from how they differ. */
    boolean hasPlaces(int fewest) {
        return Math.min(reachedPlaces, otherPlaces) >= fewest;
    }
}
