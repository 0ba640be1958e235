package io.levier.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.levier.common.problem.BrokenContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects and keys as the look at a file of JSON lines finds them, and what it does not accept. */
class JsonScanTest {

    private static JsonScan scan(byte[] bytes) throws IOException {
        JsonScan scan = new JsonScan("notes.jsonl");
        scan.read(new ByteArrayInputStream(bytes));
        return scan;
    }

    private static JsonScan scan(String text) throws IOException {
        return scan(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String what, byte[] bytes) {
        BrokenContract refusal = assertThrows(BrokenContract.class, () -> scan(bytes));
        assertEquals(what, refusal.problems().get(0).what());
    }

    @Test
    void countsObjectsAndGathersTheirKeys() throws IOException {
        JsonScan scan = scan("\uFEFF{\"b\": 1, \"in\": {\"deep\": [1, {\"er\": 2}]}}\r\n\n  \n{\"a\": \"é\"}");
        assertEquals(2, scan.records());
        assertEquals(List.of("a", "b", "in"), scan.keys());
    }

    @Test
    void believesNoKeyOfABrokenLine() throws IOException {
        JsonScan scan = scan("{\"a\": 1}\n{\"b\": 1, \"c\":\n");
        assertEquals(2, scan.records());
        assertEquals(List.of("a"), scan.keys());
    }

    @Test
    void refusesListsAndObjectsOverSeveralLines() {
        assertRefused("notes.jsonl:1 does not begin with an object", "[{\"a\": 1}]".getBytes(StandardCharsets.UTF_8));
        assertRefused("notes.jsonl:2 does not begin with an object", "{\n\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    }

    /** The rest of the line is not waited for: it may be gigabytes. */
    @Test
    void refusesAListAtItsFirstByte() throws IOException {
        JsonScan scan = new JsonScan("notes.jsonl");
        scan.accept((byte) ' ');
        assertThrows(BrokenContract.class, () -> scan.accept((byte) '['));
    }

    @Test
    void refusesAFileThatEndsInTheMiddleOfACharacter() {
        byte[] bytes = "{\"a\": 1}\n{\"a\": \"\u00e9".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                "notes.jsonl:2 ends in the middle of a character: the file was cut",
                Arrays.copyOf(bytes, bytes.length - 1));
    }

    @Test
    void refusesOtherEncodings() {
        assertRefused(
                "notes.jsonl:2 is not UTF-8, as JSON must be",
                "{\"a\": 1}\n{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    }
}
