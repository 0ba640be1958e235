package io.levier.jobs.effects;

import org.apache.spark.sql.Row;

/**
 * How many are on both sides of an initiative.
 *
 * @param customers with an outcome
 * @param reached customers with an outcome of a month they were reached in
 * @param others customers who stand beside those reached first: never reached, or not yet
 * @param fewestPlaces places of the smallest cohort, those never reached being one; 0 where customers are reached one by one
 */
record Sides(long customers, long reached, long others, long fewestPlaces) {

    /** @param row of {@code effects/side.sql} */
    static Sides of(Row row) {
        return new Sides(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3));
    }
}
