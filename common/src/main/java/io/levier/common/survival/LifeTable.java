package io.levier.common.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of stay as counts per time: how many were last seen then, how many of those because the event happened, and how
 * many came under observation then. Times are whole units (days or months) since the customer's own start.
 *
 * <p>A customer who was observed from the start has no entry. One who was a customer before the data begin has: at risk
 * at t are those with {@code entry < t ≤ exit}, since nobody can be seen leaving before being seen at all. Leaving the
 * entry out counts the time before as time survived, which only survivors could contribute.
 */
public final class LifeTable {

    private final long[] times;
    private final long[] exits;
    private final long[] events;
    private final long[] entries;
    private final long[] atRisk;

    private LifeTable(SortedMap<Long, long[]> counts) {
        int n = counts.size();
        times = new long[n];
        exits = new long[n];
        events = new long[n];
        entries = new long[n];
        atRisk = new long[n];
        int next = 0;
        for (Map.Entry<Long, long[]> entry : counts.entrySet()) {
            times[next] = entry.getKey();
            exits[next] = entry.getValue()[0];
            events[next] = entry.getValue()[1];
            entries[next] = entry.getValue()[2];
            next++;
        }
        long staying = 0;
        for (int i = n - 1; i >= 0; i--) {
            staying += exits[i] - entries[i];
            atRisk[i] = staying;
            if (staying < exits[i]) {
                throw new IllegalArgumentException("at time " + times[i] + " " + exits[i] + " leave of " + staying
                        + " at risk: everybody enters before leaving, and leaves after entering");
            }
        }
    }

    /** Collects counts in any order. */
    public static Collector collect() {
        return new Collector();
    }

    /** The customers of both. */
    public LifeTable merge(LifeTable other) {
        Collector both = collect();
        both.add(this);
        both.add(other);
        return both.table();
    }

    /** Number of distinct times at which somebody entered or left. */
    public int size() {
        return times.length;
    }

    /** Rising with i. */
    public long time(int i) {
        return times[i];
    }

    /** How many were last seen at time i, for whatever reason. */
    public long exits(int i) {
        return exits[i];
    }

    /** How many of the exits are events. */
    public long events(int i) {
        return events[i];
    }

    /** How many came under observation at time i; they are at risk after it. */
    public long entries(int i) {
        return entries[i];
    }

    /** How many could have had the event at time i. */
    public long atRisk(int i) {
        return atRisk[i];
    }

    /** How many could have the event at any time: {@code entry < time ≤ exit}. */
    public long atRiskAt(long time) {
        int i = Arrays.binarySearch(times, time);
        int next = i >= 0 ? i : -i - 1;
        return next == times.length ? 0 : atRisk[next];
    }

    public long customers() {
        return Arrays.stream(exits).sum();
    }

    /** Customers whose event was seen; the others are censored. */
    public long events() {
        return Arrays.stream(events).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LifeTable that
                && Arrays.equals(times, that.times)
                && Arrays.equals(exits, that.exits)
                && Arrays.equals(events, that.events)
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) + 31 * (Arrays.hashCode(exits) + 31 * Arrays.hashCode(events));
    }

    @Override
    public String toString() {
        return customers() + " customers with " + events() + " events at " + size() + " times";
    }

    /** Adds counts one by one; the order does not matter. */
    public static final class Collector {
        private final SortedMap<Long, long[]> counts = new TreeMap<>();

        private Collector() {}

        /**
         * Customers last seen at one length of stay.
         *
         * @param time 0 or more
         * @param exits how many
         * @param events for how many of them the event happened then; the others are censored
         */
        public void add(long time, long exits, long events) {
            if (time < 0 || events < 0 || events > exits) {
                throw new IllegalArgumentException("time " + time + " with " + events + " events of " + exits
                        + " exits: times are 0 or more, events are some of the exits");
            }
            plus(time, exits, events, 0);
        }

        /**
         * Customers who came under observation at one length of stay, having started before.
         *
         * @param time 0 or more; they are at risk only after it
         * @param customers how many
         */
        public void enter(long time, long customers) {
            if (time < 0 || customers < 0) {
                throw new IllegalArgumentException(
                        customers + " entries at time " + time + ": both are 0 or more; earlier ones are no entries");
            }
            plus(time, 0, 0, customers);
        }

        /** All customers of another table. */
        public void add(LifeTable other) {
            for (int i = 0; i < other.size(); i++) {
                plus(other.times[i], other.exits[i], other.events[i], other.entries[i]);
            }
        }

        private void plus(long time, long exits, long events, long entries) {
            if (exits + entries > 0) {
                long[] at = counts.computeIfAbsent(time, k -> new long[3]);
                at[0] += exits;
                at[1] += events;
                at[2] += entries;
            }
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException when at some time more leave than have entered
         */
        public LifeTable table() {
            return new LifeTable(counts);
        }
    }
}
