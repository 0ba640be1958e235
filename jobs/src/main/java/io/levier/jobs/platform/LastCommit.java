package io.levier.jobs.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What Delta itself says about its last commit to a table. Reading one small file costs nothing; counting the rows again
 * would cost a job.
 *
 * @param version of the table
 * @param rows written by the commit
 */
record LastCommit(long version, long rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static LastCommit of(Warehouse warehouse, Table table) {
        Path log = new Path(warehouse.pathOf(table), "_delta_log");
        try {
            FileSystem files = log.getFileSystem(warehouse.hadoop());
            Path last = Arrays.stream(files.listStatus(log))
                    .map(FileStatus::getPath)
                    .filter(path -> path.getName().matches("[0-9]{20}\\.json"))
                    .max(Comparator.comparing(Path::getName))
                    .orElseThrow(() -> new IOException("there is no commit"));
            return new LastCommit(Long.parseLong(last.getName().substring(0, 20)), rows(files, last));
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + log + ": " + e.getMessage(), "check the file system", e);
        }
    }

    private static long rows(FileSystem files, Path commit) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(commit), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode metrics = JSON.readTree(line).path("commitInfo").path("operationMetrics");
                if (!metrics.isMissingNode()) {
                    return metrics.path("numOutputRows")
                            .asLong(metrics.path("numSourceRows").asLong());
                }
            }
        }
        return 0;
    }
}
