package io.levier.common.config;

import java.util.List;

/**
 * How what customers did after they answered is explained.
 *
 * @param controls who the customers were when they answered, held before score and drivers: else those long known or on a
 *     dear contract, who stay whatever they answer, would make drivers of what such customers like
 * @param respondents whom an answer stands for
 */
public record DriverBehaviour(List<DriverColumn> controls, Respondents respondents) {

    /** Nothing held. */
    public static final DriverBehaviour PLAIN = new DriverBehaviour(List.of(), Respondents.AS_THEY_ARE);

    public DriverBehaviour {
        controls = List.copyOf(controls);
    }

    /** Whom an answer stands for. */
    public enum Respondents {
        /** Those who answered. */
        AS_THEY_ARE,
        /** All customers at risk: who is of a kind that seldom answers counts for more. */
        LIKE_ALL
    }
}
