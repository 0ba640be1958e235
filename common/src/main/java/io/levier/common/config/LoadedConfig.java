package io.levier.common.config;

import io.levier.common.problem.BadConfig;
import io.levier.common.problem.Problem;
import java.util.List;

/**
 * A configuration as it was read, together with what is wrong with it.
 *
 * @param suite usable for looking at it further, but only to be worked with when there are no problems
 * @param problems all that is wrong, in the order found
 * @param keys every key that was asked for
 */
public record LoadedConfig(SuiteConfig suite, List<Problem> problems, List<ConfigKey> keys) {

    public LoadedConfig {
        problems = List.copyOf(problems);
        keys = List.copyOf(keys);
    }

    /**
     * The configuration, when nothing is wrong with it.
     *
     * @throws BadConfig with all problems at once
     */
    public SuiteConfig valid() {
        if (!problems.isEmpty()) {
            throw new BadConfig(problems);
        }
        return suite;
    }
}
