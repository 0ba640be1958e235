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
            Commit last = Commit.read(files, commits.get(0));
            Commit ours = last;
            for (Path earlier : commits.subList(1, commits.size())) {
                if (ours.contentId().isPresent() || !ours.isTidying()) {
                    break;
                }
                ours = Commit.read(files, earlier);
            }
            return new LastCommit(
                    Long.parseLong(commits.get(0).getName().substring(0, 20)),
                    last.rows(),
                    last.bytes(),
                    ours.contentId(),
                    ours.contentId().isPresent() ? Optional.of(ours.words()) : Optional.empty(),
                    last.contentId().isPresent(),
                    last.token());
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
                Commit one = Commit.read(files, commit);
                if (one.info().path("timestamp").asLong() < since.toEpochMilli()) {
                    break;
                }
                if (one.note().path("job").asText().equals(job)) {
                    rows += one.metrics().path("numTargetRowsDeleted").asLong();
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

    /**
     * One commit, read once.
     *
     * @param info what Delta says of it
     * @param token number it carries of ours
     */
    private record Commit(JsonNode info, OptionalLong token) {

        /** A commit is one action a line. */
        static Commit read(FileSystem files, Path commit) throws IOException {
            JsonNode info = MissingNode.getInstance();
            OptionalLong token = OptionalLong.empty();
            try (MappingIterator<JsonNode> actions =
                    JSON.readerFor(JsonNode.class).readValues((InputStream) files.open(commit))) {
                // Ours stand before the files, of which there may be thousands; other programs may tell theirs at the
                // end.
                while (actions.hasNextValue() && (info.isMissingNode() || token.isEmpty())) {
                    JsonNode action = actions.nextValue();
                    JsonNode numbered = action.path("txn");
                    if (numbered.path("appId").asText().equals(CommitTicket.APPLICATION)) {
                        token = OptionalLong.of(numbered.path("version").asLong());
                    }
                    info = action.has("commitInfo") ? action.path("commitInfo") : info;
                }
            }
            return new Commit(info, token);
        }

        boolean isTidying() {
            return TIDYING.contains(info.path("operation").asText());
        }

        /** What was said of it, by whomever. */
        String words() {
            return info.path("userMetadata").asText();
        }

        /** What we said of it: whoever tidies a table up leaves other words, or none. */
        JsonNode note() {
            try {
                return words().startsWith("{") ? JSON.readTree(words()) : MissingNode.getInstance();
            } catch (JsonProcessingException e) {
                // Words of another tool that only begin like ours.
                return MissingNode.getInstance();
            }
        }

        Optional<String> contentId() {
            return Optional.ofNullable(note().path("content_id").textValue());
        }

        private JsonNode metrics() {
            return info.path("operationMetrics");
        }

        /** Rows that stood in the same file as others a write replaced are only moved. */
        OptionalLong rows() {
            JsonNode counted = metrics().path("numOutputRows");
            if (!counted.isMissingNode()) {
                return OptionalLong.of(
                        counted.asLong() - metrics().path("numCopiedRows").asLong());
            }
            return number(metrics().path("numSourceRows"));
        }

        OptionalLong bytes() {
            return number(metrics().path(metrics().has("numOutputBytes") ? "numOutputBytes" : "numTargetBytesAdded"));
        }

        private static OptionalLong number(JsonNode told) {
            return told.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(told.asLong());
        }
    }
}
