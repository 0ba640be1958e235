package io.levier.common.config;

import java.util.Optional;

/**
 * How long after its end a period is still computed again.
 *
 * @param periods closed periods before the open one; empty means all of them
 */
public record RestateWindow(Optional<Integer> periods) {
    private static final String ALL = "all";

    public RestateWindow {
        periods.filter(count -> count < 0).ifPresent(count -> {
            throw new IllegalArgumentException("a window of " + count + " periods");
        });
    }

    static RestateWindow parse(String text) {
        return new RestateWindow(text.equals(ALL) ? Optional.empty() : Optional.of(Integer.valueOf(text)));
    }

    @Override
    public String toString() {
        return periods.map(String::valueOf).orElse(ALL);
    }
}
