package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How customers who answered differ from customers who were invited and did not.
 *
 * @param month of the invitation
 * @param respondents mean of those who answered
 * @param others mean of those who did not
 * @param gap the first minus the second
 * @param currency ISO 4217, of revenue
 * @param pAdjusted adjusted for all gaps of the month; absent where a side has too few customers
 */
public record ResponseGap(
        Period month,
        Field field,
        double respondents,
        double others,
        double gap,
        String currency,
        Optional<Interval> interval,
        OptionalDouble pAdjusted) {
    private static final double LEVEL = 0.05;

    /** What is known of both. Shares are in percent. */
    public enum Field {
        CHURN,
        REVENUE,
        TENURE,
        CONTACTS
    }

    public ResponseGap {
        Checks.requireFinite("mean of respondents", respondents);
        Checks.requireFinite("mean of others", others);
        Checks.requireFinite("gap", gap);
    }

    public boolean isTold() {
        return pAdjusted.isPresent() && pAdjusted.getAsDouble() < LEVEL;
    }
}
