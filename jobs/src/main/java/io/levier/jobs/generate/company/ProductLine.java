package io.levier.jobs.generate.company;

/** What the company sells. */
public enum ProductLine {
    KITCHEN,
    BEDDING,
    LIGHTING,
    DECORATION,
    STORAGE,
    GARDEN,
    HOME_CARE
}
