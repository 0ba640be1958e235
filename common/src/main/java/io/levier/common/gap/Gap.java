package io.levier.common.gap;

import java.util.Locale;

/** A gap of service quality, in points of the common scale from 0 to 100 unless it says otherwise; below 0 is bad. */
public enum Gap {
    /** What the company believes customers expect, less what they do. */
    KNOWLEDGE,
    /** What the company promises, less what customers expect. */
    DESIGN,
    /** Promises kept, less all of them: per cent. */
    IMPLEMENTATION,
    /** What customers perceive, less what they expect; the seed writes it with the other sign. */
    SATISFACTION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
