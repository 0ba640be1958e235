package io.levier.jobs;

import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Starts command lines as main does, and keeps what the user would see. */
final class CapturedConsole {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    private final Clock clock;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CapturedConsole() {
        this(STOPPED);
    }

    CapturedConsole(Clock clock) {
        this.clock = clock;
    }

    /** The exit code. */
    int launch(String... words) {
        Console console = new Console(stream(out), stream(err), false, JobArgs.LogFormat.TEXT, clock);
        return new Launcher(new Launch(console, clock, Map.of())).launch(words);
    }

    /** The last line of the output, where the verdict stands. */
    String lastLine() {
        List<String> lines = out().lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
