package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.command.RunArgs;
import io.levier.jobs.platform.JobArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents tell their readers to type can be typed, and what they point to is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST_LINES = 150;
    private static final List<Path> DOCUMENTS = List.of(
            ROOT.resolve("README.md"),
            ROOT.resolve("conf/README.md"),
            ROOT.resolve("conf/cluster/README.md"),
            ROOT.resolve("conf/monitor/README.md"),
            ROOT.resolve("conf/schedule/README.md"),
            ROOT.resolve("jobs/README.md"),
            ROOT.resolve("jobs/TABLES.md"),
            ROOT.resolve("notebooks/README.md"),
            ROOT.resolve(".github/CONTRIBUTING.md"),
            ROOT.resolve(".github/workflows/nightly.yml"),
            ROOT.resolve(".github/workflows/verify.yml"));

    /** Paths from the root, in backticks; what a build or a demo makes is not looked for. */
    private static final Pattern ROOTED =
            Pattern.compile("`((?:conf|jobs|common|notebooks|\\.ci|\\.github|\\.changes)/[A-Za-z0-9_./-]*)`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void staysOnAPageOrThree() throws IOException {
        int lines = Files.readAllLines(ROOT.resolve("README.md")).size();
        assertTrue(lines <= MOST_LINES, "README.md has " + lines + " lines, more than " + MOST_LINES);
    }

    @Test
    void showsCommandsThatParse() throws IOException {
        List<String> jobs =
                JobCatalog.pipeline().stream().map(job -> job.spec().name()).toList();
        List<TypedLine> lines = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            TypedLine.of(document).stream().filter(line -> !line.isForm()).forEach(lines::add);
        }
        assertTrue(lines.size() > 30, "commands seen: " + lines.size());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.place().equals(DOCUMENTS.get(0))
                                && line.words().equals(List.of("demo"))),
                "the README shows the demo");
        assertAll(lines.stream().map(line -> () -> {
            JobArgs args = assertDoesNotThrow(line::parsed, line.toString())
                    .orElseThrow(() -> new AssertionError("no such verb: " + line));
            if (args instanceof RunArgs run) {
                assertTrue(jobs.containsAll(run.jobs()), line + " names a job that is none of " + jobs);
            }
        }));
    }

    @Test
    void pointsToWhatIsThere() throws IOException {
        int seen = 0;
        for (Path document : DOCUMENTS) {
            String text = Files.readString(document);
            Matcher rooted = ROOTED.matcher(text);
            while (rooted.find()) {
                if (!rooted.group(1).startsWith("jobs/target")) {
                    assertTrue(Files.exists(ROOT.resolve(rooted.group(1))), document + " names " + rooted.group(1));
                    seen++;
                }
            }
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (!link.group(1).startsWith("https://")) {
                    Path target = document.resolveSibling(link.group(1));
                    assertTrue(Files.exists(target), document + " links to " + link.group(1));
                    seen++;
                }
            }
        }
        assertTrue(seen > 10, "paths seen: " + seen);
    }
}
