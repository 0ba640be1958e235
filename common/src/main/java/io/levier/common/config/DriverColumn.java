package io.levier.common.config;

import io.levier.common.metric.Label;
import java.util.Optional;

/**
 * A driver that is not a rated item but a measured operation.
 *
 * @param id name in the driver tables
 * @param column column of the feedback table
 * @param kind number, or category (its values count together as one driver)
 * @param minimum smaller values are set to it
 * @param maximum larger values are set to it
 * @param categories values kept apart when it is a category, the others are pooled
 */
public record DriverColumn(
        String id,
        String column,
        Kind kind,
        double minimum,
        double maximum,
        int categories,
        Label label,
        Optional<Label> unit) {

    /** How a column enters the model. */
    public enum Kind {
        NUMBER,
        CATEGORY
    }
}
