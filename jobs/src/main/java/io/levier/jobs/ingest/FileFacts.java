package io.levier.jobs.ingest;

import io.levier.common.privacy.ColumnNames;
import io.levier.common.problem.BrokenContract;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a file tells before Spark reads it.
 *
 * @param path full path; of a Delta table with the version that was looked at
 * @param header column names of a CSV file, keys of the objects of a JSON file, empty where the file declares its columns
 * @param records data records, blank lines not counted; {@link #UNCOUNTED} where the format keeps count itself
 * @param isMultiLine whether a quoted cell holds a line break, so that the file cannot be split
 * @param sha256 hash of the bytes, of a Delta table that of its latest commit, of a database table that of the rows read
 * @param mark the highest mark of a database table, null elsewhere
 */
record FileFacts(
        String path,
        List<String> header,
        long records,
        boolean isMultiLine,
        String sha256,
        @Nullable String mark) {
    static final long UNCOUNTED = -1;

    FileFacts(String path, List<String> header, long records, boolean isMultiLine, String sha256) {
        this(path, header, records, isMultiLine, sha256, null);
    }

    /** Refuses a file of which two columns have the same name. */
    FileFacts {
        header = List.copyOf(header);
        boolean isHeader = header.stream().allMatch(ColumnNames::mayBeTold);
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new BrokenContract(
                        path + " has " + (isHeader ? "the column \"" + name + "\"" : "a column")
                                + " twice (case is not told apart)",
                        "rename one of them in the export, or say \"repeated-columns: number\" for it and call the second "
                                + (isHeader ? name + "_2; columns are " + header : "as the first with _2"));
            }
        }
    }
}
