package io.levier.jobs.generate;

import java.util.List;

/**
 * A generated table on disk.
 *
 * @param files paths below the output folder, in order
 */
public record WrittenTable(String table, long rows, List<String> files) {
    public WrittenTable {
        files = List.copyOf(files);
    }
}
