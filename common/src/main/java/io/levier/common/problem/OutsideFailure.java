package io.levier.common.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file system, database or cluster refused; trying again later may help. */
public final class OutsideFailure extends UserProblem {
    private static final long serialVersionUID = 1L;

    public OutsideFailure(String what, String wayOut, @Nullable Throwable cause) {
        super(List.of(new Problem(what, wayOut)), cause);
    }

    @Override
    public int exitCode() {
        return 5;
    }
}
