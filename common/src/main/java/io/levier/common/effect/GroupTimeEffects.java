package io.levier.common.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Effects by cohort and month after Callaway and Sant'Anna (2021): what was reached in month g is compared, in month t, with
 * what had not been reached by t, never with what had. Both are taken as they differ from the months before g; instead of
 * the last of these alone, all within the window count, by the weight of the cohort in each, since answers of a single
 * month are few.
 */
final class GroupTimeEffects {
    private final CellMoments moments;
    private final int window;
    private final SortedSet<Integer> months = new TreeSet<>();
    private final SortedSet<Integer> cohorts = new TreeSet<>();

    /** @param window months before and after a start that are looked at */
    GroupTimeEffects(CellMoments moments, int window) {
        this.moments = moments;
        this.window = window;
        for (Cell cell : moments.cells()) {
            if (moments.holds(cell)) {
                months.add(cell.month());
                cohorts.add(cell.cohort());
            }
        }
    }

    /** The effect in a month, counted from the start of each cohort; before the start it is a lead, which should be none. */
    Optional<Contrast> at(int monthsSince) {
        Contrast sum = new Contrast();
        double weights = 0;
        for (int cohort : reached()) {
            Optional<Contrast> one = of(cohort, cohort + monthsSince);
            if (one.isPresent()) {
                double weight = moments.weight(new Cell(cohort, cohort + monthsSince));
                sum.with(one.get(), weight);
                weights += weight;
            }
        }
        return weights > 0 ? Optional.of(new Contrast().with(sum, 1 / weights)) : Optional.empty();
    }

    /** The mean effect over cohorts and months after the start, each by its weight. */
    Optional<Contrast> overall() {
        Contrast sum = new Contrast();
        double weights = 0;
        for (int cohort : reached()) {
            for (int month : months.subSet(cohort, cohort + window)) {
                Optional<Contrast> one = of(cohort, month);
                if (one.isPresent()) {
                    double weight = moments.weight(new Cell(cohort, month));
                    sum.with(one.get(), weight);
                    weights += weight;
                }
            }
        }
        return weights > 0 ? Optional.of(new Contrast().with(sum, 1 / weights)) : Optional.empty();
    }

    /** How far those reached and those not differ after the start, whatever they did before: what an experiment shows. */
    Optional<Contrast> afterwards() {
        return difference(true);
    }

    /** How far they differ before it. */
    Optional<Contrast> before() {
        return difference(false);
    }

    private Optional<Contrast> difference(boolean isAfter) {
        Contrast sum = new Contrast();
        double weights = 0;
        for (int cohort : reached()) {
            for (int month :
                    isAfter ? months.subSet(cohort, cohort + window) : months.subSet(cohort - window, cohort)) {
                Optional<Contrast> gap = gap(cohort, month, Math.max(cohort, month));
                if (gap.isPresent()) {
                    double weight = moments.weight(new Cell(cohort, month));
                    sum.with(gap.get(), weight);
                    weights += weight;
                }
            }
        }
        return weights > 0 ? Optional.of(new Contrast().with(sum, 1 / weights)) : Optional.empty();
    }

    /** Leads by months before the start, −1 first; that they sum to zero takes one of them away from any joint test. */
    SortedMap<Integer, Contrast> leads() {
        SortedMap<Integer, Contrast> leads = new TreeMap<>();
        for (int since = -window; since < 0; since++) {
            int at = since;
            at(since).ifPresent(lead -> leads.put(at, lead));
        }
        return leads;
    }

    List<Integer> reached() {
        return cohorts.stream().filter(cohort -> cohort != Cell.NEVER).toList();
    }

    private Optional<Contrast> of(int cohort, int month) {
        int clean = Math.max(cohort, month);
        Optional<Contrast> now = gap(cohort, month, clean);
        Contrast before = new Contrast();
        double weights = 0;
        for (int earlier : months.subSet(cohort - window, cohort)) {
            Optional<Contrast> gap = gap(cohort, earlier, clean);
            if (gap.isPresent()) {
                double weight = moments.weight(new Cell(cohort, earlier));
                before.with(gap.get(), weight);
                weights += weight;
            }
        }
        return now.isEmpty() || weights == 0
                ? Optional.empty()
                : Optional.of(new Contrast().with(now.get(), 1).with(before, -1 / weights));
    }

    /** A cohort less all that had not been reached by {@code clean}, both in {@code month}. */
    private Optional<Contrast> gap(int cohort, int month, int clean) {
        Cell own = new Cell(cohort, month);
        List<Cell> others = new ArrayList<>();
        for (int other : cohorts.tailSet(clean + 1)) {
            Cell cell = new Cell(other, month);
            if (other != cohort && moments.holds(cell)) {
                others.add(cell);
            }
        }
        double together = others.stream().mapToDouble(moments::weight).sum();
        if (!moments.holds(own) || together == 0) {
            return Optional.empty();
        }
        Contrast gap = new Contrast().with(moments.place(own), 1);
        others.forEach(cell -> gap.with(moments.place(cell), -moments.weight(cell) / together));
        return Optional.of(gap);
    }
}
