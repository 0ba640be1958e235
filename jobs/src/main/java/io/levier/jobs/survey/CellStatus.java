package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import java.util.Locale;

/** Whether a figure may be read, as the tables of this package say it. */
enum CellStatus {
    OK,
    LOW_BASE,
    SUPPRESSED,
    PROVISIONAL,
    NOT_COMPUTABLE;

    /**
     * The status of a figure that can be computed.
     *
     * @param base customers on the smaller of the sides that are compared
     * @param isHidden whether a small group would be seen
     */
    static CellStatus of(long base, boolean isHidden, boolean isProvisional, Publication publication) {
        if (isHidden) {
            return SUPPRESSED;
        }
        if (base < publication.minBase()) {
            return LOW_BASE;
        }
        return isProvisional ? PROVISIONAL : OK;
    }

    boolean isShown() {
        return this == OK || this == LOW_BASE || this == PROVISIONAL;
    }

    /** Whether the base is large enough for a test. */
    boolean isTested() {
        return this == OK || this == PROVISIONAL;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
