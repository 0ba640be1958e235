package io.levier.jobs;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.command.CommandLine;
import io.levier.jobs.command.RunArgs;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobOrder;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of contents holds what it promises: help, examples, an order, one writer for each table. */
class JobCatalogTest {
    /** A list is one value: commas part its items, not the options. */
    @Test
    void setsAKeyToAList() {
        JobArgs args = new JobArgs();
        CommandLine.fill(
                args, "train-churn", List.of("--set", "churn.challengers=boosted-trees,forest", "--set", "company=A"));
        assertEquals(Map.of("churn.challengers", "boosted-trees,forest", "company", "A"), args.sets());
    }

    @Test
    void helpsWithEveryVerb() {
        List<Command<?>> commands = JobCatalog.commands();
        assertTrue(commands.size() >= 11, "verbs: " + commands.size());
        assertAll(commands.stream().map(command -> () -> {
            CapturedConsole console = new CapturedConsole();
            assertEquals(0, console.launch(command.name(), "--help"), command.name());
            assertTrue(console.out().startsWith("levier " + command.name() + ": " + command.oneLine()), console.out());
            assertTrue(console.out().contains("--conf"), console.out());
            assertFalse(command.examples().isEmpty(), command.name() + " has no example");
            command.examples().forEach(example -> assertTrue(console.out().contains(example), console.out()));
        }));
    }

    @Test
    void listsEveryVerb() {
        CapturedConsole console = new CapturedConsole();
        assertEquals(0, console.launch());
        JobCatalog.commands().forEach(command -> assertTrue(console.out().contains("  " + command.name() + " ")));
        Set<String> names = new HashSet<>();
        JobCatalog.commands()
                .forEach(command -> assertTrue(names.add(command.name()), command.name() + " is there twice"));
    }

    @Test
    void showsExamplesThatParse() {
        List<String> jobs =
                JobCatalog.pipeline().stream().map(job -> job.spec().name()).toList();
        assertAll(JobCatalog.commands().stream()
                .flatMap(command -> command.examples().stream().map(example -> () -> {
                    List<String> words = TypedLine.words(example);
                    assertEquals(command.name(), words.get(0), example);
                    JobArgs args = command.newArgs();
                    assertDoesNotThrow(
                            () -> CommandLine.fill(args, command.name(), words.subList(1, words.size())), example);
                    assertDoesNotThrow(args::months, example);
                    assertDoesNotThrow(args::asOf, example);
                    assertDoesNotThrow(args::sets, example);
                    if (args instanceof RunArgs run) {
                        assertTrue(jobs.containsAll(run.jobs()), example + " names a job that is none of " + jobs);
                    }
                })));
    }

    @Test
    void ordersJobsAfterThoseWhoseTablesTheyRead() {
        Map<Table, String> writers = writers();
        List<String> order =
                JobCatalog.pipeline().stream().map(job -> job.spec().name()).toList();
        int edges = 0;
        for (Job<?, ?> job : JobCatalog.pipeline()) {
            String reader = job.spec().name();
            for (Table table : job.spec().reads()) {
                String writer = writers.get(table);
                if (DeclaredTables.OPS.contains(table) || reader.equals(writer)) {
                    continue;
                }
                assertTrue(writer != null, reader + " reads " + table + ", which no job writes");
                assertTrue(
                        order.indexOf(writer) < order.indexOf(reader),
                        reader + " reads " + table + " before " + writer + " writes it");
                edges++;
            }
        }
        assertTrue(edges > 10, "tables that jobs hand on: " + edges);
    }

    @Test
    void refusesJobsThatWaitForEachOther() {
        Job<?, ?> sales = new Idle("sales", List.of(Person.TABLE), List.of(Sale.TABLE));
        Job<?, ?> persons = new Idle("persons", List.of(Sale.TABLE), List.of(Person.TABLE));
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> JobOrder.of(List.of(sales, persons)));
        assertEquals("these jobs wait for each other: [sales, persons]", refusal.getMessage());
    }

    @Test
    void hasOneWriterForEachTable() {
        Map<Table, String> writers = writers();
        List<Table> unwritten = DeclaredTables.ALL.stream()
                .filter(table -> !DeclaredTables.OPS.contains(table))
                .filter(table -> !writers.containsKey(table))
                .toList();
        assertEquals(List.of(), unwritten, "declared, but no job writes them");
    }

    /** The job that writes each table; operational tables are every job's. */
    private static Map<Table, String> writers() {
        return JobCatalog.pipeline().stream()
                .flatMap(job -> job.spec().writes().stream()
                        .filter(table -> !DeclaredTables.OPS.contains(table))
                        .map(table -> Map.entry(table, job.spec().name())))
                .collect(toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (first, second) -> {
                            throw new AssertionError(first + " and " + second + " write the same table");
                        },
                        () -> new TreeMap<>((left, right) -> left.name().compareTo(right.name()))));
    }

    /** A job that is only declared. */
    private record Idle(String name, List<Table> reads, List<Table> writes) implements Job<JobArgs, String> {
        @Override
        public JobSpec spec() {
            return new JobSpec(name, "waits", List.of(), reads, writes, List.of());
        }

        @Override
        public JobArgs newArgs() {
            return new JobArgs();
        }

        @Override
        public String settings(JobArgs args, SuiteConfig suite) {
            return "";
        }

        @Override
        public RunSummary run(JobContext context, String settings) {
            throw new AssertionError("never started");
        }
    }
}
