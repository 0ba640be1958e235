package io.levier.common.action;

import static io.levier.common.action.Signal.ANSWER;
import static io.levier.common.action.Signal.COMPLAINT;
import static io.levier.common.action.Signal.RISK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a rule may ask of a signal: scores, where it comes from, and who the customer is. */
public enum SignalColumn {
    /** Likelihood to recommend, 0 to 10. */
    LTR(true, ANSWER),
    /** Satisfaction from 0 to 100. */
    CSAT(true, ANSWER),
    /** Ease, 1 to 7. */
    CES(true, ANSWER),
    /** Probability to leave within the horizon, 0 to 1. */
    CHURN(true, ANSWER, COMPLAINT, RISK),
    /** Net revenue of the twelve months before the last period. */
    REVENUE_12M(true, ANSWER, COMPLAINT, RISK),
    VALUE_AT_RISK(true, ANSWER, COMPLAINT, RISK),
    TENURE_DAYS(true, ANSWER, COMPLAINT, RISK),
    CHURN_BAND(false, ANSWER, COMPLAINT, RISK),
    SEGMENT(false, ANSWER, COMPLAINT, RISK),
    COUNTRY(false, ANSWER, COMPLAINT, RISK),
    LANGUAGE(false, ANSWER, COMPLAINT, RISK),
    /** b2c or b2b_contact. */
    KIND(false, ANSWER, COMPLAINT, RISK),
    PLAN(false, ANSWER, COMPLAINT, RISK),
    PRODUCT_LINE(false, ANSWER, COMPLAINT),
    SERVICE(false, ANSWER, COMPLAINT),
    TOUCHPOINT(false, ANSWER),
    STORE(false, ANSWER),
    TEAM(false, COMPLAINT),
    REASON(false, COMPLAINT);

    private final boolean isNumber;
    private final Set<Signal> signals;

    SignalColumn(boolean isNumber, Signal... signals) {
        this.isNumber = isNumber;
        this.signals = Set.of(signals);
    }

    public boolean isNumber() {
        return isNumber;
    }

    /** Whether it is what a customer answered. */
    public boolean isScore() {
        return this == LTR || this == CSAT || this == CES;
    }

    /** Whether signals of a kind can have it. */
    public boolean isOf(Signal signal) {
        return signals.contains(signal);
    }

    /** Column of {@code action/signal.sql}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a configuration writes it. */
    public String label() {
        return column().replace('_', '-');
    }

    /** What rules about a signal may ask, as a configuration writes it. */
    public static List<String> labels(Signal signal) {
        return Arrays.stream(values())
                .filter(column -> column.isOf(signal))
                .map(SignalColumn::label)
                .toList();
    }

    public static Optional<SignalColumn> byLabel(String label) {
        return Arrays.stream(values())
                .filter(column -> column.label().equals(label))
                .findFirst();
    }
}
