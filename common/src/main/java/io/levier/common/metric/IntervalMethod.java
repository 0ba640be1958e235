package io.levier.common.metric;

/** How the uncertainty of a value is stated; the names stand in {@code ci_method}. */
public enum IntervalMethod {
    /** NPS: adjusted Wald with the effective sample size of the cluster variance. */
    ADJUSTED_WALD("adjusted-wald"),
    /** Shares: Wilson with the effective sample size of the cluster variance. */
    WILSON("wilson"),
    /** Means: Student on the cluster variance. */
    STUDENT("student"),
    /** Ratios of sums: linearised, customers as clusters. */
    LINEARISED("linearised"),
    /** Quantiles: binomial order statistics. */
    ORDER_STATISTICS("order-statistics"),
    /** Quantiles of times that go on: limits of the curve, symmetric in ln(−ln S). */
    LOG_LOG("log-log"),
    /** Everything was counted: there is no sampling error. */
    CENSUS("census");

    private final String label;

    IntervalMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
