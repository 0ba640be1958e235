package io.levier.jobs.generate.company;

/** Two general price increases: goods by four per cent, the subscription by eight, each at the start of a month. */
public final class Prices {
    private static final double GOODS_RISE = 1.04;
    private static final double SUBSCRIPTION_RISE = 1.08;

    private final Horizon horizon;
    private final int first;
    private final int second;

    public Prices(Horizon horizon) {
        this.horizon = horizon;
        this.first = (int) Math.round(horizon.months() * 0.27);
        this.second = (int) Math.round(horizon.months() * 0.67);
    }

    /** How many increases took place up to the start of a month, that month included. */
    public int risesUntil(int month) {
        return (month >= first ? 1 : 0) + (month >= second ? 1 : 0);
    }

    /** What goods cost at an instant, relative to the start of the history. */
    public double goods(long at) {
        return rise(GOODS_RISE, risesUntil(horizon.monthOf(at)));
    }

    /** A monthly fee in cents after so many increases. */
    public static long fee(long cents, int rises) {
        return Math.round(cents * rise(SUBSCRIPTION_RISE, rises));
    }

    private static double rise(double factor, int times) {
        double product = 1;
        for (int i = 0; i < times; i++) {
            product *= factor;
        }
        return product;
    }
}
