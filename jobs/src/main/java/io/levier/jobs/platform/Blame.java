package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose turn it is after a failure: the user's, somebody's outside, or ours. */
public final class Blame {
    /** What operating systems say when there is no room; engines pass it on inside texts of their own. */
    private static final List<String> NO_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    /** Causes beyond this only repeat where it came from. */
    private static final int MOST_CAUSES = 20;

    private Blame() {}

    /** The problem a failure is or was caused by, null when it is our own bug. */
    public static @Nullable UserProblem of(Throwable failure) {
        UserProblem told = UserProblem.in(failure);
        return told != null ? told : noRoom(failure).orElse(null);
    }

    private static Optional<UserProblem> noRoom(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            String message = String.valueOf(cause.getMessage());
            Optional<String> said = NO_ROOM.stream().filter(message::contains).findFirst();
            if (said.isPresent()) {
                return Optional.of(new OutsideFailure(
                        "there is no room for what is to be written: " + said.get(),
                        "make room in the warehouse and in Spark's local folders and run again; what was published"
                                + " stands as it was",
                        failure));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
