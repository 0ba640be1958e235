package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Rating;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Ratings meet the expectations of the same customer. */
@OnSpark
class ExpectationPairTest {
    private final SparkSession spark;

    ExpectationPairTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Ana tells both in one response. Bo told the expectation before: 89 days ago counts, 91 do not, and the later one of
     * two counts. Cy tells it afterwards, which would be hindsight; Di is asked twice for one driver.
     */
    @Test
    void pairsAreOfOneCustomerAndInTime() {
        assertEquals(
                List.of(
                        "1 ease 80.0 100.0 -20.0 same_response",
                        "2 ease 70.0 60.0 10.0 within_90_days",
                        "8 clarity 50.0 25.0 25.0 same_response"),
                FactRows.of(spark, "expectation_pair")
                        .given(Rating.TABLE, """
                    | response_id | question_id | sub_question_id | person_id | respondent_id | completed_at | completed_on | driver_id | item_kind | norm100 |
                    | 1           | p           | main            | ana       | ana           | 2026-04-01   | 2026-04-01   | ease      | P         | 80      |
                    | 1           | e           | main            | ana       | ana           | 2026-04-01   | 2026-04-01   | ease      | E         | 100     |
                    | 0           | e           | main            | ana       | ana           | 2026-03-01   | 2026-03-01   | ease      | E         | 0       |
                    | 2           | p           | main            | bo        | bo            | 2026-04-01   | 2026-04-01   | ease      | P         | 70      |
                    | 3           | e           | main            | bo        | bo            | 2026-01-03   | 2026-01-03   | ease      | E         | 50      |
                    | 4           | e           | main            | bo        | bo            | 2026-03-03   | 2026-03-03   | ease      | E         | 60      |
                    | 2           | p2          | main            | bo        | bo            | 2026-04-01   | 2026-04-01   | billing   | P         | 70      |
                    | 5           | e2          | main            | bo        | bo            | 2025-12-31   | 2025-12-31   | billing   | E         | 50      |
                    | 6           | p           | main            | cy        | cy            | 2026-04-01   | 2026-04-01   | ease      | P         | 70      |
                    | 7           | e           | main            | cy        | cy            | 2026-04-02   | 2026-04-02   | ease      | E         | 70      |
                    | 8           | p           | a               | di        | di            | 2026-04-02   | 2026-04-02   | clarity   | P         | 40      |
                    | 8           | p           | b               | di        | di            | 2026-04-02   | 2026-04-02   | clarity   | P         | 60      |
                    | 8           | e           | main            | di        | di            | 2026-04-02   | 2026-04-02   | clarity   | E         | 25      |
                    | 9           | p           | main            |           | response:9    | 2026-04-02   | 2026-04-02   | ease      | P         | 25      |
                    """)
                        .show("response_id", "driver_id", "performance", "expectation", "gap", "pairing"));
    }
}
