package io.levier.jobs.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What the commit files of a Delta table say is in it. They are read without Spark, so looking at all tables of a
 * warehouse takes no longer than a glance.
 *
 * @param rows rows of the current version
 * @param bytes size of its data files
 * @param writtenAt when the last commit was made
 */
public record TableFiles(long rows, long bytes, Instant writtenAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A data file of the current version. */
    private record DataFile(long rows, long bytes) {}

    /** The content of a table; empty when it was never written, or when its first commits have been cleaned away. */
    public static Optional<TableFiles> of(Warehouse warehouse, Table table) {
        if (!warehouse.holds(table)) {
            return Optional.empty();
        }
        Path log = new Path(warehouse.pathOf(table), "_delta_log");
        try {
            FileSystem files = log.getFileSystem(warehouse.hadoop());
            List<FileStatus> commits = Arrays.stream(files.listStatus(log))
                    .filter(file -> file.getPath().getName().matches("[0-9]{20}\\.json"))
                    .sorted(Comparator.comparing(file -> file.getPath().getName()))
                    .toList();
            if (commits.isEmpty() || !commits.get(0).getPath().getName().startsWith("0".repeat(20))) {
                return Optional.empty();
            }
            Map<String, DataFile> current = new HashMap<>();
            for (FileStatus commit : commits) {
                replay(files, commit.getPath(), current);
            }
            FileStatus last = commits.get(commits.size() - 1);
            return Optional.of(new TableFiles(
                    current.values().stream().mapToLong(DataFile::rows).sum(),
                    current.values().stream().mapToLong(DataFile::bytes).sum(),
                    Instant.ofEpochMilli(last.getModificationTime())));
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    private static void replay(FileSystem files, Path commit, Map<String, DataFile> current) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(commit), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode action = JSON.readTree(line);
                JsonNode added = action.path("add");
                if (!added.isMissingNode()) {
                    JsonNode stats = JSON.readTree(added.path("stats").asText("{}"));
                    current.put(
                            added.path("path").asText(),
                            new DataFile(
                                    stats.path("numRecords").asLong(),
                                    added.path("size").asLong()));
                }
                current.remove(action.path("remove").path("path").asText());
            }
        }
    }
}
