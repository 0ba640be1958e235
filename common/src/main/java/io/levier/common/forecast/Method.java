package io.levier.common.forecast;

/** How to look ahead, the simplest first: of two that foresaw the past alike, the one that stands before is taken. */
public enum Method {
    /** Tomorrow is as today; what every other method is compared with. */
    NAIVE("naive") {
        @Override
        int needs(int season) {
            return 3;
        }

        @Override
        Outlook of(double[] history, int horizon, int season, Bounds bounds) {
            return WalkForecasts.naive(history, horizon);
        }
    },
    /** As in the same season of last year. */
    SEASONAL_NAIVE("seasonal-naive") {
        @Override
        int needs(int season) {
            return season + 4;
        }

        @Override
        Outlook of(double[] history, int horizon, int season, Bounds bounds) {
            return WalkForecasts.seasonalNaive(history, horizon, season);
        }
    },
    /** On along the line from the first value to the last. */
    DRIFT("drift") {
        @Override
        int needs(int season) {
            return 4;
        }

        @Override
        Outlook of(double[] history, int horizon, int season, Bounds bounds) {
            return WalkForecasts.drift(history, horizon);
        }
    },
    /** Simple exponential smoothing, ETS(A,N,N). */
    SIMPLE("ets-ann", EtsForm.ANN),
    /** The Theta method. */
    THETA("theta") {
        @Override
        int needs(int season) {
            return EtsForm.ANN.needs(season);
        }

        @Override
        Outlook of(double[] history, int horizon, int season, Bounds bounds) {
            return Theta.outlook(history, horizon, season, bounds);
        }
    },
    /** Holt's linear trend, ETS(A,A,N). */
    TREND("ets-aan", EtsForm.AAN),
    /** A trend that fades, ETS(A,Ad,N). */
    DAMPED_TREND("ets-aadn", EtsForm.AADN),
    /** Level and seasons, ETS(A,N,A). */
    SEASONS("ets-ana", EtsForm.ANA),
    /** Additive Holt-Winters, ETS(A,A,A). */
    TREND_SEASONS("ets-aaa", EtsForm.AAA),
    /** Additive Holt-Winters with a trend that fades, ETS(A,Ad,A). */
    DAMPED_TREND_SEASONS("ets-aada", EtsForm.AADA);

    private final String label;
    private final EtsForm form;

    Method(String label) {
        this(label, EtsForm.ANN);
    }

    Method(String label, EtsForm form) {
        this.label = label;
        this.form = form;
    }

    /** As it stands in tables. */
    public String label() {
        return label;
    }

    /** The fewest values it can be applied to. */
    int needs(int season) {
        return form.needs(season);
    }

    /**
     * What it expects of the periods after a history of at least {@link #needs} values.
     *
     * @param season periods of a year
     * @param bounds between which values lie
     */
    Outlook of(double[] history, int horizon, int season, Bounds bounds) {
        return Ets.fit(form, history, season).outlook(horizon);
    }
}
