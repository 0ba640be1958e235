package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.UserProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        if (told != null) {
            return told;
        }
        List<Throwable> causes = causes(failure);
        // In this order: a file that cannot be read because its host is gone is not a broken file.
        return Stream.<Function<Throwable, Optional<UserProblem>>>of(
                        cause -> noRoom(cause, failure), cause -> Refusal.told(cause, failure), BrokenTable::told)
                .flatMap(look -> causes.stream().map(look).flatMap(Optional::stream))
                .findFirst()
                .orElse(null);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && causes.size() < MOST_CAUSES) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    private static Optional<UserProblem> noRoom(Throwable cause, Throwable failure) {
        String message = String.valueOf(cause.getMessage());
        return NO_ROOM.stream()
                .filter(message::contains)
                .findFirst()
                .map(said -> new OutsideFailure(
                        "there is no room for what is to be written: " + said,
                        "make room in the warehouse and in Spark's local folders and run again; what was published"
                                + " stands as it was",
                        failure));
    }
}
