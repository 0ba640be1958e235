package io.levier.common.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An export as it lies there, before it is mapped to the contract.
 *
 * @param name what the mapping SQL calls it
 * @param path file or directory, relative to the input directory; of a database, the table or view
 * @param encoding character set of a CSV file
 * @param delimiter column delimiter of a CSV file
 * @param quoting how cells of a CSV file are quoted
 * @param repeated what to do with a column name that stands twice in the header of a CSV file
 * @param database where and how the table is read, when the format is {@link Format#JDBC}
 */
public record RawFile(
        String name,
        String path,
        Format format,
        String encoding,
        char delimiter,
        Quoting quoting,
        Repeated repeated,
        Optional<DatabaseTable> database) {

    /** What to do with a column name that stands twice in a header. */
    public enum Repeated {
        REFUSE,
        /** The second {@code category} is called {@code category_2}. */
        NUMBER
    }

    /** The columns of a file with this header, as SQL calls them. */
    public List<String> columns(List<String> header) {
        if (repeated == Repeated.REFUSE) {
            return header;
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> columns = new ArrayList<>();
        for (String name : header) {
            int nth = name.isEmpty() ? 1 : seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            columns.add(nth == 1 ? name : name + "_" + nth);
        }
        return columns;
    }

    /** How the export is written. */
    public enum Format {
        CSV("csv"),
        /** One object per line, in UTF-8. */
        JSON("json|jsonl|ndjson"),
        PARQUET("parquet"),
        /** A table directory; its latest version is the export. */
        DELTA("delta"),
        /** A table or view of a database. */
        JDBC("jdbc");

        private final Pattern ending;

        Format(String endings) {
            ending = Pattern.compile("\\.(" + endings + ")(\\.|$)");
        }

        /** Whether a file of a directory belongs to an export of this format, packed or not; hidden files do not. */
        public boolean isNameOf(String file) {
            return !file.startsWith("_")
                    && !file.startsWith(".")
                    && ending.matcher(file).find();
        }
    }
}
