package io.levier.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @Test
    void filesOfSparkAreMovedToStableNamesInTheOrderOfTheirTasks(@TempDir Path root) throws IOException {
        OutputFolder folder = new OutputFolder(root.toString(), new Configuration());
        spark(folder, "part-00001-b4.csv", "id\nthird\n");
        spark(folder, "part-00000-a7.csv", "id\nfirst\nsecond\n");
        Path stale = root.resolve("things/part-00002.csv");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "of an earlier, larger run");
        assertEquals(List.of("things/part-00000.csv", "things/part-00001.csv"), folder.publish("things", ".csv"));
        folder.clean();
        assertEquals(List.of("things/part-00000.csv", "things/part-00001.csv"), files(root));
        assertEquals("id\nthird\n", Files.readString(root.resolve("things/part-00001.csv")));
    }

    @Test
    void joinedFilesKeepOneHeader(@TempDir Path root) throws IOException {
        OutputFolder folder = new OutputFolder(root.toString(), new Configuration());
        spark(folder, "part-00000-a.csv", "id\nfirst\n");
        spark(folder, "part-00001-a.csv", "id\nsecond\nthird\n");
        spark(folder, "part-00002-a.csv", "id\n");
        folder.publishJoined("things", "_truth/things.csv");
        folder.write("_truth/README.md", "é");
        folder.clean();
        assertEquals(List.of("_truth/README.md", "_truth/things.csv"), files(root));
        assertEquals("id\nfirst\nsecond\nthird\n", Files.readString(root.resolve("_truth/things.csv")));
    }

    private static void spark(OutputFolder folder, String file, String text) throws IOException {
        Path scratch = Path.of(folder.scratch("things"));
        Files.createDirectories(scratch);
        Files.writeString(scratch.resolve(file), text);
        Files.writeString(scratch.resolve("." + file + ".crc"), "checksum");
        Files.writeString(scratch.resolve("_SUCCESS"), "");
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<String> names = found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
            assertFalse(names.isEmpty());
            return names;
        }
    }
}
