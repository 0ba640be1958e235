package io.levier.jobs.report;

import io.levier.common.report.driver.OpenCases;
import io.levier.common.report.driver.OpenCases.Case;
import io.levier.common.report.driver.Part;
import java.util.List;

/** Who waits for an answer, of the list of the closed loop. */
final class OpenCasePart {
    private OpenCasePart() {}

    static Part<OpenCases> of(List<Cells> rows, ReportContent content) {
        if (rows.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-open-case"));
        }
        Cells first = rows.get(0);
        return Part.of(new OpenCases(
                first.countOrNone("n_customers"),
                first.countOrNone("n_overdue"),
                content.currency(),
                rows.stream().map(row -> waiting(row, content)).toList()));
    }

    private static Case waiting(Cells row, ReportContent content) {
        return new Case(
                row.text("person_id"),
                ReportTexts.label("alert", row.text("alert_kind")),
                ReportTexts.label("owner", row.text("owner")),
                (int) row.countOrNone("priority"),
                row.day("due_on"),
                row.holds("is_overdue"),
                row.texts("topics").stream()
                        .map(theme -> ThemeLabels.of(theme, content))
                        .toList(),
                row.number("lowest_score"),
                row.number("value_at_risk"));
    }
}
