package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.command.RunArgs;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The files for schedulers, against the one list of jobs and the program's own parser: a job or an option that is renamed
 * breaks the build, not the night.
 */
class ScheduleTest {
    private static final Path SCHEDULE = Path.of("../conf/schedule");
    private static final String MAIN = LevierMain.class.getName();
    private static final String OUTSIDE_AND_UNFIT_FOR_A_RETRY = "1 2 3 4";

    /** What a scheduler puts in where it stands. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*}}");

    private static final Pattern CRON_FIELD =
            Pattern.compile("(\\*|\\d+(-\\d+)?(,\\d+(-\\d+)?)*)(/\\d+)?|[A-Za-z]{3}(-[A-Za-z]{3})?");

    private static List<String> pipeline() {
        return JobCatalog.pipeline().stream().map(job -> job.spec().name()).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(SCHEDULE.resolve(file));
    }

    /** Snake YAML itself, for it follows the anchors a tree of Jackson leaves alone. */
    private static JsonNode yaml(String file) throws IOException {
        return new ObjectMapper().valueToTree(new Yaml().load(text(file)));
    }

    private static List<String> strings(JsonNode list) {
        assertTrue(list.isArray(), list + " is no list");
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The options, filled by the parser of the program itself. */
    private static JobArgs parsed(String file, List<String> words) {
        List<String> filled = words.stream()
                .map(word -> TEMPLATE.matcher(word).replaceAll("scheduled__2026-03-31T02:17:00+00:00"))
                .toList();
        JobArgs args = new TypedLine(SCHEDULE.resolve(file), filled)
                .parsed()
                .orElseThrow(() -> new AssertionError(file + ": there is no verb " + words));
        assertTrue(args.runKey().isPresent(), file + " gives its start no name: " + words);
        if (args instanceof RunArgs run) {
            assertTrue(pipeline().containsAll(run.jobs()), file + " names a job that is none of " + pipeline());
        }
        return args;
    }

    /** A start and the verdict over it must speak of the same start in the same warehouse. */
    private static void assertVerdictOf(String file, List<String> run, List<String> verdict) {
        assertEquals("run", run.get(0), file);
        assertEquals("verdict", verdict.get(0), file);
        JobArgs started = parsed(file, run);
        JobArgs judged = parsed(file, verdict);
        assertEquals(started.runKey(), judged.runKey(), file);
        assertEquals(started.warehouse(), judged.warehouse(), file);
        assertEquals(started.conf(), judged.conf(), file);
    }

    private static List<String> jobs(String file, List<String> run) {
        return parsed(file, run) instanceof RunArgs args ? args.jobs() : List.of();
    }

    private static void assertFiveFields(String file, String schedule) {
        List<String> fields = List.of(schedule.split(" ", -1));
        assertEquals(5, fields.size(), file + ": " + schedule);
        fields.forEach(field -> assertTrue(CRON_FIELD.matcher(field).matches(), file + ": " + field));
    }

    /** Output of a tool of the machine; empty where it is not installed. */
    private static Optional<LevierJar.Ended> tool(String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            return Optional.of(LevierJar.run(builder, process -> {}));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** As Python reads it, with as much of Airflow as it touches; Airflow itself has not parsed it here. */
    @Test
    void airflowRunsEveryJobInOrderAndAsksForItsVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        String file = "airflow/levier_nightly.py";
        Optional<LevierJar.Ended> told = tool(
                "python3",
                absolute(Path.of("src/test/resources/airflow/told.py")),
                absolute(SCHEDULE.resolve(file)),
                absolute(folder.resolve("compiled")));
        assumeTrue(told.isPresent(), "no python3 on this machine: " + file + " is not looked at");
        LevierJar.Ended ended = told.orElseThrow();
        assertEquals(0, ended.code(), ended.err());
        JsonNode dags = new ObjectMapper().readTree(ended.out());
        assertEquals(1, dags.size());
        JsonNode dag = dags.get(0);
        assertFiveFields(file, dag.get("schedule").asText());
        assertFalse(dag.get("catchup").asBoolean(), "a new DAG would start every night since its first");
        assertEquals(1, dag.get("max_active_runs").asInt(), "a warehouse has one writer");
        assertEquals("levier", dag.get("pool").asText());
        assertEquals(2, dag.get("retries").asInt());
        List<String> jobs = new ArrayList<>();
        String before = "";
        for (int i = 0; i < dag.get("tasks").size(); i += 2) {
            JsonNode work = dag.get("tasks").get(i);
            JsonNode verdict = dag.get("tasks").get(i + 1);
            List<String> run = strings(work.at("/words/application_args"));
            List<String> judge = strings(verdict.at("/words/application_args"));
            assertVerdictOf(file, run, judge);
            assertEquals(1, jobs(file, run).size(), file);
            assertEquals(jobs(file, run), judge.subList(1, 2), "the verdict is that of the job");
            jobs.addAll(jobs(file, run));
            assertEquals(before.isEmpty() ? List.of() : List.of(before), strings(work.get("upstream")));
            assertEquals(List.of(work.get("task_id").asText()), strings(verdict.get("upstream")));
            assertEquals("client", verdict.at("/words/deploy_mode").asText(), "only a client hands on its exit code");
            assertEquals(MAIN, work.at("/words/java_class").asText());
            before = verdict.get("task_id").asText();
        }
        assertEquals(pipeline(), jobs, file);
    }

    @Test
    void databricksRunsEveryJobInOrderAndThenAsksForTheVerdict() throws IOException {
        String file = "databricks/databricks.yml";
        JsonNode job = yaml(file).at("/resources/jobs/levier_nightly");
        assertEquals(1, job.get("max_concurrent_runs").asInt(), "a warehouse has one writer");
        assertTrue(job.get("timeout_seconds").asInt() > 0, file);
        assertEquals(6, job.at("/schedule/quartz_cron_expression").asText().split(" ", -1).length);
        List<JsonNode> tasks =
                StreamSupport.stream(job.get("tasks").spliterator(), false).toList();
        List<String> jobs = new ArrayList<>();
        String before = "";
        JsonNode verdict = tasks.get(tasks.size() - 1);
        List<String> judge = strings(verdict.at("/spark_jar_task/parameters"));
        for (JsonNode task : tasks) {
            assertEquals(MAIN, task.at("/spark_jar_task/main_class_name").asText());
            assertEquals(before, task.at("/depends_on/0/task_key").asText(), file);
            before = task.get("task_key").asText();
            if (!task.equals(verdict)) {
                List<String> run = strings(task.at("/spark_jar_task/parameters"));
                assertVerdictOf(file, run, judge);
                assertEquals(List.of(before), jobs(file, run));
                jobs.addAll(jobs(file, run));
            }
        }
        assertEquals(pipeline(), jobs, file);
        assertEquals("ALL_DONE", verdict.get("run_if").asText(), "a verdict nobody asks for");
        assertEquals(pipeline(), judge.subList(1, 1 + jobs.size()), "the verdict asks for every job");
    }

    @Test
    void kubernetesRunsAllAtNightAndAsksForTheVerdictInTheMorning() throws IOException {
        JsonNode nightly = yaml("kubernetes/scheduled.yaml");
        JsonNode verdict = yaml("kubernetes/verdict.yaml");
        assertEquals(
                "sparkoperator.k8s.io/v1beta2 ScheduledSparkApplication",
                nightly.get("apiVersion").asText() + " " + nightly.get("kind").asText());
        assertEquals("Forbid", nightly.at("/spec/concurrencyPolicy").asText());
        assertEquals("Forbid", verdict.at("/spec/concurrencyPolicy").asText());
        assertFiveFields("scheduled.yaml", nightly.at("/spec/schedule").asText());
        assertFiveFields("verdict.yaml", verdict.at("/spec/schedule").asText());
        JsonNode container = verdict.at("/spec/jobTemplate/spec/template/spec/containers/0");
        assertEquals("/opt/levier/conf/bin/levier", container.at("/command/0").asText());
        assertEquals(
                "Never",
                verdict.at("/spec/jobTemplate/spec/template/spec/restartPolicy").asText());
        assertTrue(
                verdict.at("/spec/jobTemplate/spec/template/spec/securityContext/runAsNonRoot")
                        .asBoolean(),
                "verdict.yaml runs as root");
        List<String> run = strings(nightly.at("/spec/template/arguments"));
        assertVerdictOf("kubernetes", run, strings(container.get("args")));
        assertEquals(List.of(), jobs("kubernetes", run), "all jobs, in the order their tables demand");
        assertEquals(
                nightly.at("/spec/template/image").asText(),
                container.get("image").asText());
    }

    @Test
    void kubernetesRunsOnceWhatItRunsEveryNight() throws IOException {
        JsonNode once = yaml("kubernetes/sparkapplication.yaml");
        assertEquals("SparkApplication", once.get("kind").asText());
        JsonNode spec = once.get("spec");
        assertEquals(
                "Java cluster",
                spec.get("type").asText() + " " + spec.get("mode").asText());
        assertEquals(MAIN, spec.get("mainClass").asText());
        assertEquals("Never", spec.at("/restartPolicy/type").asText());
        for (String pod : List.of("driver", "executor")) {
            assertTrue(spec.at("/" + pod + "/securityContext/runAsNonRoot").asBoolean(), pod + " runs as root");
            assertNotNull(spec.at("/" + pod + "/memory").textValue(), pod);
        }
        parsed("kubernetes/sparkapplication.yaml", strings(spec.get("arguments")));
        String nightly = yaml("kubernetes/scheduled.yaml").at("/spec/template").toString();
        assertEquals(nightly, spec.toString().replace("\"once\"", "\"nightly\""), "the two have drifted apart");
        String pom = Files.readString(Path.of("../pom.xml"));
        assertTrue(pom.contains("<spark.version>" + spec.get("sparkVersion").asText() + "<"), "another Spark");
    }

    @Test
    void kustomizeRendersWhatItLists() throws IOException, InterruptedException {
        JsonNode list = yaml("kubernetes/kustomization.yaml");
        assertEquals("Kustomization", list.get("kind").asText());
        for (String named : Stream.concat(
                        strings(list.get("resources")).stream(), strings(list.get("configurations")).stream())
                .toList()) {
            assertTrue(Files.exists(SCHEDULE.resolve("kubernetes").resolve(named)), named);
        }
        Optional<LevierJar.Ended> rendered = tool("kubectl", "kustomize", absolute(SCHEDULE.resolve("kubernetes")));
        assumeTrue(rendered.isPresent(), "no kubectl on this machine: the rendering is not looked at");
        LevierJar.Ended ended = rendered.orElseThrow();
        assertEquals(0, ended.code(), ended.err());
        assertFalse(ended.out().contains("image: levier:"), "an image kustomize did not find: " + ended.out());
        assertTrue(ended.out().contains("kind: ScheduledSparkApplication"), ended.out());
    }

    @Test
    void cronRunsAllAtNightAndAsksForTheVerdictInTheMorning() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (String line : text("cron/levier.crontab").lines().toList()) {
            if (!line.isEmpty() && !line.startsWith("#") && !line.matches("[A-Z]+=.*")) {
                String[] parts = line.split(" ", 6);
                assertFiveFields(
                        "levier.crontab", String.join(" ", List.of(parts).subList(0, 5)));
                assertFalse(parts[5].contains("%"), "cron makes a line break of %");
                commands.add(launched(parts[5]));
            }
        }
        assertEquals(2, commands.size(), "a night and its verdict");
        assertVerdictOf("levier.crontab", commands.get(0), commands.get(1));
    }

