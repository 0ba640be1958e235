package io.levier.common.effect;

import io.levier.common.effect.EffectEstimate.Grade;
import io.levier.common.effect.EffectEstimate.Method;
import io.levier.common.effect.EffectEstimate.MonthlyEffect;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.StudentInterval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chooses how what an initiative changed can be told, tells it, and says what speaks against it. */
public final class EffectStudy {
    private static final double FOUND = 0.05;
    /** Of a dip that only a dozen months tell. */
    private static final double CLEAR = 0.01;

    private static final int LAST_MONTHS = 2;

    private final CellMoments moments;
    private final GroupTimeEffects effects;
    private final int window;
    private final Confidence confidence;

    private EffectStudy(CellMoments moments, int window, Confidence confidence) {
        this.moments = moments;
        this.effects = new GroupTimeEffects(moments, window);
        this.window = window;
        this.confidence = confidence;
    }

    /**
     * What an initiative changed.
     *
     * @param isExperiment whether chance decided whom it reached, one by one of what the moments have as clusters
     * @param window months before and after a start that are looked at
     */
    public static EffectEstimate of(CellMoments moments, boolean isExperiment, int window, Confidence confidence) {
        return new EffectStudy(moments, window, confidence).estimate(isExperiment);
    }

    private EffectEstimate estimate(boolean isExperiment) {
        if (isExperiment) {
            Optional<Contrast> afterwards = effects.afterwards();
            double balance = effects.before().map(this::p).orElse(Double.NaN);
            if (afterwards.isPresent() && !(balance < FOUND)) {
                return told(Method.EXPERIMENT, Grade.A, afterwards.get(), balance, List.of());
            }
            if (afterwards.isPresent()) {
                return effects.overall()
                        .map(
                                overall -> differences(
                                        overall,
                                        "those reached differed from the others before it began: was it really chance that decided?"))
                        .orElseGet(this::interrupted);
            }
        }
        return effects.overall().map(overall -> differences(overall)).orElseGet(this::interrupted);
    }

    private EffectEstimate differences(Contrast overall, String... known) {
        SortedMap<Integer, Contrast> leads = effects.leads();
        double pretrend = PreTrend.p(leads, moments);
        List<String> warnings = new ArrayList<>(List.of(known));
        Grade grade = Grade.B;
        if (Double.isNaN(pretrend)) {
            grade = Grade.C;
            warnings.add(leads.size() + " months before it began are too few to see whether others went the same way");
        } else if (pretrend < FOUND) {
            grade = Grade.D;
            warnings.add("those reached went another way than the others already before it began");
        }
        if (isReturning(leads, overall)) {
            grade = Grade.D;
            warnings.add("regression to the mean: those reached had just been unusual, and came back");
        }
        return told(Method.DIFFERENCE_IN_DIFFERENCES, grade, overall, pretrend, warnings);
    }

    /** The last months before differ from the ones before them, and the effect goes the other way. */
    private boolean isReturning(SortedMap<Integer, Contrast> leads, Contrast overall) {
        Contrast last = new Contrast();
        Contrast earlier = new Contrast();
        long recent =
                leads.keySet().stream().filter(since -> since >= -LAST_MONTHS).count();
        long others = leads.size() - recent;
        if (recent == 0 || others < LAST_MONTHS) {
            return false;
        }
        leads.forEach((since, lead) -> {
            if (since >= -LAST_MONTHS) {
                last.with(lead, 1.0 / recent);
            } else {
                earlier.with(lead, 1.0 / others);
            }
        });
        Contrast dip = last.with(earlier, -1);
        return p(dip) < FOUND && dip.value(moments) * overall.value(moments) < 0;
    }

