package io.levier.common.config;

import java.util.List;
import java.util.Locale;

/**
 * What happens when the columns of an export are others than those of its last delivery. A new column is what the source
 * says; one that is gone, or comes in another type, stops the import until somebody says that it is meant.
 *
 * @param newColumns what becomes of a column that was not there before
 * @param added columns that may come although new ones stop the import
 * @param dropped columns the export once had and has no more
 * @param retyped columns that come in another type than before
 */
public record DriftRules(NewColumns newColumns, List<String> added, List<String> dropped, List<String> retyped) {

    /** What becomes of a new column. */
    public enum NewColumns {
        /** It is told of and left out, unless the contract or the mapping has a place for it. */
        REPORT,
        /** As above, without a word. */
        IGNORE,
        /** Whatever the contract has no place for stays with its row, in the column {@code extra}. */
        KEEP,
        /** Nothing is published until it is named in {@code added-columns}. */
        STOP
    }

    /** Columns are named in small letters: case is not told apart. */
    public DriftRules {
        added = small(added);
        dropped = small(dropped);
        retyped = small(retyped);
    }

    private static List<String> small(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether columns the contract has no place for stay with their rows. */
    public boolean keepsNewColumns() {
        return newColumns == NewColumns.KEEP;
    }
}
