package io.levier.common.config;

import java.util.regex.Pattern;

/**
 * An export as it lies there, before it is mapped to the contract.
 *
 * @param name what the mapping SQL calls it
 * @param path file or directory, relative to the input directory
 * @param encoding character set of a CSV file
 * @param delimiter column delimiter of a CSV file
 */
public record RawFile(String name, String path, Format format, String encoding, char delimiter) {

    /** How the export is written. */
    public enum Format {
        CSV("csv"),
        /** One object per line, in UTF-8. */
        JSON("json|jsonl|ndjson"),
        PARQUET("parquet"),
        /** A table directory; its latest version is the export. */
        DELTA("delta");

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
