package io.levier.common.report.driver;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a reader may have to be warned of. Each has a sentence in the catalogue and the numbers that belong in it. */
public enum Warning {
    // who answered
    NO_INVITATIONS(Severity.NOTE, Subject.NONE),
    ANONYMOUS_ANSWERS(Severity.NOTE, Subject.NONE, "share"),
    LOW_COVERAGE(Severity.CAUTION, Subject.NONE, "share"),
    WEIGHTED_SCORE(Severity.NOTE, Subject.NONE, "weighted", "plain"),
    MODE_DIFFERENCE(Severity.CAUTION, Subject.NONE, "difference"),
    MODE_UNKNOWN(Severity.CAUTION, Subject.NONE),
    SURVEY_BEFORE_EVENT(Severity.CAUTION, Subject.NONE, "answers", "share"),
    SELECTIVE_INVITATIONS(Severity.CAUTION, Subject.NONE),
    NON_STANDARD_SCALE(Severity.CAUTION, Subject.NONE),
    POOLED_SCALES(Severity.CAUTION, Subject.NONE),
    PROVISIONAL_PERIOD(Severity.NOTE, Subject.NONE),
    SILENT_PERIODS(Severity.CAUTION, Subject.NONE, "periods"),
    NO_MONTH_TREND(Severity.NOTE, Subject.NONE),
    // the driver model
    COLLINEAR_DRIVERS(Severity.CAUTION, Subject.NONE),
    HALO(Severity.CAUTION, Subject.NONE, "share"),
    SUPPRESSOR(Severity.CAUTION, Subject.NAMED),
    REPAIRED_MATRIX(Severity.CAUTION, Subject.NONE),
    INCOMPLETE_ANSWERS(Severity.NOTE, Subject.NONE, "answers"),
    ESTIMATED_ANSWERS(Severity.NOTE, Subject.NONE, "share"),
    LITTLE_EXPLAINED(Severity.CAUTION, Subject.NONE, "share"),
    FEW_CUSTOMERS(Severity.CAUTION, Subject.NONE, "customers"),
    OPPOSITE_IN_SEGMENTS(Severity.CAUTION, Subject.NAMED),
    // churn
    LEAKING_FEATURE(Severity.REFUSAL, Subject.NAMED, "auc"),
    RANDOM_SPLIT(Severity.CAUTION, Subject.NONE),
    // the data
    MANY_QUARANTINED(Severity.CAUTION, Subject.NAMED, "share"),
    LATE_FACTS(Severity.NOTE, Subject.NONE, "periods"),
    HISTORY_STARTS_LATE(Severity.CAUTION, Subject.NONE),
    MADE_UP_DATA(Severity.CAUTION, Subject.NONE);

    /** How loud to say it. */
    public enum Severity {
        NOTE,
        CAUTION,
        /** Something was not done because the result would have been wrong. */
        REFUSAL
    }

    /** Whether the sentence is about one named thing: a driver, a column, a table. */
    enum Subject {
        NONE,
        NAMED
    }

    private final Severity severity;
    private final Subject subject;
    private final String amounts;

    Warning(Severity severity, Subject subject, String... amounts) {
        this.severity = severity;
        this.subject = subject;
        this.amounts = String.join(" ", amounts);
    }

    public Severity severity() {
        return severity;
    }

    public boolean isNamed() {
        return subject == Subject.NAMED;
    }

    /** Names of the numbers its sentence needs. */
    public SortedSet<String> amounts() {
        return new TreeSet<>(amounts.isEmpty() ? List.of() : List.of(amounts.split(" ", -1)));
    }
}
