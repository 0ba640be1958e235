package io.levier.jobs.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows where a run is: one line that rewrites itself on a terminal, one plain line per step in a log. */
public final class Progress {
    private static final int WIDTH = 100;

    private final Console console;
    private final int jobs;
    private String job = "";
    private int position;
    private Instant started;

    public Progress(Console console, int jobs) {
        this.console = console;
        this.jobs = jobs;
        this.started = console.clock().instant();
    }

    /** Opens the line of a job. */
    public void begin(String name) {
        job = name;
        position++;
        started = console.clock().instant();
    }

    /** What the job is doing now. */
    public synchronized void step(String description) {
        if (console.isTerminal()) {
            String line = place() + " · " + description;
            console.err().print("\r\u001b[K" + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
            console.err().flush();
        } else {
            console.note(String.format(Locale.ROOT, "%s %6.1f s  %s", place(), seconds(), description));
        }
    }

    double seconds() {
        return Duration.between(started, console.clock().instant()).toMillis() / 1000.0;
    }

    /** Closes the line of the job with what came of it. */
    public void end(String outcome) {
        if (console.isTerminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
        console.say(String.format(Locale.ROOT, "%-30s %6.1f s  %s", place(), seconds(), outcome));
    }

    private String place() {
        return "[" + position + "/" + jobs + "] " + job;
    }
}
