package io.levier.common.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * Rows a job wrote to a table, and where those of an import went.
 *
 * @param table its name
 * @param read rows read from the source, null where nothing was imported
 * @param quarantined rows that broke a rule, null where nothing was imported
 * @param duplicates older versions of a row, null where nothing was imported
 */
public record TableWrite(
        String table,
        long written,
        @Nullable Long read,
        @Nullable Long quarantined,
        @Nullable Long duplicates) {}
