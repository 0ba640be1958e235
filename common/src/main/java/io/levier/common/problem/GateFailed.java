package io.levier.common.problem;

import java.util.List;

/** The data arrived but its quality does not allow publication; the published tables stay as they were. */
public final class GateFailed extends UserProblem {
    private static final long serialVersionUID = 1L;

    public GateFailed(String what, String wayOut) {
        this(List.of(new Problem(what, wayOut)));
    }

    public GateFailed(List<Problem> problems) {
        super(problems);
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
