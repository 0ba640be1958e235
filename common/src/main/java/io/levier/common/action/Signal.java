package io.levier.common.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may call for a follow-up. */
public enum Signal {
    /** A response to a survey. */
    ANSWER,
    /** A case opened as a complaint. */
    COMPLAINT,
    /** A customer at risk of leaving, at the last cut-off. */
    RISK;

    /** As a configuration and the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Signal::label).toList();
    }

    public static Optional<Signal> byLabel(String label) {
        return Arrays.stream(values())
                .filter(signal -> signal.label().equals(label))
                .findFirst();
    }
}
