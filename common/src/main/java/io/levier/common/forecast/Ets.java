package io.levier.common.forecast;

import java.util.Arrays;

/**
 * Exponential smoothing with additive errors, fitted to a history. With normal errors the likelihood is highest where
 * the sum of squared errors one period ahead is lowest. The errors are linear in the states the recursion starts from, so
 * that these are found by least squares for each try of the smoothers, and only the smoothers are searched for.
 */
final class Ets {
    private final EtsForm form;
    private final Smoothers smoothers;
    private final StartStates start;
    private final SmoothingRun run;
    private final int n;
    private final int season;

    private Ets(EtsForm form, Smoothers smoothers, StartStates start, SmoothingRun run, int n, int season) {
        this.form = form;
        this.smoothers = smoothers;
        this.start = start;
        this.run = run;
        this.n = n;
        this.season = season;
    }

    /**
     * The likeliest model of a form.
     *
     * @param history at least {@link EtsForm#needs} values
     * @param season periods of a year
     */
    static Ets fit(EtsForm form, double[] history, int season) {
        if (history.length < form.needs(season)) {
            throw new IllegalArgumentException(form + " of " + history.length + " values");
        }
        double[] point = CompassSearch.lowest(
                at -> of(form, Smoothers.at(form, at), history, season).squares(), form.smoothers());
        return of(form, Smoothers.at(form, point), history, season);
    }

    /** The model with given smoothers and the likeliest start. */
    static Ets of(EtsForm form, Smoothers smoothers, double[] history, int season) {
        StartStates start = new StartStates(form, smoothers, history, season);
        SmoothingRun run = new SmoothingRun(form, smoothers, start.likeliest(), history, season);
        return new Ets(form, smoothers, start, run, history.length, season);
    }

    Smoothers smoothers() {
        return smoothers;
    }

    double squares() {
        return run.squares();
    }

    /** Degrees of freedom left over by smoothers and start. */
    int degreesOfFreedom() {
        return n - form.states(season) - form.smoothers();
    }

    /** Variance of the error one period ahead. */
    double variance() {
        return squares() / degreesOfFreedom();
    }

    /**
     * What is expected, with the deviations of {@link #inherited} and of the start, which is estimated: a mean or a line of
     * few values is not where it seems to be. How far the smoothers may be off is left to the back-test.
     */
    Outlook outlook(int horizon) {
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        double[] inherited = inherited(horizon);
        for (int h = 1; h <= horizon; h++) {
            means[h - 1] = run.expected(n + h - 1, h);
            deviations[h - 1] = Math.sqrt(variance() * (inherited[h - 1] + start.variance(h)));
        }
        return new Outlook(means, deviations, degreesOfFreedom());
    }

    /**
     * Variances of the errors so many periods ahead, in variances of an error one period ahead, of linear models with equal
     * variances (Hyndman et al. 2008, section 6.1, class 1).
     */
    double[] inherited(int horizon) {
        double[] variances = new double[horizon];
        double sum = 1;
        double slopes = 0;
        double fading = 1;
        for (int h = 1; h <= horizon; h++) {
            variances[h - 1] = sum;
            // What an error h periods before still does to the value: by the level, by the slope, by the season.
            fading *= smoothers.phi();
            slopes += fading;
            double weight = smoothers.alpha() + smoothers.beta() * slopes + (h % season == 0 ? smoothers.gamma() : 0);
            sum += weight * weight;
        }
        return variances;
    }

    /** Whether all values are the same, so that there is nothing to smooth. */
    static boolean isConstant(double[] history) {
        return Arrays.stream(history).allMatch(value -> value == history[0]);
    }
}
