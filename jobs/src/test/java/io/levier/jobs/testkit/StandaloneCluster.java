package io.levier.jobs.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real standalone cluster on the loopback: a master and workers, each a process of its own, ended by their ids. */
public final class StandaloneCluster implements AutoCloseable {
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://[0-9.]+:[0-9]+)");
    private static final Pattern WORKER = Pattern.compile("Registering worker ");
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_S = 120;

    private final SparkHome home;
    private final Path properties;
    private final List<Process> processes = new ArrayList<>();

    /**
     * Starts it and waits until all workers are known to the master.
     *
     * @param properties of the daemons: the secret they share with those who submit
     */
    public StandaloneCluster(SparkHome home, Path properties, int workers) throws IOException, InterruptedException {
        this.home = home;
        this.properties = properties;
        try {
            start("org.apache.spark.deploy.master.Master", "master", List.of());
            url();
            for (int i = 1; i <= workers; i++) {
                start(
                        "org.apache.spark.deploy.worker.Worker",
                        "worker-" + i,
                        List.of("--cores", "2", "--memory", "3g", "--work-dir", work(i).toString(), url()));
            }
            await("master", WORKER, workers);
        } catch (IOException | InterruptedException | AssertionError e) {
            close();
            throw e;
        }
    }

    private void start(String main, String name, List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--host", HOST, "--port", "0", "--webui-port", "0", "--properties-file", properties.toString()));
        words.addAll(more);
        processes.add(home.spark(main, words)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start());
    }

    private Path log(String name) {
        return home.folder().resolve(name + ".log");
    }

    /** Where a worker keeps what it runs: a folder for each application, and in it one for each executor. */
    private Path work(int worker) {
        return home.folder().resolve("work-" + worker);
    }

    /** The master, as spark-submit is told of it. */
    public String url() throws IOException, InterruptedException {
        return await("master", MASTER, 1);
    }

    /** Waits until the log of a process says something so many times; returns what it said last, its first group if any. */
    private String await(String name, Pattern pattern, int times) throws IOException, InterruptedException {
        String log = "";
        for (int i = 0; i < PATIENCE_S * 10; i++) {
            log = Files.readString(log(name));
            List<String> told = new ArrayList<>();
            Matcher matcher = pattern.matcher(log);
            while (matcher.find()) {
                told.add(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
            }
            if (told.size() >= times) {
                return told.get(told.size() - 1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(name + " has not said " + pattern + " " + times + " times: " + log);
    }

    /** The executors that run now, whichever worker has started them. */
    public List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(Process::children)
                .filter(child -> child.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    /** How many workers have run an executor of any application. */
    public long workersThatWorked(int workers) throws IOException {
        long worked = 0;
        for (int i = 1; i <= workers; i++) {
            if (Files.isDirectory(work(i))) {
                try (Stream<Path> applications = Files.list(work(i))) {
                    worked += applications.anyMatch(
                                    folder -> folder.getFileName().toString().startsWith("app-"))
                            ? 1
                            : 0;
                }
            }
        }
        return worked;
    }

    /** What the drivers that workers have run wrote last. */
    public String driverOutput(int workers) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= workers; i++) {
            try (Stream<Path> files = Files.walk(work(i))) {
                for (Path file : files.filter(path -> path.toString().matches(".*/driver-[^/]*/std(out|err)"))
                        .toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (Process process : processes) {
            process.onExit().join();
        }
    }
}
