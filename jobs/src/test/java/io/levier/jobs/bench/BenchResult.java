package io.levier.jobs.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one benchmark measured in one run, as it is kept in a file.
 *
 * @param name of the benchmark, also of the file
 * @param what it does, as a heading
 * @param command that ran it
 * @param load of the machine when it began
 * @param lines in the order measured
 * @param text more that it tells, in Markdown
 */
public record BenchResult(
        String name,
        String what,
        String command,
        String machine,
        String date,
        double load,
        List<Line> lines,
        String text) {
    /** Where benchmarks leave their results. */
    public static final Path FRESH = Path.of("target", "bench");

    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Above this load somebody else had a good part of two processors. */
    private static final double LOADED = 2.5;

    /**
     * One way at one size.
     *
     * @param seconds median, or of the one round there was
     * @param heap megabytes of heap in use at the worst moment, 0 where not measured
     */
    public record Line(String size, String way, double seconds, long heap) {}

    public BenchResult {
        lines = List.copyOf(lines);
    }

    /** The command line that runs a class of benchmarks alone, with the options that change what it does. */
    public static String command(Class<?> bench, String... options) {
        List<String> set = Arrays.stream(options)
                .filter(option -> System.getProperty(option) != null)
                .map(option -> " -D" + option + "=" + System.getProperty(option))
                .toList();
        return "mvn verify -Pbench -Dit.test=" + bench.getSimpleName()
                + " -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                + String.join("", set);
    }

    /** Whether somebody else was at work on the machine. */
    @JsonIgnore
    public boolean isLoaded() {
        return load > LOADED;
    }

    /** Sizes in the order measured. */
    public List<String> sizes() {
        return lines.stream().map(Line::size).distinct().toList();
    }

    /** The line of a way at a size. */
    public Optional<Line> line(String size, String way) {
        return lines.stream()
                .filter(line -> line.size().equals(size) && line.way().startsWith(way))
                .findFirst();
    }

    /** Writes it into a folder, in place of an earlier run. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + SUFFIX), JSON.writeValueAsString(this) + "\n");
    }

    /** All results of a folder by name, none where there is no folder. */
    public static List<BenchResult> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BenchResult> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                results.add(JSON.readValue(file.toFile(), BenchResult.class));
            }
        }
        return results;
    }
}
