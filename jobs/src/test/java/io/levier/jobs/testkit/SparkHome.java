package io.levier.jobs.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Spark installation of the libraries beside the built jar, and the jar apart from them: Spark and Delta are the
 * cluster's, and what the jar brings itself the cluster does not have.
 */
public record SparkHome(Path folder) {
    private static final List<String> OURS = List.of(
            "levier-common",
            "jcommander",
            "jackson-dataformat-yaml",
            "jackson-datatype-jdk8",
            "snakeyaml",
            "lucene",
            "opennlp",
            "re2j",
            "liblinear");

    private static final List<String> JVM =
            List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m");

    /** Installs it in an empty folder. */
    public static SparkHome in(Path folder) throws IOException {
        SparkHome home = new SparkHome(folder);
        Files.copy(LevierJar.path(), home.jar());
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        try (Stream<Path> libraries = Files.list(LevierJar.path().resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                String name = library.getFileName().toString();
                if (OURS.stream().noneMatch(name::startsWith)) {
                    Files.createSymbolicLink(jars.resolve(name), library);
                }
            }
        }
        home.bringsSparkSubmit();
        return home;
    }

    private Path jar() {
        return folder.resolve("levier.jar");
    }

    /** What a Spark distribution brings: the script the wrapper looks for below SPARK_HOME. */
    private void bringsSparkSubmit() throws IOException {
        Path script = Files.createDirectories(folder.resolve("spark/bin")).resolve("spark-submit");
        String command = String.join(" ", java("org.apache.spark.deploy.SparkSubmit"));
        Files.writeString(script, "#!/usr/bin/env bash\nexec " + command + " \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    private List<String> java(String main) {
        List<String> command = new ArrayList<>(List.of(LevierJar.java()));
        command.addAll(JVM);
        command.addAll(Arrays.asList(System.getProperty("levier.opens", "").split(" ", -1)));
        command.addAll(List.of("-cp", "'" + folder + "/spark/jars/*'", main));
        return command;
    }

    /** A process of Spark itself, not yet started: a master, a worker. */
    public ProcessBuilder spark(String main, List<String> words) {
        List<String> command = new ArrayList<>(java(main));
        command.replaceAll(word -> word.replace("'", ""));
        command.addAll(words);
        return at(command);
    }

    /** The shipped wrapper with a verb and its options, run to its end. */
    public LevierJar.Ended submit(
            Path conf, Map<String, String> environment, List<String> words, LevierJar.Meanwhile meanwhile)
            throws IOException, InterruptedException {
        return LevierJar.run(submitting(conf, environment, words), meanwhile);
    }

    /** The same, not yet started. */
    public ProcessBuilder submitting(Path conf, Map<String, String> environment, List<String> words) {
        List<String> command =
                new ArrayList<>(List.of(conf.resolve("bin/levier").toString()));
        command.addAll(words);
        ProcessBuilder builder = at(command);
        builder.environment().put("SUBMIT_JAR", jar().toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private ProcessBuilder at(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("SPARK_HOME", folder + "/spark", "SPARK_SCALA_VERSION", "2.13"));
        return builder;
    }
}
