package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who is in charge of what is to be done, and when to look at it again: what the configuration says, and nothing where
 * it says nothing.
 *
 * @param asOf knowledge limit, from which the days are counted
 */
record Assignment(ReportContent content, Instant asOf) {

    Optional<Bilingual> owner(String driver) {
        return content.readers().ownerOf(driver, content.taxonomy()).map(owner -> ReportTexts.label("owner", owner));
    }

    /** What it should be rated, as the models of drivers say. */
    OptionalDouble target(String driver) {
        return content.driverModels().stream()
                .map(model -> model.targets().get(driver))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    Optional<LocalDate> reviewOn() {
        return content.readers()
                .reviewDays()
                .map(days -> LocalDate.ofInstant(asOf, content.zone()).plusDays(days));
    }
}
