package io.levier.jobs.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Shows where a job is: one line that rewrites itself on a terminal, one plain line per step in a log. Jobs side by side
 * share the line of a terminal; what is told there is the latest of either.
 */
public final class Progress {
    private static final int WIDTH = 100;

    private final Console console;
    private final String place;
    private final Instant started;

    /**
     * Opens the line of a job.
     *
     * @param position of the job among those of this start, from 1
     */
    public Progress(Console console, String job, int position, int jobs) {
        this.console = console;
        this.place = "[" + position + "/" + jobs + "] " + job;
        this.started = console.clock().instant();
    }

    /** What the job is doing now. */
    public void step(String description) {
        if (console.isTerminal()) {
            String line = place + " · " + description;
            rewrite(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line);
        } else {
            console.note(String.format(Locale.ROOT, "%s %6.1f s  %s", place, seconds(), description));
        }
    }

    double seconds() {
        return Duration.between(started, console.clock().instant()).toMillis() / 1000.0;
    }

    /** Closes the line of the job with what came of it. */
    public void end(String outcome) {
        if (console.isTerminal()) {
            rewrite("");
        }
        console.say(String.format(Locale.ROOT, "%-30s %6.1f s  %s", place, seconds(), outcome));
    }

    private void rewrite(String line) {
        // In one piece: another job may write at the same moment.
        console.err().print("\r\u001b[K" + line);
        console.err().flush();
    }
}
