package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.config.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What survival curves depend on. */
record SurvivalSettings(Retention retention, Publication publication, ZoneId zone) {

    /** The first day on which it is not known any more who has left: whether an ended contract was renewed is known later. */
    LocalDate observedUntil(Instant asOf) {
        return LocalDate.ofInstant(asOf, zone).minusDays(retention.daysToBeKnown());
    }

    boolean isContractual() {
        return retention.form() == Retention.Form.CONTRACTUAL;
    }
}
