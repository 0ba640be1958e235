package io.levier.common.config;

import java.util.List;

/**
 * An operation the company can change, looked at as what may lie behind the ratings.
 *
 * @param column a number of the feedback or the experience table
 * @param limits values the effect may begin above, in the unit of the column and in rising order; of these the one that
 *     parts the ratings most is found
 */
public record DriverLever(DriverColumn column, List<Double> limits) {

    public DriverLever {
        limits = List.copyOf(limits);
    }
}
