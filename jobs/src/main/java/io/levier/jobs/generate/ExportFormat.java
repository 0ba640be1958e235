package io.levier.jobs.generate;

/** How exports are written. */
public enum ExportFormat {
    /** UTF-8 with a header, commas, doubled quotes, instants like 2026-03-01T08:15:30Z, nothing for null. */
    CSV(".csv"),
    PARQUET(".parquet");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
