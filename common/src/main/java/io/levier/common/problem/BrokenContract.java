package io.levier.common.problem;

import java.util.List;

/** The data is not what its contract says: a missing file, a missing column, an unreadable encoding. */
public final class BrokenContract extends UserProblem {
    private static final long serialVersionUID = 1L;

    public BrokenContract(String what, String wayOut) {
        this(List.of(new Problem(what, wayOut)));
    }

    public BrokenContract(List<Problem> problems) {
        super(problems);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
