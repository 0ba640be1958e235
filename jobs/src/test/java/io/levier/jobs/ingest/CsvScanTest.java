package io.levier.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.levier.common.config.Quoting;
import io.levier.common.problem.BrokenContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Records as the look at a file counts them, and the quotes it does not accept. */
class CsvScanTest {

    private static long records(String text) throws IOException {
        return records(text, Quoting.STANDARD);
    }

    private static long records(String text, Quoting quoting) throws IOException {
        CsvScan scan = new CsvScan("notes.csv", ',', quoting, "utf-8");
        scan.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return scan.records();
    }

    @Test
    void countsRecordsNotLines() throws IOException {
        assertEquals(2, records("id,note\n1,\"two\nlines, one cell\"\n2,\"he said \"\"no\"\"\"\n"));
        assertEquals(2, records("id,note\r\n1,\"blanks after\"  ,\r\n2,plain\r\n"));
    }

    /** The last byte is the first half of an é. */
    @Test
    void refusesAFileThatEndsInTheMiddleOfACharacter() {
        byte[] bytes = "id,note\n1,caf\u00e9".getBytes(StandardCharsets.UTF_8);
        CsvScan scan = new CsvScan("notes.csv", ',', Quoting.STANDARD, "utf-8");
        BrokenContract refusal = assertThrows(
                BrokenContract.class, () -> scan.read(new ByteArrayInputStream(bytes, 0, bytes.length - 1)));
        assertEquals(
                "notes.csv:2 ends in the middle of a character: the file was cut",
                refusal.problems().get(0).what());
    }

    /** The quote of the first cell runs on into the next record, where it cannot close. */
    @Test
    void refusesAQuoteThatClosesInTheMiddleOfACell() {
        for (String swallowing : new String[] {
            "id,note\n1,\"6 inch\n2,size 5\"wide\n3,ok\n",
            "id,note\n1,\"6 inch\n2,size 5\" wide\n3,ok\n",
            "id,note\n1,\"6 inch\n2,size 5\" \"wide\n3,ok\n"
        }) {
            BrokenContract refusal = assertThrows(BrokenContract.class, () -> records(swallowing));
            assertEquals(
                    "notes.csv:2 opens a quote that closes in the middle of a cell, on line 3",
                    refusal.problems().get(0).what());
        }
    }

    @Test
    void countsRecordsByTheQuotingOfTheExport() throws IOException {
        String escaped = "id,note\n1,\"6\\\" wide,\ntwo lines\"\n2,\"ends with a stroke\\\\\"\n3,a\\b\n";
        assertEquals(3, records(escaped, new Quoting('"', '\\')));
        assertThrows(BrokenContract.class, () -> records(escaped));
        assertEquals(2, records("id,note\n1,'one, \nand ''two'''\n2,6\" wide\n", new Quoting('\'', '\'')));
        assertEquals(2, records("id,note\n1,\"6 inch\n2,\"\n", new Quoting(Quoting.NONE, Quoting.NONE)));
    }

    /** Were quotes doubled they would not be escaped: a cell ends at the first. */
    @Test
    void refusesDoubledQuotesWhereTheyAreEscaped() {
        assertThrows(
                BrokenContract.class, () -> records("id,note\n1,\"he said \"\"no\"\"\"\n", new Quoting('"', '\\')));
    }
}
