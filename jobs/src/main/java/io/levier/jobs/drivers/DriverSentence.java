package io.levier.jobs.drivers;

import static java.util.stream.Collectors.joining;

import io.levier.common.drivers.DriverFit;
import io.levier.common.drivers.DriverImportance;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a driver model in a line for the run summary. */
final class DriverSentence {
    private static final int MOST_NAMED = 3;

    private DriverSentence() {}

    static String of(DriverOutcome outcome) {
        String id = outcome.model().id();
        @Nullable DriverFit fit = outcome.result().fit();
        if (fit == null) {
            return id + " " + outcome.result().warnings().get(0).meaning();
        }
        String first = outcome.result().drivers().stream()
                .sorted(Comparator.comparingInt(driver -> driver.rank().rank()))
                .limit(MOST_NAMED)
                .map(DriverImportance::name)
                .collect(joining(", "));
        return String.format(
                Locale.ROOT, "%s: %s first, R² %.2f on %,d answers", id, first, fit.rSquared(), fit.rows());
    }
}
