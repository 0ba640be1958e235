package io.levier.common.forecast;

/**
 * The smoothing recursion in error-correction form: an observation less what was expected of it is the error, shares of
 * which correct level, slope and season (Hyndman et al. 2008, section 2.5).
 */
final class SmoothingRun {
    private final EtsForm form;
    private final Smoothers smoothers;
    private final double[] seasons;
    private final double[] errors;
    private double level;
    private double slope;

    /**
     * Runs over a history.
     *
     * @param start level, slope if any, seasons but the last one if any, before the first observation
     * @param season periods of a year
     */
    SmoothingRun(EtsForm form, Smoothers smoothers, double[] start, double[] history, int season) {
        this.form = form;
        this.smoothers = smoothers;
        this.seasons = new double[form.hasSeasons() ? season : 1];
        this.errors = new double[history.length];
        int next = 0;
        level = start[next++];
        slope = form.hasTrend() ? start[next++] : 0;
        for (int i = 0; form.hasSeasons() && i < season - 1; i++) {
            seasons[i] = start[next++];
            seasons[season - 1] -= seasons[i];
        }
        for (int t = 0; t < history.length; t++) {
            errors[t] = history[t] - expected(t, 1);
            step(t, errors[t]);
        }
    }

    private void step(int t, double error) {
        double fading = smoothers.phi() * slope;
        level += fading + smoothers.alpha() * error;
        slope = form.hasTrend() ? fading + smoothers.beta() * error : 0;
        if (form.hasSeasons()) {
            seasons[t % seasons.length] += smoothers.gamma() * error;
        }
    }

    /** What is expected of period {@code t}, {@code ahead} periods after the last one run over. */
    double expected(int t, int ahead) {
        double slopes = 0;
        double fading = 1;
        for (int h = 0; h < ahead; h++) {
            fading *= smoothers.phi();
            slopes += fading;
        }
        return level + slopes * slope + seasons[t % seasons.length];
    }

    double error(int t) {
        return errors[t];
    }

    double squares() {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum;
    }
}
