package io.levier.common.metric;

/** What a cell is compared with. Customers may stand in both, so what they share is summed beside either. */
public enum Partner {
    /** The same segment a period before. */
    PREVIOUS("previous"),
    /** The same segment a year before. */
    YEAR_AGO("year_ago"),
    /** All rows of the same period that are not of the segment. */
    REST("rest");

    private final String label;

    Partner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
