package io.levier.jobs.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program in a process of its own, started as the README says. */
public final class LevierJar {
    private static final int MINUTES = 10;

    private LevierJar() {}

    /** How a process ended. */
    public record Ended(int code, String out, String err) {

        /** The last line of the output, where the verdict stands. */
        public String lastLine() {
            List<String> lines = out.lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    /** The top of the checkout, where the commands of the README are typed. */
    public static Path root() {
        return Path.of(System.getProperty("levier.root", "..")).toAbsolutePath().normalize();
    }

    public static Path path() {
        return root().resolve("jobs/target/levier.jar");
    }

    /** Runs {@code java -jar jobs/target/levier.jar} to its end. */
    public static Ended run(String... words) throws IOException, InterruptedException {
        return run(command(words), process -> {});
    }

    /** Runs it for so long and then kills it as the kernel would, without a word of warning. */
    public static Ended runAndKill(Duration after, String... words) throws IOException, InterruptedException {
        return run(command(words), process -> {
            if (!process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        });
    }

    /** The command line of it, not yet started. */
    public static ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-jar",
                path() + ""));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    /** The Java of the test. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What is done to a process while it runs. */
    @FunctionalInterface
    public interface Meanwhile {
        void act(Process process) throws IOException, InterruptedException;
    }

    /** Runs a command from the top of the checkout to its end. */
    public static Ended run(ProcessBuilder command, Meanwhile meanwhile) throws IOException, InterruptedException {
        Path out = Files.createTempFile("levier-out", ".txt");
        Path err = Files.createTempFile("levier-err", ".txt");
        try {
            Process process = command.directory(root().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            meanwhile.act(process);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command.command() + " has not ended after " + MINUTES + " minutes");
            }
            return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
