package io.levier.common.effect;

import java.io.Serializable;

/**
 * Outcomes of one month of all that an initiative reached in the same month.
 *
 * @param cohort month it reached them, {@link #NEVER} when it has not
 * @param month month of the outcomes; months are counted from any one on
 */
public record Cell(int cohort, int month) implements Serializable {
    /** Cohort of what was never reached. */
    public static final int NEVER = Integer.MAX_VALUE;

    boolean isReached() {
        return month >= cohort;
    }
}
