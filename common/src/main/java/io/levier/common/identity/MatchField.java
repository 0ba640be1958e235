package io.levier.common.identity;

import java.util.Locale;

/** The fields two records are compared by. */
public enum MatchField {
    FIRST_NAME(0, 4),
    LAST_NAME(1, 4),
    BIRTH_DATE(2, 3),
    HOUSE_NUMBER(3, 2),
    STREET(4, 3),
    ADDRESS_EXTRA(5, 3),
    /** Postcode and city as one: each says what the other does, and would be counted twice. */
    PLACE(6, 4),
    EMAIL(7, 3),
    PHONE(8, 3);

    private final int place;
    private final int levels;

    MatchField(int place, int levels) {
        this.place = place;
        this.levels = levels;
    }

    /** Where its level stands in a {@link Comparison}. */
    int place() {
        return place;
    }

    /** How many levels of agreement there are, from 0, different, to {@code levels - 1}, equal. */
    public int levels() {
        return levels;
    }

    /** The name in tables and texts: {@code first_name}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for a level: {@code equal}, {@code different}, and what lies between. */
    public String word(int level) {
        if (level == Agreement.UNKNOWN) {
            return "unknown";
        }
        if (level == 0) {
            return "different";
        }
        return level == levels - 1 ? "equal" : level == levels - 2 ? "nearly equal" : "similar";
    }
}
