package io.levier.jobs.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * What Delta itself says about its last commit to a table. Reading one small file costs nothing; counting the rows again
 * would cost a job.
 *
 * @param version of the table
 * @param rows written by the commit
 * @param contentId what our own last commit says it wrote, empty when somebody else changed rows since
 */
record LastCommit(long version, long rows, Optional<String> contentId) {
    /** What changes no row, whoever does it. */
    private static final Set<String> TIDYING = Set.of(
            "OPTIMIZE",
            "VACUUM START",
            "VACUUM END",
            "SET TBLPROPERTIES",
            "CHANGE COLUMN",
            "COMPUTE STATS",
            Migration.OPERATION);

    private static final String WRITE = "WRITE";

    private static final ObjectMapper JSON = new ObjectMapper();

    static LastCommit of(Warehouse warehouse, Table table) {
        Path log = new Path(warehouse.pathOf(table), "_delta_log");
        try {
            FileSystem files = log.getFileSystem(warehouse.hadoop());
            List<Path> commits = commits(files, log);
            if (commits.isEmpty()) {
                throw new IOException("there is no commit");
            }
            Path last = commits.get(0);
            Optional<String> contentId = Optional.empty();
            for (Path commit : commits) {
                JsonNode info = info(files, commit);
                contentId = contentId(info);
                if (contentId.isPresent()
                        || !TIDYING.contains(info.path("operation").asText())) {
                    break;
                }
            }
            return new LastCommit(
                    Long.parseLong(last.getName().substring(0, 20)), rows(warehouse, table, files, last), contentId);
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    /** Rows that commits of a job deleted from a table since an instant, as far as its log remembers. */
    static long deletedSince(Warehouse warehouse, Table table, String job, Instant since) {
        Path log = new Path(warehouse.pathOf(table), "_delta_log");
        long rows = 0;
        try {
            FileSystem files = log.getFileSystem(warehouse.hadoop());
            for (Path commit : commits(files, log)) {
                JsonNode info = info(files, commit);
                if (info.path("timestamp").asLong() < since.toEpochMilli()) {
                    break;
                }
                if (note(info).path("job").asText().equals(job)) {
                    rows += info.path("operationMetrics")
                            .path("numTargetRowsDeleted")
                            .asLong();
                }
            }
            return rows;
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    /** The commits still on file, the last one first. */
    private static List<Path> commits(FileSystem files, Path log) throws IOException {
        return Arrays.stream(files.listStatus(log))
                .map(FileStatus::getPath)
                .filter(path -> path.getName().matches("[0-9]{20}\\.json"))
                .sorted(Comparator.comparing(Path::getName).reversed())
                .toList();
    }

    /**
     * A commit that replaces a part of its table counts its rows from the statistics of its files: where none are
     * collected it counts nothing, and the files are asked themselves.
     */
    private static long rows(Warehouse warehouse, Table table, FileSystem files, Path commit) throws IOException {
        JsonNode info = info(files, commit);
        JsonNode metrics = info.path("operationMetrics");
        JsonNode counted = metrics.path("numOutputRows");
        if (counted.isMissingNode() && WRITE.equals(info.path("operation").asText())) {
            return rowsAdded(warehouse, table, files, commit);
        }
        return counted.asLong(metrics.path("numSourceRows").asLong());
    }

    private static Optional<String> contentId(JsonNode commit) throws IOException {
        return Optional.ofNullable(note(commit).path("content_id").textValue());
    }

    /** What we said of a commit: whoever tidies a table up leaves other words, or none. */
    private static JsonNode note(JsonNode commit) throws IOException {
        String words = commit.path("userMetadata").asText();
        return words.startsWith("{") ? JSON.readTree(words) : MissingNode.getInstance();
    }

    private static JsonNode info(FileSystem files, Path commit) throws IOException {
        try (MappingIterator<JsonNode> actions = actions(files, commit)) {
            while (actions.hasNextValue()) {
                JsonNode info = actions.nextValue().path("commitInfo");
                if (!info.isMissingNode()) {
                    return info;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** A commit is one action a line. */
    private static MappingIterator<JsonNode> actions(FileSystem files, Path commit) throws IOException {
        return JSON.readerFor(JsonNode.class).readValues((InputStream) files.open(commit));
    }

    private static long rowsAdded(Warehouse warehouse, Table table, FileSystem files, Path commit) throws IOException {
        Path root = new Path(warehouse.pathOf(table));
        long rows = 0;
        try (MappingIterator<JsonNode> actions = actions(files, commit)) {
            while (actions.hasNextValue()) {
                JsonNode added = actions.nextValue().path("add");
                if (!added.isMissingNode()) {
                    Path file = new Path(
                            root, new Path(URI.create(added.path("path").asText())));
                    rows += rowsOf(file, warehouse.hadoop());
                }
            }
        }
        return rows;
    }

    /** Rows of a Parquet file, by its footer. */
    private static long rowsOf(Path file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            return reader.getRecordCount();
        }
    }
}
