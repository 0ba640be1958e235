package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.UserProblem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BlameTest {

    @Test
    void aFullDiskIsSomebodyElsesTurnHoweverDeepItIsTold() {
        Throwable failure = new IllegalStateException(
                "Job aborted", new IllegalStateException("Task failed", new IOException("No space left on device")));
        UserProblem problem = Blame.of(failure);
        assertNotNull(problem);
        assertEquals(5, problem.exitCode());
        assertTrue(String.valueOf(problem.getMessage()).contains("make room in the warehouse"), problem + "");
    }

    @Test
    void whatTheUserCanMendIsToldAsItIs() {
        BrokenContract broken = new BrokenContract("there is no column score", "map it");
        assertEquals(broken, Blame.of(new IllegalStateException(broken)));
    }

    @Test
    void anythingElseIsOurs() {
        assertNull(Blame.of(new IllegalStateException("No luck", new IOException("stream closed"))));
    }
}
