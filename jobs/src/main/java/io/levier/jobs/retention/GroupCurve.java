package io.levier.jobs.retention;

import io.levier.common.survival.HazardBand;
import io.levier.common.survival.KaplanMeier;
import io.levier.common.survival.LifeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The curve of a group where enough customers are in view.
 *
 * @param curve of those who stayed longer than {@code from}
 * @param from days of stay up to which fewer than the base were in view
 * @param until last day with enough customers to show
 */
record GroupCurve(LifeTable table, KaplanMeier curve, long from, long until) {
    /** Days between two points of a published curve. */
    static final int STEP = 30;

    private static final List<Long> BANDS = List.of(30L, 90L, 180L, 365L, 730L, 1095L, 1825L, 3650L, 7300L);

    /**
     * The curve; empty where never so many customers were in view at once. It ends where few are left for the first
     * time: who comes into view later does not mend the step a handful of customers has made.
     *
     * @param base customers needed to begin with
     * @param k customers needed to go on
     */
    static Optional<GroupCurve> of(LifeTable table, long base, long k) {
        long from = -1;
        long until = -1;
        for (int i = 0; i < table.size() && (from < 0 || table.atRisk(i) >= k); i++) {
            if (from < 0 && table.atRisk(i) >= Math.max(base, k)) {
                // At risk at a time are those in view since the time before.
                from = i == 0 ? 0 : table.time(i - 1);
            }
            if (from >= 0) {
                until = table.time(i);
            }
        }
        return from < 0
                ? Optional.empty()
                : Optional.of(new GroupCurve(table, KaplanMeier.given(table, from), from, until));
    }

    /** Days at which the curve is shown. */
    List<Long> times() {
        return LongStream.iterate(0, time -> time <= until, time -> time + STEP)
                .filter(time -> time >= from)
                .boxed()
                .toList();
    }

    /** Departures in view that the curve counts, up to a day. */
    long events(long time) {
        long events = 0;
        for (int i = 0; i < table.size() && table.time(i) <= time; i++) {
            events += table.time(i) > from ? table.events(i) : 0;
        }
        return events;
    }

    /** Stretches of stay the curve reaches into. */
    List<HazardBand> bands() {
        List<Long> limits = new ArrayList<>(List.of(from));
        BANDS.stream().filter(limit -> limit > from && limit < until).forEach(limits::add);
        if (until > from) {
            limits.add(until);
        }
        return limits.size() < 2 ? List.of() : HazardBand.of(table, limits);
    }
}
