package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An example of {@code conf/examples} on the public data it is written for. The data lie beside the checkout and are
 * nowhere in it.
 *
 * @param example name of its folder
 * @param warehouse where its tables go, the report beside it
 */
record RealExports(String example, Path warehouse, CapturedConsole console) {
    private static final Path DATA =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("data");

    /** Warehouse and report in a folder of their own. */
    static RealExports in(Path home, String example) {
        return new RealExports(example, home.resolve("warehouse"), new CapturedConsole());
    }

    /** A folder of the data; without them the test that asks is skipped. */
    static Path data(String folder) {
        assumeTrue(Files.isDirectory(DATA), "the real data are not beside the checkout: " + DATA);
        return DATA.resolve(folder);
    }

    /**
     * Runs some jobs, or all.
     *
     * @return the exit code
     */
    int run(Path input, String... jobs) {
        List<Object> words = new ArrayList<>(List.of("run"));
        words.addAll(Arrays.asList(jobs));
        words.addAll(List.of("--input", input, "--report", report()));
        return launch(words);
    }

    /** Runs some jobs, or all, which must succeed. */
    void succeeds(Path input, String... jobs) {
        assertEquals(0, run(input, jobs), () -> console.out() + console.err());
    }

    /** The same where nobody has made the warehouse yet. */
    void succeedsOnce(Path input, String... jobs) {
        if (Files.notExists(warehouse)) {
            succeeds(input, jobs);
        }
    }

    /** A verb with the configuration and the warehouse of the example. */
    int launch(List<Object> words) {
        List<Object> all = new ArrayList<>(words);
        all.addAll(
                List.of("--conf", SmallCompany.conf().resolve("examples").resolve(example), "--warehouse", warehouse));
        return console.launch(SmallCompany.words(all.toArray()));
    }

    Path report() {
        return warehouse.resolveSibling("report");
    }

    /** The one value an analyst would see. */
    String value(String sql) {
        CapturedConsole analyst = new CapturedConsole();
        String[] words = SmallCompany.words("query", "--warehouse", warehouse, "--sql", sql, "--format", "csv");
        assertEquals(0, analyst.launch(words), analyst.err());
        return analyst.lastLine().strip();
    }
}
