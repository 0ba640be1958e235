package io.levier.common.config;

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
        CSV,
        PARQUET
    }
}
