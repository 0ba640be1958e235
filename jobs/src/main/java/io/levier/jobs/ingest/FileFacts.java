package io.levier.jobs.ingest;

import java.util.List;

/**
 * What a look at a file tells before Spark reads it.
 *
 * @param path full path
 * @param header column names of a CSV file, empty for Parquet
 * @param records data records, blank lines not counted; −1 for Parquet
 * @param isMultiLine whether a quoted cell holds a line break, so that the file cannot be split
 * @param sha256 hash of the bytes
 */
record FileFacts(String path, List<String> header, long records, boolean isMultiLine, String sha256) {

    FileFacts {
        header = List.copyOf(header);
    }
}
