package io.levier.common.roi;

import java.util.Locale;

/** How an improvement becomes money, and what of the customers reached it changes. */
public enum BenefitStream {
    /** Percent points of the customers who leave in a month; fewer is a benefit. */
    RETENTION,
    /** Net revenue of a customer in a month, reporting currency. */
    SALES,
    /** Contacts of a customer in a month; fewer is a benefit. */
    COST_TO_SERVE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
