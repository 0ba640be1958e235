package io.levier.common.config;

import java.util.List;

/**
 * How what customers did after they answered is explained.
 *
 * @param controls who the customers were when they answered, held before score and drivers: else those long known or on a
 *     dear contract, who stay whatever they answer, would make drivers of what such customers like
 */
public record DriverBehaviour(List<DriverColumn> controls) {

    /** Nothing held. */
    public static final DriverBehaviour PLAIN = new DriverBehaviour(List.of());

    public DriverBehaviour {
        controls = List.copyOf(controls);
    }
}
