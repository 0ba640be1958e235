package io.levier.common.roi;

import java.util.Locale;

/** What a benefit rests on, from the strongest on; a chain is as strong as its weakest link. */
public enum Evidence {
    /** Chance decided whom the initiative reached. */
    RANDOMISED,
    /** Those reached were compared with others who went the same way before. */
    DID,
    /** Compared with others whose way before is not known, or with the line of the months before. */
    ITS,
    /** An association of a model stands in between, or what was measured is doubtful. */
    MODEL,
    /** Somebody says so. */
    ASSUMPTION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Evidence weaker(Evidence other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a benefit may be called proven: measured against others, nothing assumed in between. */
    public boolean proves() {
        return this == RANDOMISED || this == DID;
    }
}
