package io.levier.common.roi;

/**
 * Money spent on an initiative.
 *
 * @param month counted from its start; negative before it
 * @param amount reporting currency
 */
public record Cost(String kind, int month, double amount) {
    private static final String CAPEX = "capex";

    boolean isCapex() {
        return kind.equals(CAPEX);
    }
}
