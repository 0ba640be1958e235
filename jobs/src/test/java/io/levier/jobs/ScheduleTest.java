package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

    /** What belongs behind the jobs of every night, and what is done every week. */
    private static final List<String> UPKEEP = List.of("apply-retention", "maintain");

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
        assertTrue(run.get(0).equals("run") || UPKEEP.contains(run.get(0)), file + ": " + run);
        assertEquals("verdict", verdict.get(0), file);
        JobArgs started = parsed(file, run);
        JobArgs judged = parsed(file, verdict);
        assertEquals(started.runKey(), judged.runKey(), file);
        assertEquals(started.warehouse(), judged.warehouse(), file);
        assertEquals(started.conf(), judged.conf(), file);
    }

    /** What a start is asked to do; nothing for all jobs of the pipeline. */
    private static List<String> jobs(String file, List<String> run) {
        JobArgs args = parsed(file, run);
        return run.get(0).equals("run") && args instanceof RunArgs all ? all.jobs() : List.of(run.get(0));
    }

    /** Upkeep of the warehouse of the night, under a name of its own: the verdict over the night is not over it. */
    private static void assertUpkeep(String file, String verb, List<String> words, List<String> night) {
        assertEquals(verb, words.get(0), file);
        JobArgs upkeep = parsed(file, words);
        JobArgs run = parsed(file, night);
        assertEquals(run.warehouse(), upkeep.warehouse(), file);
        assertEquals(run.conf(), upkeep.conf(), file);
        assertNotEquals(run.runKey(), upkeep.runKey(), file);
        assertFalse(upkeep.waitLock().isZero(), file + ": it may meet the night's run");
    }

    private static List<String> withRetention() {
        return Stream.concat(pipeline().stream(), Stream.of("apply-retention")).toList();
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
        assertEquals(2, dags.size());
        for (JsonNode dag : dags) {
            assertFiveFields(file, dag.get("schedule").asText());
            assertFalse(dag.get("catchup").asBoolean(), "a new DAG would start every night since its first");
            assertEquals(1, dag.get("max_active_runs").asInt(), "a warehouse has one writer");
            assertEquals("levier", dag.get("pool").asText());
            assertEquals(2, dag.get("retries").asInt());
        }
        assertEquals("levier_nightly", dags.at("/0/dag_id").asText());
        assertEquals(withRetention(), asked(file, dags.at("/0/tasks")));
        assertEquals("levier_weekly", dags.at("/1/dag_id").asText());
        assertEquals(List.of("maintain"), asked(file, dags.at("/1/tasks")));
    }

    /** What the tasks of a DAG do, one after the other, each with the verdict over it. */
    private static List<String> asked(String file, JsonNode tasks) {
        List<String> asked = new ArrayList<>();
        String before = "";
        for (JsonNode task : tasks) {
            List<String> run = strings(task.at("/words/application_args"));
            List<String> judge = strings(task.get("verdict_args"));
            assertVerdictOf(file, run, judge);
            assertEquals(1, jobs(file, run).size(), file);
            assertEquals(jobs(file, run), judge.subList(1, 2), "the verdict is that of the job");
            asked.addAll(jobs(file, run));
            assertEquals(before.isEmpty() ? List.of() : List.of(before), strings(task.get("upstream")));
            assertTrue(strings(task.get("templates")).contains("verdict_args"), "the name of the night is filled in");
            assertEquals(MAIN, task.at("/words/java_class").asText());
            assertRetriesWhatIsOutside(task.get("outcomes"));
            before = task.get("task_id").asText();
        }
        return asked;
    }

    /** Codes of driver and verdict: 1 to 4 need a person, unless the driver never began and verdict knows no start. */
    private static void assertRetriesWhatIsOutside(JsonNode outcomes) {
        assertEquals(List.of("0 0"), ending(outcomes, "done"));
        assertEquals(
                List.of("0 1", "0 2", "0 3", "0 4", "1 2", "1 3", "1 4"), ending(outcomes, "AirflowFailException"));
        assertEquals(List.of("0 5", "0 137", "1 0", "1 1", "1 5", "1 137"), ending(outcomes, "AirflowException"));
    }

    private static List<String> ending(JsonNode outcomes, String so) {
        return outcomes.properties().stream()
                .filter(outcome -> outcome.getValue().asText().equals(so))
                .map(outcome -> outcome.getKey())
                .toList();
    }

    @Test
    void databricksRunsEveryJobInOrderAndThenAsksForTheVerdict() throws IOException {
        String file = "databricks/databricks.yml";
        JsonNode jobs = yaml(file).at("/resources/jobs");
        assertDoes(file, withRetention(), jobs.get("levier_nightly"));
        assertDoes(file, List.of("maintain"), jobs.get("levier_weekly"));
        assertEquals(jobs.at("/levier_nightly/job_clusters"), jobs.at("/levier_weekly/job_clusters"), file);
    }

    private static void assertDoes(String file, List<String> wanted, JsonNode job) {
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
        assertEquals(wanted, jobs, file);
        assertEquals("ALL_DONE", verdict.get("run_if").asText(), "a verdict nobody asks for");
        assertEquals(wanted, judge.subList(1, 1 + jobs.size()), "the verdict asks for every job");
    }

    @Test
    void kubernetesRunsAllAtNightAndAsksForTheVerdictInTheMorning() throws IOException {
        JsonNode nightly = yaml("kubernetes/scheduled.yaml");
        JsonNode verdict = yaml("kubernetes/verdict.yaml");
        assertEquals(
                "sparkoperator.k8s.io/v1beta2 ScheduledSparkApplication",
                nightly.get("apiVersion").asText() + " " + nightly.get("kind").asText());
        assertEquals("Forbid", nightly.at("/spec/concurrencyPolicy").asText());
        assertFiveFields("scheduled.yaml", nightly.at("/spec/schedule").asText());
        List<String> run = strings(nightly.at("/spec/template/arguments"));
        assertVerdictOf("kubernetes", run, strings(container(verdict).get("args")));
        assertEquals(List.of(), jobs("kubernetes", run), "all jobs, in the order their tables demand");
    }

    private static JsonNode container(JsonNode cronJob) {
        return cronJob.at("/spec/jobTemplate/spec/template/spec/containers/0");
    }

    /** They read the same configuration with the same secrets from the same store as the run, or end with code 2 or 5. */
    @Test
    void podsBesideTheRunReachWhatItReaches() throws IOException {
        JsonNode run = yaml("kubernetes/scheduled.yaml").at("/spec/template");
        List<String> night = strings(run.get("arguments"));
        for (String file : List.of("verdict.yaml", "retention.yaml", "maintenance.yaml")) {
            JsonNode job = yaml("kubernetes/" + file);
            assertEquals("CronJob", job.get("kind").asText(), file);
            assertFiveFields(file, job.at("/spec/schedule").asText());
            assertEquals("Forbid", job.at("/spec/concurrencyPolicy").asText(), file);
            JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
            assertEquals("Never", pod.get("restartPolicy").asText(), file);
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), file + " runs as root");
            assertEquals(run.at("/driver/serviceAccount"), pod.get("serviceAccountName"), file);
            JsonNode container = container(job);
            assertEquals(
                    "/opt/levier/conf/bin/levier", container.at("/command/0").asText(), file);
            assertEquals(run.get("image"), container.get("image"), file);
            assertEquals(run.at("/driver/secrets/0/name"), pod.at("/volumes/0/secret/secretName"), file);
            assertEquals(pod.at("/volumes/0/name"), container.at("/volumeMounts/0/name"), file);
            assertEquals(run.at("/driver/secrets/0/path"), container.at("/volumeMounts/0/mountPath"), file);
            String options = StreamSupport.stream(container.get("env").spliterator(), false)
                    .filter(variable -> variable.get("name").asText().equals("SUBMIT_OPTIONS"))
                    .map(variable -> variable.get("value").asText())
                    .findFirst()
                    .orElse("");
            run.get("hadoopConf")
                    .properties()
                    .forEach(setting -> assertTrue(
                            options.contains("--conf spark.hadoop." + setting.getKey() + "="
                                    + setting.getValue().asText()),
                            file + " asks the store otherwise: " + options));
        }
        assertUpkeep(
                "retention.yaml",
                "apply-retention",
                strings(container(yaml("kubernetes/retention.yaml")).get("args")),
                night);
        assertUpkeep(
                "maintenance.yaml",
                "maintain",
                strings(container(yaml("kubernetes/maintenance.yaml")).get("args")),
                night);
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
        assertEquals(4, commands.size(), "a night and its verdict, and the upkeep");
        assertVerdictOf("levier.crontab", commands.get(0), commands.get(1));
        assertUpkeep("levier.crontab", "apply-retention", commands.get(2), commands.get(0));
        assertUpkeep("levier.crontab", "maintain", commands.get(3), commands.get(0));
    }

    @Test
    void systemdRunsAllAtNightAndThenAsksForTheVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        String nightly = text("systemd/levier-nightly.service");
        String weekly = text("systemd/levier-weekly.service");
        List<String> starts = lines(nightly, "ExecStart");
        assertEquals(2, starts.size(), "the run, and what was kept long enough");
        List<String> run = launched(starts.get(0));
        assertVerdictOf("levier-nightly.service", run, launched(line(nightly, "ExecStartPost")));
        assertUpkeep("levier-nightly.service", "apply-retention", launched(starts.get(1)), run);
        assertUpkeep("levier-weekly.service", "maintain", launched(line(weekly, "ExecStart")), run);
        List<String> units = new ArrayList<>(List.of("systemd-analyze", "verify"));
        for (String name : List.of("levier-nightly", "levier-weekly")) {
            String service = text("systemd/" + name + ".service");
            assertEquals("oneshot", line(service, "Type"));
            assertEquals(OUTSIDE_AND_UNFIT_FOR_A_RETRY, line(service, "RestartPreventExitStatus"));
            assertTrue(Integer.parseInt(line(service, "StartLimitBurst")) < 10, "it is tried all day and all night");
            // The units name the paths of an installation, which a machine that only builds does not have.
            Path unit = Files.writeString(
                    folder.resolve(name + ".service"),
                    service.replace("/usr/bin/java", LevierJar.java()).replace("/opt/levier", absolute(folder)));
            Path timer = Files.writeString(folder.resolve(name + ".timer"), text("systemd/" + name + ".timer"));
            units.add(absolute(unit));
            units.add(absolute(timer));
        }
        Optional<LevierJar.Ended> verified = tool(units.toArray(String[]::new));
        assumeTrue(verified.isPresent(), "no systemd-analyze on this machine: the units are not verified");
        LevierJar.Ended ended = verified.orElseThrow();
        assertEquals(0, ended.code(), ended.err());
        assertEquals(
                "",
                ended.err()
                        .lines()
                        .filter(told -> told.contains("levier-"))
                        .findFirst()
                        .orElse(""));
    }

    private static List<String> lines(String unit, String key) {
        return Pattern.compile("^" + key + "=(.*)$", Pattern.MULTILINE)
                .matcher(unit)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String line(String unit, String key) {
        List<String> lines = lines(unit, key);
        assertFalse(lines.isEmpty(), "no " + key);
        return lines.get(0);
    }

    /** What the program is given by a line of a shell. */
    private static List<String> launched(String command) {
        Matcher matcher =
                Pattern.compile("java -jar /opt/levier/levier\\.jar ([^>|]*)").matcher(command);
        assertTrue(matcher.find(), command);
        return TypedLine.words(matcher.group(1));
    }
}
