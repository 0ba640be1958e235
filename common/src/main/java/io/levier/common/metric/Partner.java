package io.levier.common.metric;

/** What a cell is compared with. Customers may stand in both, so what they share is summed beside either. */
public enum Partner {
    /** The same segment a period before. */
    PREVIOUS,
    /** The same segment a year before. */
    YEAR_AGO,
    /** All rows of the same period that are not of the segment. */
    REST
}
