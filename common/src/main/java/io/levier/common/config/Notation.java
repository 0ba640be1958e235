package io.levier.common.config;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How an export writes what is a number, a length of time, a day or an instant. It holds for cells of text; a Parquet file
 * or a mapping may bring numbers and instants as such.
 *
 * @param zone of times written without one; UTC when empty
 * @param vocabulary its words for what the contract calls otherwise
 */
public record Notation(
        Numbers numbers, Durations durations, Dates dates, Optional<ZoneId> zone, Vocabulary vocabulary) {
    /** What holds where an export declares nothing. */
    public static final Notation STANDARD = new Notation(Numbers.PLAIN, Durations.SECONDS, Dates.ISO, Optional.empty());

    /** A notation in the words of the contract. */
    public Notation(Numbers numbers, Durations durations, Dates dates, Optional<ZoneId> zone) {
        this(numbers, durations, dates, zone, Vocabulary.NONE);
    }

    /** How numbers and times are written, as fingerprints of mappings have it. */
    public String spelling() {
        return "Notation[numbers=" + numbers + ", durations=" + durations + ", dates=" + dates + ", zone=" + zone + "]";
    }

    /** How numbers are written. A style is declared and never guessed: 1,234 is a different number in each. */
    public enum Numbers {
        /** 1234.5. */
        PLAIN,
        /** 1,234.5 or 1 234.5. */
        GROUPED,
        /** 1 234,5 or 1.234,5 or 1234,5. */
        DECIMAL_COMMA
    }

    /** How columns of seconds are written. */
    public enum Durations {
        SECONDS,
        /** 00:01:30 or a number of seconds. */
        CLOCK
    }

    /** How days are written, alone or before a time; the ISO form is understood in every style. */
    public enum Dates {
        /** 2026-07-31. */
        ISO,
        /** 31/07/2026, 31.7.2026, 31 juillet 2026, 31 July 2026. */
        DAY_FIRST,
        /** 07/31/2026. */
        MONTH_FIRST
    }
}