    @Test
    void systemdRunsAllAtNightAndThenAsksForTheVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        String service = text("systemd/levier-nightly.service");
        assertVerdictOf(
                "levier-nightly.service",
                launched(line(service, "ExecStart")),
                launched(line(service, "ExecStartPost")));
        assertEquals("oneshot", line(service, "Type"));
        assertEquals(OUTSIDE_AND_UNFIT_FOR_A_RETRY, line(service, "RestartPreventExitStatus"));
        // The units name the paths of an installation, which a machine that only builds does not have.
        Path unit = Files.writeString(
                folder.resolve("levier-nightly.service"),
                service.replace("/usr/bin/java", LevierJar.java()).replace("/opt/levier", absolute(folder)));
        Path timer = Files.writeString(folder.resolve("levier-nightly.timer"), text("systemd/levier-nightly.timer"));
        Optional<LevierJar.Ended> verified = tool("systemd-analyze", "verify", absolute(unit), absolute(timer));
        assumeTrue(verified.isPresent(), "no systemd-analyze on this machine: the units are not verified");
        LevierJar.Ended ended = verified.orElseThrow();
        assertEquals(0, ended.code(), ended.err());
        assertEquals(
                "",
                ended.err()
                        .lines()
                        .filter(told -> told.contains("levier-nightly"))
                        .findFirst()
                        .orElse(""));
    }

    private static String line(String unit, String key) {
        Matcher matcher =
                Pattern.compile("^" + key + "=(.*)$", Pattern.MULTILINE).matcher(unit);
        assertTrue(matcher.find(), "no " + key);
        return matcher.group(1);
    }

    /** What the program is given by a line of a shell. */
    private static List<String> launched(String command) {
        Matcher matcher =
                Pattern.compile("java -jar /opt/levier/levier\\.jar ([^>|]*)").matcher(command);
        assertTrue(matcher.find(), command);
        return TypedLine.words(matcher.group(1));
    }
}
