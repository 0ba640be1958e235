package io.levier.jobs.generate.story;

import java.util.Locale;

/** How far an invitation came by the end of the history. */
public enum Progress {
    SENT,
    BOUNCED,
    DELIVERED,
    OPENED,
    STARTED,
    PARTIAL,
    COMPLETED,
    REFUSED,
    NOT_SAMPLED_QUARANTINE,
    NOT_SAMPLED_OPTOUT,
    NOT_SAMPLED_RULE;

    /** Whether there is a response to it. */
    public boolean isAnswered() {
        return this == PARTIAL || this == COMPLETED;
    }

    /** Whether a rule held it back. */
    public boolean isHeldBack() {
        return this == NOT_SAMPLED_QUARANTINE || this == NOT_SAMPLED_OPTOUT || this == NOT_SAMPLED_RULE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
