package io.levier.common.problem;

import java.util.List;

/** A configuration file, an override or an environment variable is wrong. */
public final class BadConfig extends UserProblem {
    private static final long serialVersionUID = 1L;

    public BadConfig(String what, String wayOut) {
        this(List.of(new Problem(what, wayOut)));
    }

    public BadConfig(List<Problem> problems) {
        super(problems);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
