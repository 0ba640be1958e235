package io.levier.jobs.drivers;

import java.sql.Date;
import java.util.Comparator;
import java.util.List;

/**
 * One moment matrix of a model.
 *
 * @param cell values of the model's segments; empty for sets that are not cut
 * @param missing the players the rows miss, bit j for player j
 */
record GramKey(GramSet set, List<String> cell, long missing, Date month, int bucket) implements Comparable<GramKey> {

    private static final Comparator<GramKey> ORDER = Comparator.comparing(GramKey::set)
            .thenComparing(key -> String.join("\u0000", key.cell()))
            .thenComparing(GramKey::missing)
            .thenComparing(GramKey::month);

    /** Of keys of one bucket. */
    @Override
    public int compareTo(GramKey other) {
        return bucket == other.bucket ? ORDER.compare(this, other) : Integer.compare(bucket, other.bucket);
    }
}
