package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.AccountPeriod;
import io.levier.common.table.curated.Rating;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** One account has one voice, made of the last answer of each contact. */
@OnSpark
class AccountAnswerTest {
    private final SparkSession spark;

    AccountAnswerTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Ana and Bo are of account A: of Ana the last answer of January counts, from July on it is stale. Revenue is that of
     * twelve months; in 2027 the month a year ago no longer counts.
     */
    @Test
    void lastAnswersCountForHalfAYear() {
        List<String> told = FactRows.of(spark, "account_answer")
                .asOf("2026-08-31T22:00:00Z")
                .given(Rating.TABLE, """
                    | response_id | question_id | person_id | metric_role | scale_min | scale_max | completed_at | completed_on | turned_value | norm100 | is_top |
                    | 1           | ltr         | ana       | LTR         | 0         | 10        | 2026-01-02   | 2026-01-02   | 2     | 20      | false  |
                    | 2           | ltr         | ana       | LTR         | 0         | 10        | 2026-01-20   | 2026-01-20   | 10    | 100     | true   |
                    | 3           | ltr         | bo        | LTR         | 0         | 10        | 2026-06-20   | 2026-06-20   | 7     | 70      | false  |
                    | 4           | edb         | bo        | EDB         | 1         | 7         | 2026-06-20   | 2026-06-20   | 7     | 100     | true   |
                    | 5           | ltr         | di        | LTR         | 0         | 10        | 2026-06-20   | 2026-06-20   | 0     | 0       | false  |
                    | 6           | ltr         | cy        | LTR         | 1         | 10        | 2026-06-20   | 2026-06-20   | 9     | 80      | true   |
                    """)
                .given(AccountPeriod.TABLE, """
                    | account_id | period_type | period_start | revenue_net | mrr_end | industry |
                    | A          | month       | 2025-07-01   | 5           | 1       | toys     |
                    | A          | month       | 2025-08-01   | 10          | 1       | toys     |
                    | A          | month       | 2026-06-01   | 20          | 1       | toys     |
                    | A          | month       | 2026-07-01   | 30          | 1       | toys     |
                    | A          | quarter     | 2026-07-01   | 90          | 1       | toys     |
                    """)
                .show(
                        "account_id",
                        "period_start",
                        "n_raters",
                        "n_stale",
                        "ltr_mean",
                        "n_edb",
                        "edb_mean",
                        "revenue_12m");
        assertEquals(
                List.of(
                        "A 2026-01-01 1 0 10.0 0 null null",
                        "A 2026-02-01 1 0 10.0 0 null null",
                        "A 2026-03-01 1 0 10.0 0 null null",
                        "A 2026-04-01 1 0 10.0 0 null null",
                        "A 2026-05-01 1 0 10.0 0 null null",
                        "A 2026-06-01 2 0 8.5 1 100.0 35.00",
                        "A 2026-07-01 1 1 7.0 1 100.0 60.00",
                        "A 2026-08-01 1 1 7.0 1 100.0 null"),
                told);
    }
}
