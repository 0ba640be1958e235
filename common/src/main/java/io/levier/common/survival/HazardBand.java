package io.levier.common.survival;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Wilson;
import java.util.ArrayList;
import java.util.List;

/**
 * The discrete-time hazard of a stretch of stay: of all customer-periods at risk in it, the share that ended with the
 * event. It is the rate a discrete-time hazard logit with one dummy per stretch fits.
 *
 * @param after the stretch begins after this time
 * @param until and includes this one
 * @param atRisk customer-periods {@code Σ n_t} over the times of the stretch, one per customer and unit of time
 * @param events in the stretch
 */
public record HazardBand(long after, long until, long atRisk, long events) {

    /**
     * Bands between limits.
     *
     * @param limits strictly rising, at least two, the first 0 or more
     */
    public static List<HazardBand> of(LifeTable table, List<Long> limits) {
        if (limits.size() < 2 || limits.get(0) < 0) {
            throw new IllegalArgumentException("bands need two limits or more from 0 on, got " + limits);
        }
        List<HazardBand> bands = new ArrayList<>();
        for (int b = 0; b + 1 < limits.size(); b++) {
            bands.add(band(table, limits.get(b), limits.get(b + 1)));
        }
        return bands;
    }

    private static HazardBand band(LifeTable table, long after, long until) {
        if (until <= after) {
            throw new IllegalArgumentException("limits of bands rise, " + until + " follows " + after);
        }
        long atRisk = 0;
        long events = 0;
        long from = after;
        for (int i = 0; i < table.size() && from < until; i++) {
            // Nobody enters or leaves between two times of the table, so as many are at risk at each unit between.
            long to = Math.min(table.time(i), until);
            if (to > from) {
                atRisk += (to - from) * table.atRisk(i);
                from = to;
            }
            if (table.time(i) > after && table.time(i) <= until) {
                events += table.events(i);
            }
        }
        return new HazardBand(after, until, atRisk, events);
    }

    /** Share of customers at risk that have the event per unit of time; NaN with nobody at risk. */
    public double hazard() {
        return (double) events / atRisk;
    }

    /** Share that stays through the whole stretch if the hazard is the same all through it. */
    public double survival() {
        return Math.pow(1 - hazard(), until - (double) after);
    }

    /** Wilson interval of the hazard; unknown with nobody at risk. */
    public Interval interval(Confidence confidence) {
        return atRisk == 0 ? Interval.UNKNOWN : Wilson.interval(hazard(), (double) atRisk, confidence);
    }
}
