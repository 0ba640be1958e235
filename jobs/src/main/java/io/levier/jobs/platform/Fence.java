package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import java.util.OptionalLong;

/** Keeps writers out of a warehouse that others work on: asked before each write, and told to Delta with each commit. */
public interface Fence {
    /** Lets everybody in: for those who only read, and for the suite's own memory, which may tell of a start that lost. */
    Fence OPEN = new Fence() {
        @Override
        public void requireHeld() {}

        @Override
        public OptionalLong nextToken() {
            return OptionalLong.empty();
        }
    };

    /**
     * Proves that nobody has taken the warehouse over meanwhile.
     *
     * @throws OutsideFailure when somebody has, naming the start
     */
    void requireHeld();

    /** Number of the next commit, above those of all starts before this one and below those of all after it. */
    OptionalLong nextToken();
}
