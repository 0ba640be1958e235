package io.levier.jobs.generate.company;

import java.util.Locale;

/** What the company sells. */
public enum ProductLine {
    KITCHEN,
    BEDDING,
    LIGHTING,
    DECORATION,
    STORAGE,
    GARDEN,
    HOME_CARE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
