package io.levier.common.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can mend. It is shown without a stack trace; the launcher turns the kind into the exit code.
 * Anything else that escapes a job is our own bug.
 */
public abstract sealed class UserProblem extends RuntimeException
        permits BadArgument, BadConfig, BrokenContract, GateFailed, OutsideFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UserProblem(List<Problem> problems) {
        this(problems, null);
    }

    UserProblem(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a user problem needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    /** The user problem a failure is or was caused by, null when it is our own bug. */
    public static @Nullable UserProblem in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserProblem problem) {
                return problem;
            }
        }
        return null;
    }

    /** What the process returns: 1 command line, 2 configuration or contract, 4 quality gate, 5 outside system. */
    public abstract int exitCode();
}
