package io.levier.common.stats;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** What a refused call says. */
public final class Refusal {

    private Refusal() {}

    /** The call must throw; gives the message. */
    public static String message(Class<? extends Throwable> kind, Executable call) {
        return String.valueOf(Assertions.assertThrows(kind, call).getMessage());
    }
}
