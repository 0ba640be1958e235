package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake is told from a defect by its exit code, names its place and shows the way out; no session is needed for it. */
class ExitCodeTest {
    private static final int COMMAND_LINE = 1;
    private static final int CONFIGURATION = 2;

    private final CapturedConsole console = new CapturedConsole();

    private void assertEnds(int expected, int code) {
        assertEquals(expected, code, console.err());
        assertTrue(console.lastLine().contains(" code=" + expected + " "), console.lastLine());
    }

    private void assertTold(String... parts) {
        for (String part : parts) {
            assertTrue(console.err().contains(part), "\"" + part + "\" is not told in: " + console.err());
        }
        assertTrue(console.err().contains("→ "), "no way out: " + console.err());
        assertFalse(console.err().contains("\tat "), "a trace: " + console.err());
        assertTrue(
                console.out().matches("LEVIER-RESULT run=none status=FAILED code=[12] periods=none\\R"),
                "beside the verdict mistakes go to the error stream: " + console.out());
    }

    private static String suite(Path home, String... lines) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), String.join("\n", lines) + "\n");
        return home.toString();
    }

    @Test
    void mistypedVerb() {
        assertEnds(COMMAND_LINE, console.launch("compute-metric"));
        assertTold("there is no verb \"compute-metric\"", "did you mean \"compute-metrics\"?");
    }

    @Test
    void mistypedOption() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--warehose", "x"));
        assertTold("ingest has no option \"--warehose\"", "did you mean \"--warehouse\"?");
    }

    @Test
    void mistypedOptionWithItsValue() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--warehose=x"));
        assertTold("ingest has no option \"--warehose", "did you mean \"--warehouse\"?");
    }

    @Test
    void optionWithoutItsValue() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--max-periods", "many"));
        assertTold("many", "levier ingest --help");
    }

    @Test
    void waitWithoutItsUnit() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--conf", "../conf", "--wait-lock", "10"));
        assertTold("--wait-lock 10 is not a length of time", "10m");
    }

    @Test
    void nameOfAStartThatIsNoWord() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--run-key", "tonight\" code=0"));
        assertTold("--run-key \"tonight\" code=0\" is not one word", "levier ingest --help");
    }

    @Test
    void aCenturyOfMonths() {
        assertEnds(COMMAND_LINE, console.launch("ingest", "--conf", "../conf", "--from", "1926-01", "--to", "2026-01"));
        assertTold("1201 months, more than --max-periods 24");
    }

    @Test
    void mistypedJobOfRun() {
        assertEnds(COMMAND_LINE, console.launch("run", "ingst"));
        assertTold("there is no job \"ingst\"", "did you mean \"ingest\"?");
    }

    @Test
    void mistypedKeyOfTheConfiguration(@TempDir Path home) throws IOException {
        String conf = suite(home, "company: Maison", "curency: EUR");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", conf));
        assertTold("suite.yaml:2", "curency", "did you mean \"currency\"?");
    }

    @Test
    void mistypedKeyOfSet(@TempDir Path home) throws IOException {
        String conf = suite(home, "company: Maison");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", conf, "--set", "publication.min-bse=20"));
        assertTold("publication.min-bse");
    }

    @Test
    void tellsAllMistakesOfTheConfigurationAtOnce(@TempDir Path home) throws IOException {
        String conf = suite(home, "time-zone: Europe/Pariss", "languages: [de]");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", conf));
        assertTold("company", "Europe/Pariss", "language \"de\"");
    }

    @Test
    void noConfiguration(@TempDir Path home) {
        Path absent = home.resolve("absent");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", absent.toString()));
        assertTold("there is no " + absent.resolve("suite.yaml"), "--conf");
    }

    @Test
    void configurationThatIsNoYaml(@TempDir Path home) throws IOException {
        String conf = suite(home, "company: Maison", "languages: [fr");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", conf));
        assertTold("suite.yaml:", "is not valid YAML");
    }

    @Test
    void configurationThatIsAList(@TempDir Path home) throws IOException {
        String conf = suite(home, "- company");
        assertEnds(CONFIGURATION, console.launch("ingest", "--conf", conf));
        assertTold("suite.yaml:1 is not a list of \"key: value\" lines");
    }
}
