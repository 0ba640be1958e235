package io.levier.jobs.platform;

import java.util.List;

/**
 * Something a user can type after {@code levier}.
 *
 * @param <A> its options
 */
public interface Command<A extends JobArgs> {

    String name();

    /** What it does, for the list of verbs. */
    String oneLine();

    /** Command lines that work, without the launcher. */
    List<String> examples();

    A newArgs();

    /** Whether a scheduler reads its last line: a start of jobs ends with a verdict, a look at tables does not. */
    default boolean endsWithVerdict() {
        return false;
    }

    /** Whether the run log keeps how it was typed, so that {@code retry} can do it again: no option may name a person. */
    default boolean isRetried() {
        return false;
    }

    /** Does it and returns the exit code; problems of the user are thrown. */
    int run(A args, Launch launch);
}
