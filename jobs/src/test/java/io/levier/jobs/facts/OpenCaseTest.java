package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.OpenCase;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.jobs.testkit.OnSpark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which cases are open at the end of each month, and since when. */
@OnSpark
class OpenCaseTest {
    private final GatheredFact cases;

    OpenCaseTest(SparkSession spark) {
        this.cases = new GatheredFact(spark, OpenCase.TABLE, Instant.parse("2026-05-11T00:00:00Z"));
    }

    /** Months end at midnight in Paris: at eleven in winter, at ten in summer. */
    @Test
    void casesAreOpenFromTheirOpeningToTheirSolution() {
        assertEquals(
                List.of(
                        // Solved on the last evening: not open when March ends; opened again in April, solved before
                        // now.
                        "[again,2026-04-01,40.0]",
                        // No change is known: open until it was first solved.
                        "[alone,2026-03-01,9.0]",
                        // Of its changes some are missing: that it was solved in March, the case knows.
                        "[gap,2026-04-01,40.0]",
                        // Solved a second before midnight, and one at midnight.
                        "[midnight,2026-03-01,10.0]",
                        // Never solved; May is not over.
                        "[never,2026-03-01,10.0]",
                        "[never,2026-04-01,40.0]",
                        "[never,2026-05-01,50.083333]",
                        // Exported until it was opened again; that it ended in May, the case knows.
                        "[part,2026-03-01,10.0]",
                        "[part,2026-04-01,40.0]"),
                cases.rows(
                        Map.of(
                                Ticket.TABLE, """
            case_id | ticket_person_id | opened_at | first_solved_at | solved_at | is_complaint
            again    | ana | 2026-03-21 22:00:00 | 2026-03-31 21:00:00 | 2026-05-10 00:00:00 | false
            alone    | case:alone | 2026-03-22 22:00:00 | 2026-04-02 00:00:00 | 2026-05-01 12:00:00 | false
            before   | ana | 2026-03-21 22:00:00 | 2026-03-31 21:59:59 | 2026-03-31 21:59:59 | false
            gap      | ana | 2026-03-21 22:00:00 | 2026-03-25 00:00:00 | 2026-05-02 00:00:00 | false
            midnight | ana | 2026-03-21 22:00:00 | 2026-03-31 22:00:00 | 2026-03-31 22:00:00 | false
            never    | ana | 2026-03-21 22:00:00 | | | true
            part     | ana | 2026-03-21 22:00:00 | 2026-03-25 00:00:00 | 2026-05-02 00:00:00 | false
            """,
                                CaseStatusEvent.TABLE, """
            case_id | at | to_status
            again    | 2026-03-21 22:00:00 | new
            again    | 2026-03-31 21:00:00 | solved
            again    | 2026-04-19 22:00:00 | open
            again    | 2026-05-10 00:00:00 | solved
            gap      | 2026-03-22 00:00:00 | open
            gap      | 2026-04-05 00:00:00 | open
            gap      | 2026-05-02 00:00:00 | solved
            midnight | 2026-03-31 22:00:00 | solved
            part     | 2026-03-25 00:00:00 | solved
            part     | 2026-03-26 00:00:00 | open
            """),
                        "case_id",
                        "period_start",
                        "round(age_days, 6)"));
    }
}
