package io.levier.common.report.driver;

import java.util.List;

/** What became of the rows that were read. */
public record DataQuality(List<TableLoad> tables, List<Notice> notices) {

    /**
     * Rows of one input table.
     *
     * @param quarantined set aside with a reason
     * @param duplicates left out because they were there already
     */
    public record TableLoad(String table, long read, long accepted, long quarantined, long duplicates) {
        public TableLoad {
            Checks.requireCount("read", read);
            Checks.requireCount("accepted", accepted);
            Checks.requireCount("quarantined", quarantined);
            Checks.requireCount("duplicates", duplicates);
            if (accepted + quarantined + duplicates > read) {
                throw new IllegalArgumentException("table " + table + ": " + accepted + " accepted, " + quarantined
                        + " quarantined and " + duplicates + " duplicate rows are more than the " + read + " read");
            }
        }
    }

    public DataQuality {
        tables = List.copyOf(tables);
        notices = List.copyOf(notices);
    }
}
