package io.levier.common.problem;

import java.util.List;

/** The command line asks for something that does not exist or does not fit together. */
public final class BadArgument extends UserProblem {
    private static final long serialVersionUID = 1L;

    public BadArgument(String what, String wayOut) {
        this(List.of(new Problem(what, wayOut)));
    }

    public BadArgument(List<Problem> problems) {
        super(problems);
    }

    @Override
    public int exitCode() {
        return 1;
    }
}
