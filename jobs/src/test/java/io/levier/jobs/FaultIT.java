package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a delivery: the code says whose turn it is, the message how, and what was published stays. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class FaultIT {
    private static final int CONFIGURATION_OR_CONTRACT = 2;
    private static final int QUALITY_GATE = 4;
    private static final int OUTSIDE = 5;

    private final CapturedConsole console = new CapturedConsole(Clock.systemUTC());
    private final SmallCompany company;

    private Path home;
    private Path exports;
    private Path warehouse;
    private SortedMap<String, String> before;

    FaultIT(SmallCompany company) {
        this.company = company;
    }

    @BeforeEach
    void delivers(@TempDir Path folder) {
        home = folder;
        exports = Folders.copy(company.exports(), home.resolve("exports"));
        warehouse = Folders.copy(company.warehouse(), home.resolve("warehouse"));
        before = SmallCompany.published(warehouse);
    }

    @AfterEach
    void leavesWhatWasPublished() {
        assertTrue(before.size() > 100, "files seen: " + before.size());
        assertEquals(before, SmallCompany.published(warehouse));
    }

    private void assertRefused(int code, String... told) {
        assertRefused(code, warehouse, SmallCompany.conf(), told);
    }

    private void assertRefused(int code, Path into, Path conf, String... told) {
        int ended = company.run(console, SmallCompany.PARTITIONS, exports, into, conf);
        assertEquals(code, ended, console.err());
        assertTrue(console.lastLine().contains("status=FAILED code=" + code + " "), console.lastLine());
        for (String part : told) {
            assertTrue(console.err().contains(part), "\"" + part + "\" is not told in: " + console.err());
        }
        assertTrue(console.err().contains("→ "), "no way out: " + console.err());
        assertFalse(console.err().contains("\tat "), "a trace: " + console.err());
    }

    /** Changes every line of an export, the header included. */
    private void rewrite(String table, UnaryOperator<String> line) throws IOException {
        Path file = exports.resolve(table + "/part-00000.csv");
        Files.write(file, Files.readAllLines(file).stream().map(line).toList());
    }

    @Test
    void missingFile() {
        Folders.remove(exports.resolve("order_header"));
        assertRefused(CONFIGURATION_OR_CONTRACT, "there is no " + exports + "/order_header", "deliver the export");
    }

    @Test
    void missingColumn() throws IOException {
        rewrite("survey_answer", line -> line.replace("question_id,sub_question_id", "questions,sub_question_id"));
        assertRefused(
                CONFIGURATION_OR_CONTRACT,
                "survey_answer.yaml:1 has no column \"question_id\", which table survey_answer needs",
                "did you mean \"questions\"?");
    }

    @Test
    void columnOfAnotherType() throws IOException {
        rewrite("survey_response", line -> line.replaceFirst("(20[-0-9T:]+Z),(20[-0-9T:]+Z)", "$1,soon"));
        rewrite("order_header", line -> line.replaceFirst("20[-0-9T:]+Z", "yesterday"));
        assertRefused(
                CONFIGURATION_OR_CONTRACT,
                "order_header.yaml",
                "cells of column \"ordered_at\" of table order_header is a timestamp",
                "map the right column, or mend the export");
    }

    @Test
    void headerWithoutRows() throws IOException {
        Path answers = exports.resolve("survey_answer/part-00000.csv");
        Files.writeString(answers, Files.readAllLines(answers).get(0) + "\n");
        assertRefused(
                QUALITY_GATE, "survey_answer.yaml", "table survey_answer has no rows", "deliver the export again");
    }

    @Test
    void fileOfNoBytes() throws IOException {
        Files.writeString(exports.resolve("survey_answer/part-00000.csv"), "");
        assertRefused(CONFIGURATION_OR_CONTRACT, "survey_answer/part-00000.csv is empty", "with its header");
    }

    @Test
    void quoteThatIsNeverClosed() throws IOException {
        Path answers = exports.resolve("survey_answer/part-00000.csv");
        Files.writeString(answers, Files.readString(answers).replaceFirst("\n", "\n\""));
        assertRefused(
                CONFIGURATION_OR_CONTRACT,
                "survey_answer/part-00000.csv:2 opens a quote that closes in the middle of a cell",
                "double the quotes");
    }

    @Test
    void scoresOutOfTheirScaleEverywhere() throws IOException {
        rewrite("survey_answer", line -> line.replaceFirst(",main,[0-9.]+,", ",main,99,"));
        assertRefused(
                QUALITY_GATE, "rows of survey_answer break its contract", "limit 5.0 %", "quarantine_survey_answer");
        assertTrue(company.quarantined(warehouse, "survey_answer")
                        .where("array_contains(reasons, 'value_number: outside the scale of its question')")
                        .count()
                > 1000);
    }

    /** The quarantine tells of the last delivery: once the good one is back, nothing is said against it any more. */
    @Test
    void forgetsARefusedDeliveryWhenTheGoodOneIsBack() throws IOException {
        long aside = company.quarantined(warehouse, "survey_answer").count();
        scoresOutOfTheirScaleEverywhere();
        String[] words = SmallCompany.words("ingest", "--input", company.exports(), "--warehouse", warehouse);
        CapturedConsole again = new CapturedConsole(Clock.systemUTC());
        assertEquals(0, again.launch(words), again.err());
        assertEquals(aside, company.quarantined(warehouse, "survey_answer").count());
        before = SmallCompany.published(warehouse);
    }

    @Test
    void unknownKey() throws IOException {
        Path conf = Folders.copy(SmallCompany.conf(), home.resolve("conf"));
        Path suite = conf.resolve("suite.yaml");
        List<String> lines = Files.readAllLines(suite).stream()
                .map(line -> line.replace("currency:", "curency:"))
                .toList();
        Files.write(suite, lines);
        int line = 1 + lines.indexOf("curency: EUR");
        assertRefused(
                CONFIGURATION_OR_CONTRACT,
                warehouse,
                conf,
                "suite.yaml:" + line + " unknown key",
                "curency",
                "did you mean \"currency\"?");
    }

    /** Rights do not bind root, but nobody can make a folder below a file. */
    @Test
    void unwritableWarehouse() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        assertRefused(OUTSIDE, file.resolve("warehouse"), SmallCompany.conf(), file + "/warehouse cannot be written");
    }
}
