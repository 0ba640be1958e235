package io.levier.jobs;

import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.Launch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The only main and the only exit of the suite. */
public final class LevierMain {

    private LevierMain() {}

    /** Exit codes: 0 done, 1 command line, 2 configuration or contract, 3 our bug, 4 quality gate, 5 outside system. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 and 21 say null when the streams are redirected
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Clock clock = Clock.systemUTC();
        Console console = new Console(out, err, System.console() != null, JobArgs.LogFormat.TEXT, clock);
        int code = new Launcher(new Launch(console, clock, System.getenv())).launch(args);
        if (code != 0) {
            // A finished YARN container dislikes an explicit exit, so success just returns.
            System.exit(code);
        }
    }
}
