package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How far invitations come, and how many one customer gets. */
@OnSpark
class InvitationTest {
    private final SparkSession spark;

    InvitationTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The third within ninety days is one too many; the one held back is none. The response to 5 tells more than its status. */
    @Test
    void everyStepIsSeen() {
        assertEquals(
                List.of(
                        "1 true true true true false 1",
                        "2 true true false true false 2",
                        "3 true false false false true 3",
                        "4 false false false false false 2",
                        "5 true true false true false 1",
                        "6 true true true true false 3"),
                FactRows.of(spark, "invitation")
                        .given(SurveyInvitation.TABLE, """
                            | invitation_id | customer_id | sent_at             | status                 | opened_at           | started_at          | opted_out_at        |
                            | 1             | ana         | 2026-01-01 10:00:00 | completed              | 2026-01-02 10:00:00 | 2026-01-02 10:00:00 |                     |
                            | 2             | ana         | 2026-02-01 10:00:00 | partial                |                     |                     |                     |
                            | 3             | ana         | 2026-04-01 10:00:00 | refused                | 2026-04-02 10:00:00 |                     | 2026-04-02 10:00:00 |
                            | 4             | ana         | 2026-04-02 10:00:00 | not_sampled_quarantine |                     |                     |                     |
                            | 5             | bo          | 2026-04-02 10:00:00 | sent                   |                     |                     | 2026-07-02 10:00:00 |
                            | 6             | ana         | 2026-04-03 10:00:00 | delivered              | 2026-07-02 10:00:00 |                     |                     |
                            """)
                        .given(SurveyResponse.TABLE, """
                            | response_id | invitation_id | completed_at        | status   |
                            | 1           | 1             | 2026-01-02 10:10:00 | complete |
                            | 2           | 2             | 2026-02-02 10:10:00 | partial  |
                            | 5           | 5             | 2026-04-03 10:10:00 | partial  |
                            | 6           | 6             | 2026-04-04 10:10:00 | partial  |
                            | 7           | 6             | 2026-04-04 10:12:00 | complete |
                            """)
                        .show(
                                "invitation_id",
                                "is_opened",
                                "is_started",
                                "is_answered",
                                "is_answered_in_part",
                                "is_opted_out",
                                "n_invited_90d"));
    }
}
