package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.Customer;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same jar under spark-submit, by the shipped wrapper and properties: Spark and Delta are the cluster's, the libraries beside the jar are not there, and
 * what the jar brings itself the cluster does not have.
 */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class SubmitIT {
    private static final List<String> OURS =
            List.of("levier-common", "jcommander", "jackson-dataformat-yaml", "jackson-datatype-jdk8", "snakeyaml");

    private final SmallCompany company;
    private Path home;
    private Path jar;

    SubmitIT(SmallCompany company) {
        this.company = company;
    }

    @BeforeEach
    void installsSpark(@TempDir Path folder) throws IOException {
        home = folder;
        jar = Files.copy(LevierJar.path(), folder.resolve("levier.jar"));
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        try (Stream<Path> libraries = Files.list(LevierJar.path().resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                String name = library.getFileName().toString();
                if (OURS.stream().noneMatch(name::startsWith)) {
                    Files.createSymbolicLink(jars.resolve(name), library);
                }
            }
        }
        bringsSparkSubmit();
    }

    /** What a Spark distribution brings: the script the wrapper looks for below SPARK_HOME. */
    private void bringsSparkSubmit() throws IOException {
        Path script = Files.createDirectories(home.resolve("spark/bin")).resolve("spark-submit");
        String jvm =
                LevierJar.java() + " -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m "
                        + System.getProperty("levier.opens");
        Files.writeString(
                script,
                String.join(
                        "\n",
                        "#!/usr/bin/env bash",
                        "exec " + jvm + " -cp '" + home + "/spark/jars/*' org.apache.spark.deploy.SparkSubmit \"$@\"",
                        ""));
        assertTrue(script.toFile().setExecutable(true));
    }

    private LevierJar.Ended submit(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(SmallCompany.conf().resolve("bin/levier").toString()));
        command.addAll(List.of(SmallCompany.words(words)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        home + "/spark",
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SUBMIT_JAR",
                        jar.toString(),
                        "SUBMIT_OPTIONS",
                        "--master local[2] --conf spark.driver.host=127.0.0.1 --conf spark.sql.shuffle.partitions=2"));
        return LevierJar.run(builder, process -> {});
    }

    @Test
    void runsJobsOnTheSparkOfTheCluster() throws IOException, InterruptedException {
        Path warehouse = home.resolve("warehouse");
        LevierJar.Ended ended = submit("run", "ingest", "--input", company.exports(), "--warehouse", warehouse);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.lastLine().contains("status=SUCCEEDED code=0"), ended.out());
        assertEquals(
                new TableContents(company.spark(), company.warehouse())
                        .rows(Customer.TABLE)
                        .count(),
                new TableContents(company.spark(), warehouse)
                        .rows(Customer.TABLE)
                        .count());
    }

    @Test
    void handsOnTheExitCode() throws IOException, InterruptedException {
        LevierJar.Ended ended =
                submit("ingest", "--input", home.resolve("absent"), "--warehouse", home.resolve("warehouse"));
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.lastLine().contains("status=FAILED code=2"), ended.out());
        assertTrue(ended.err().contains("check --input"), ended.err());
    }
}