    private EffectEstimate told(Method method, Grade grade, Contrast contrast, double pretrend, List<String> warnings) {
        double value = contrast.value(moments);
        double variance = contrast.variance(moments);
        SortedMap<Integer, MonthlyEffect> months = new TreeMap<>();
        for (int since = -window; since < window; since++) {
            int at = since;
            effects.at(since).ifPresent(of -> months.put(at, new MonthlyEffect(of.value(moments), interval(of))));
        }
        double reached = 0;
        double controls = 0;
        int first = effects.reached().get(0);
        for (Cell cell : moments.cells()) {
            if (cell.isReached() && cell.cohort() != Cell.NEVER) {
                reached += moments.weight(cell);
            } else if (cell.month() >= first) {
                controls += moments.weight(cell);
            }
        }
        return new EffectEstimate(
                method,
                grade,
                value,
                Math.sqrt(variance),
                interval(contrast),
                p(contrast),
                pretrend,
                reached,
                controls,
                months,
                warnings);
    }

    private double p(Contrast contrast) {
        return TwoSidedTest.student(
                contrast.value(moments) / Math.sqrt(contrast.variance(moments)), moments.clusters() - 1.0);
    }

    private Interval interval(Contrast contrast) {
        return StudentInterval.interval(
                contrast.value(moments), contrast.variance(moments), moments.clusters() - 1.0, confidence);
    }

    /** Nobody is left to compare with in any month after the start. */
    private EffectEstimate interrupted() {
        List<Integer> reached = effects.reached();
        if (reached.size() != 1) {
            return nothing(
                    reached.isEmpty() ? "nothing of the outcome was reached" : "nobody was unreached at any start");
        }
        int start = reached.get(0);
        List<Integer> months = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double weight = 0;
        for (int month = start - 2 * window; month < start + window; month++) {
            Cell cell = new Cell(start, month);
            if (moments.holds(cell)) {
                months.add(month);
                values.add(moments.mean(moments.place(cell)));
                weight += cell.isReached() ? moments.weight(cell) : 0;
            }
        }
        long before = months.stream().filter(month -> month < start).count();
        if (before < InterruptedSeries.FEWEST_BEFORE || months.size() - before < InterruptedSeries.FEWEST_AFTER) {
            return nothing("nobody to compare with, and " + before + " months before and " + (months.size() - before)
                    + " after it began where " + InterruptedSeries.FEWEST_BEFORE + " and "
                    + InterruptedSeries.FEWEST_AFTER + " are needed");
        }
        InterruptedSeries series = InterruptedSeries.of(months, values, start);
        List<String> warnings =
                new ArrayList<>(List.of("nobody to compare with: whatever else changed when it began is in it"));
        if (months.size() < InterruptedSeries.FEW) {
            warnings.add(
                    "of " + months.size() + " months the interval is too narrow where they hand on much to the next");
        }
        boolean isReturning = isReturning(months.subList(0, (int) before), values, series.estimate());
        if (isReturning) {
            warnings.add("regression to the mean: those reached had just been unusual, and came back");
        }
        double t = series.estimate() / series.standardError();
        return new EffectEstimate(
                Method.INTERRUPTED_SERIES,
                isReturning ? Grade.D : Grade.C,
                series.estimate(),
                series.standardError(),
                StudentInterval.interval(
                        series.estimate(),
                        series.standardError() * series.standardError(),
                        series.degreesOfFreedom(),
                        confidence),
                TwoSidedTest.student(t, series.degreesOfFreedom()),
                Double.NaN,
                weight,
                0,
                new TreeMap<>(),
                warnings);
    }

    /** The last months before are off the line of those before them, and the effect goes the other way. */
    private static boolean isReturning(List<Integer> before, List<Double> values, double effect) {
        int earlier = before.size() - LAST_MONTHS;
        if (earlier < InterruptedSeries.FEWEST_BEFORE) {
            return false;
        }
        InterruptedSeries dip = InterruptedSeries.of(before, values.subList(0, before.size()), before.get(earlier));
        double p = TwoSidedTest.student(dip.estimate() / dip.standardError(), dip.degreesOfFreedom());
        return p < CLEAR && dip.estimate() * effect < 0;
    }

    private static EffectEstimate nothing(String reason) {
        return new EffectEstimate(
                Method.NONE,
                Grade.D,
                Double.NaN,
                Double.NaN,
                Interval.UNKNOWN,
                Double.NaN,
                Double.NaN,
                0,
                0,
                new TreeMap<>(),
                List.of(reason));
    }
}
