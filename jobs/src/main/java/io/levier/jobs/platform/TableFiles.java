package io.levier.jobs.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * What the commit files of a Delta table say is in it; where they leave out how many rows a data file has, its own footer
 * tells. Both are read without Spark, so looking at all tables of a warehouse takes no longer than a glance.
 *
 * @param rows rows of the current version
 * @param bytes size of its data files
 * @param writtenAt when the last commit was made
 */
public record TableFiles(long rows, long bytes, Instant writtenAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A data file of the current version.
     *
     * @param rows as the commit tells, empty when statistics were not collected
     */
    private record DataFile(OptionalLong rows, long bytes) {}

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
            long rows = 0;
            for (Map.Entry<String, DataFile> file : current.entrySet()) {
                OptionalLong told = file.getValue().rows();
                rows += told.isPresent() ? told.getAsLong() : counted(warehouse, table, file.getKey());
            }
            return Optional.of(new TableFiles(
                    rows,
                    current.values().stream().mapToLong(DataFile::bytes).sum(),
                    Instant.ofEpochMilli(last.getModificationTime())));
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    /** Rows of a data file by its footer; its path is written as part of an address. */
    private static long counted(Warehouse warehouse, Table table, String address) throws IOException {
        Path file = new Path(new Path(warehouse.pathOf(table)), new Path(URI.create(address)));
        try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(file, warehouse.hadoop()))) {
            return footer.getRecordCount();
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
                                    stats.has("numRecords")
                                            ? OptionalLong.of(
                                                    stats.get("numRecords").asLong())
                                            : OptionalLong.empty(),
                                    added.path("size").asLong()));
                }
                current.remove(action.path("remove").path("path").asText());
            }
        }
    }
}
