package io.levier.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.JobCatalog;
import io.levier.jobs.platform.Command;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the run log keeps of a command line, and what is typed again of it. */
class TypedWordsTest {

    private static Command<?> verb(String name) {
        return JobCatalog.commands().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TypedWords typed(String verb, String... words) {
        return TypedWords.of(verb(verb), List.of(words));
    }

    private static @Nullable String kept(TypedWords typed) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Console console = new Console(nowhere, nowhere, false, JobArgs.LogFormat.TEXT, clock);
        return typed.on(new Launch(console, clock, Map.of()), console).commandLine();
    }

    @Test
    void keepsWordsAsTheyWereTyped() {
        assertEquals(
                "[\"run\",\"curate\",\"--period\",\"2026-02\",\"--force\",\"--set\",\"company=A \\\"B\\\"\"]",
                kept(typed("run", "curate", "--period=2026-02", "--force", "--set", "company=A \"B\"")));
    }

    @Test
    void keepsNoSecretAndSaysThatItLacksIt() {
        TypedWords open = typed("ingest", "--set", "privacy.token-key=${env:KEY}", "--set", "company=Acme");
        assertTrue(String.valueOf(kept(open)).contains("privacy.token-key=${env:KEY}"), kept(open));
        TypedWords secret = typed("ingest", "--set", "spark.hadoop.fs.s3a.secret.key=hush", "--set", "company=Acme");
        assertEquals(
                "[\"ingest\",\"--set\",\"spark.hadoop.fs.s3a.secret.key=***\",\"--set\",\"company=Acme\"]",
                kept(secret));
        List<String> back = TypedWords.kept(String.valueOf(kept(secret)));
        assertTrue(typed("ingest", back.subList(1, back.size()).toArray(String[]::new))
                .isIncomplete());
        assertFalse(open.isIncomplete());
    }

    /** Who is erased stands in no log; nor is such a verb ever repeated by itself. */
    @Test
    void keepsNothingOfVerbsBesideThePipeline() {
        assertNull(kept(typed("erase", "--customer", "C0001")));
        assertEquals(
                Set.of(),
                JobCatalog.commands().stream()
                        .filter(Command::isRetried)
                        .map(Command::name)
                        .filter(name -> !name.equals("run")
                                && JobCatalog.pipeline().stream()
                                        .noneMatch(job -> job.spec().name().equals(name)))
                        .collect(Collectors.toSet()));
    }

    @Test
    void givesWayToWhatIsTypedNow() {
        TypedWords then = typed(
                "run", "curate", "--conf", "old", "--wait-lock", "5m", "--set", "company=A", "--run-key", "night");
        TypedWords now = typed("retry", "--conf", "mended", "--set", "company=B");
        assertEquals(
                "levier run curate --wait-lock 5m --set company=A --conf mended --set company=B",
                then.without(Set.of("--run-key")).with(now).toString());
    }
}
