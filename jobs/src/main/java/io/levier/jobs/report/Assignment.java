package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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

    Optional<LocalDate> reviewOn() {
        return content.readers()
                .reviewDays()
                .map(days -> LocalDate.ofInstant(asOf, content.zone()).plusDays(days));
    }
}
