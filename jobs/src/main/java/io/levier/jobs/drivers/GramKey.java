package io.levier.jobs.drivers;

import java.util.Comparator;

/**
 * One moment matrix of a model within a customer bucket.
 *
 * @param cell values of the model's segments, {@link #SEPARATOR} between them; empty for sets that are not cut
 * @param missing the players the rows miss, bit j for player j
 * @param month its first day, in days since 1970; 0 for {@link #MONTHS_TOGETHER}
 */
record GramKey(GramSet set, String cell, long missing, int month) implements Comparable<GramKey> {
    static final String SEPARATOR = "\u0000";

    /** Sets that hold who customers were have many columns, and nobody asks for their months apart. */
    static final int MONTHS_TOGETHER = 0;

    private static final Comparator<GramKey> ORDER = Comparator.comparing(GramKey::set)
            .thenComparing(GramKey::cell)
            .thenComparing(GramKey::missing)
            .thenComparing(GramKey::month);

    /** The same with the first month of its rows where they are summed over months. */
    GramKey from(int first) {
        return set.holdsCustomers() ? new GramKey(set, cell, missing, first) : this;
    }

    @Override
    public int compareTo(GramKey other) {
        return ORDER.compare(this, other);
    }

    String[] segments() {
        return cell.isEmpty() ? new String[0] : cell.split(SEPARATOR, -1);
    }
}
