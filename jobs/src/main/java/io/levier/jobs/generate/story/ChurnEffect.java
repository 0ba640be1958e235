package io.levier.jobs.generate.story;

import java.util.Locale;

/** The planted reasons to cancel a contract, as terms of a monthly logit. */
public enum ChurnEffect {
    LOW_SATISFACTION(1.5, "latent satisfaction below -0.8 at the start of the month"),
    OPEN_CASE(1.5, "a case opened before and not solved at the start of the month"),
    LATE_DELIVERY(1.0, "an order delivered late within the 60 days before the start of the month"),
    PRICE_RISE(0.8, "the fee of this contract rose within the 90 days before the start of the month"),
    TENURE(-0.05, "full months since the contract began, at most 36"),
    MONTHLY_PLAN(1.2, "plan with monthly notice, against the annual one");

    /** Logit of the monthly hazard of a contented customer of an annual plan in the first month. */
    public static final double INTERCEPT = -4.2;

    /** Satisfaction below this counts as low. */
    static final double LOW = -0.8;

    /** Days a late delivery counts. */
    static final int LATE_DELIVERY_DAYS = 60;

    /** Days a price increase counts. */
    static final int PRICE_RISE_DAYS = 90;

    private static final int LONGEST_TENURE = 36;

    private final double coefficient;
    private final String meaning;

    ChurnEffect(double coefficient, String meaning) {
        this.coefficient = coefficient;
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one unit adds to the logit. */
    public double coefficient() {
        return coefficient;
    }

    /** What the term measures, in words. */
    public String meaning() {
        return meaning;
    }

    /** How much of the term a customer is exposed to. */
    public double value(Exposure exposure) {
        return switch (this) {
            case LOW_SATISFACTION -> exposure.lowSatisfaction() ? 1 : 0;
            case OPEN_CASE -> exposure.openCase() ? 1 : 0;
            case LATE_DELIVERY -> exposure.lateDelivery() ? 1 : 0;
            case PRICE_RISE -> exposure.priceRise() ? 1 : 0;
            case TENURE -> Math.min(exposure.tenureMonths(), LONGEST_TENURE);
            case MONTHLY_PLAN -> exposure.monthlyPlan() ? 1 : 0;
        };
    }
}
