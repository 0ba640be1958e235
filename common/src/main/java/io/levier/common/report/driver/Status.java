package io.levier.common.report.driver;

/** How far a value may be trusted; the words of the metric tables. */
public enum Status {
    OK,
    /** Fewer answers than the smallest base: shown greyed, never ranked, never given an arrow. */
    LOW_BASE,
    /** Fewer customers than may be shown without pointing at someone: no value. */
    SUPPRESSED,
    /** The period is still open for late data. */
    PROVISIONAL,
    /** An input is missing: no value, and a reason instead. */
    NOT_COMPUTABLE
}
