package io.levier.jobs.report;

import io.levier.common.report.driver.CallList;
import io.levier.common.report.driver.CallList.Call;
import io.levier.common.report.driver.Part;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Whom to call of the customers at risk. */
final class CallPart {
    private CallPart() {}

    /**
     * @param isTold whether the risks are told from chance
     */
    static Part<CallList> of(List<Cells> rows, ReportContent content, boolean isTold) {
        if (rows.isEmpty() || !isTold) {
            return Part.missing(ReportTexts.of("reason.no-calls"));
        }
        List<Call> calls = rows.stream()
                .filter(row -> row.textIfAny("person_id").isPresent())
                .map(row -> new Call(
                        row.text("person_id"),
                        DriverParts.percent(100 * row.numberOr("prob", 0)),
                        row.number("revenue_at_risk"),
                        row.number("expected_profit"),
                        reasons(row)))
                .toList();
        Cells first = rows.get(0);
        return calls.isEmpty()
                ? Part.missing(ReportTexts.of("reason.nobody-agreed", ReportTexts.count(first.countOrNone("n_worth"))))
                : Part.of(new CallList(
                        first.day("as_of"),
                        (int) first.countOrNone("horizon_d"),
                        first.countOrNone("n_worth"),
                        first.countOrNone("n_allowed"),
                        content.currency(),
                        calls));
    }

    private static List<Bilingual> reasons(Cells row) {
        List<Bilingual> reasons = new ArrayList<>();
        for (String reason : List.of("reason_1", "reason_2", "reason_3")) {
            row.textIfAny(reason + "_en")
                    .flatMap(english -> row.textIfAny(reason + "_fr").map(french -> new Bilingual(english, french)))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }
}
