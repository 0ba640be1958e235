package io.levier.jobs.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What Delta itself says about its last commit to a table. Reading one small file costs nothing; counting the rows again
 * would cost a job.
 *
 * @param version of the table
 * @param rows written by the commit; empty where Delta counted none, as it does for a part of a table without statistics
 * @param bytes of the files written by the commit; empty where Delta counted none
 * @param contentId what our own last commit says it wrote, empty when somebody else changed rows since
 * @param note all that our own last commit says, for a commit that only tidies up to say again
 * @param isNoted whether that commit is the last of all
 * @param token number of the last commit, see {@link CommitTicket}; empty where it was made without a lock
 */
record LastCommit(
        long version,
        OptionalLong rows,
        OptionalLong bytes,
        Optional<String> contentId,
        Optional<String> note,
        boolean isNoted,
        OptionalLong token) {
    /** What changes no row, whoever does it. */
    private static final Set<String> TIDYING = Set.of(
            "OPTIMIZE",
            "VACUUM START",
            "VACUUM END",
            "SET TBLPROPERTIES",
            "CHANGE COLUMN",
            "COMPUTE STATS",
            Migration.OPERATION);

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
            Optional<String> note = Optional.empty();
            for (Path commit : commits) {
                JsonNode info = info(files, commit);
                contentId = contentId(info);
                note = contentId.map(id -> info.path("userMetadata").asText());
                if (contentId.isPresent()
                        || !TIDYING.contains(info.path("operation").asText())) {
                    break;
                }
            }
            return new LastCommit(
                    Long.parseLong(last.getName().substring(0, 20)),
                    rows(info(files, last)),
                    bytes(info(files, last)),
                    contentId,
                    note,
                    contentId(info(files, last)).isPresent(),
                    token(files, last));
        } catch (JsonProcessingException e) {
            throw BrokenTable.torn(log.toString());
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
        } catch (JsonProcessingException e) {
            throw BrokenTable.torn(log.toString());
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

    /** Rows that stood in the same file as others a write replaced are only moved. */
    private static OptionalLong rows(JsonNode commit) {
        JsonNode metrics = commit.path("operationMetrics");
        JsonNode counted = metrics.path("numOutputRows");
        if (!counted.isMissingNode()) {
            return OptionalLong.of(
                    counted.asLong() - metrics.path("numCopiedRows").asLong());
        }
        JsonNode merged = metrics.path("numSourceRows");
        return merged.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(merged.asLong());
    }

    private static OptionalLong bytes(JsonNode commit) {
        JsonNode metrics = commit.path("operationMetrics");
        JsonNode written =
                metrics.has("numOutputBytes") ? metrics.path("numOutputBytes") : metrics.path("numTargetBytesAdded");
        return written.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(written.asLong());
    }

    private static Optional<String> contentId(JsonNode commit) {
        return Optional.ofNullable(note(commit).path("content_id").textValue());
    }

    /** What we said of a commit: whoever tidies a table up leaves other words, or none. */
    private static JsonNode note(JsonNode commit) {
        String words = commit.path("userMetadata").asText();
        try {
            return words.startsWith("{") ? JSON.readTree(words) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            // Words of another tool that only begin like ours.
            return MissingNode.getInstance();
        }
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

    private static OptionalLong token(FileSystem files, Path commit) throws IOException {
        try (MappingIterator<JsonNode> actions = actions(files, commit)) {
            while (actions.hasNextValue()) {
                JsonNode numbered = actions.nextValue().path("txn");
                if (numbered.path("appId").asText().equals(CommitTicket.APPLICATION)) {
                    return OptionalLong.of(numbered.path("version").asLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** A commit is one action a line. */
    private static MappingIterator<JsonNode> actions(FileSystem files, Path commit) throws IOException {
        return JSON.readerFor(JsonNode.class).readValues((InputStream) files.open(commit));
    }
}
