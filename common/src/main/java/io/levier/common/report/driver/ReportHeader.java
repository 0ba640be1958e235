package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Whose report it is and what it stands on.
 *
 * @param period what the figures cover
 * @param dataAsOf nothing later than this was known
 * @param zone reporting time zone
 * @param runId the run that wrote it
 * @param notices what a reader must know before anything else, such as that the data are made up
 */
public record ReportHeader(
        String company, Period period, Instant dataAsOf, ZoneId zone, String runId, List<Notice> notices) {

    public ReportHeader {
        if (company.isBlank() || runId.isBlank()) {
            throw new IllegalArgumentException("a report names its company and its run");
        }
        notices = List.copyOf(notices);
    }
}
