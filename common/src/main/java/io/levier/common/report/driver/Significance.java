package io.levier.common.report.driver;

/** What a test says about a difference, after adjustment for the number of tests. */
public enum Significance {
    UP,
    DOWN,
    /** Tested and not told apart from no difference. */
    FLAT,
    /** Not tested: a base too small, or nothing to compare with. */
    NOT_TESTED
}
