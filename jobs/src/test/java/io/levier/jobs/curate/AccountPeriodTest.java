package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.input.Account;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** An account is the sum of its persons; what the company does not record stays unknown. */
@OnSpark
class AccountPeriodTest {
    private static final String PERIODS = """
            | person_id | account_id | period_type | period_start | period_end | data_as_of | is_provisional | is_active_start | is_active_end | n_responses | ltr_last | nps_group_last | csat_mean | n_valid_orders | revenue_net |
            | ana       | acme       | month       | 2026-01-01   | 2026-02-01 | 2026-07-01 | false          | true            | false         | 1           | 9        | promoter       | 80        | 2              | 30.50       |
            | bo        | acme       | month       | 2026-01-01   | 2026-02-01 | 2026-07-01 | false          | false           | false         | 2           | 4        | detractor      |           | 0              | 0           |
            | cy        | acme       | month       | 2026-01-01   | 2026-02-01 | 2026-07-01 | false          | false           | false         | 0           |          |                |           | 1              | 9.50        |
            | dee       | solo       | month       | 2026-01-01   | 2026-02-01 | 2026-07-01 | false          | true            | true          | 0           |          |                |           | 0              | 0           |
            | eve       |            | month       | 2026-01-01   | 2026-02-01 | 2026-07-01 | false          | true            | true          | 1           | 10       | promoter       |           | 7              | 700         |
            """;

    @Test
    void addsUpThePersonsOfAnAccount(SparkSession spark) {
        List<String> accounts = TestSql.of(spark)
                .query(
                        "curated/account_period",
                        Map.of(
                                "customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, PERIODS),
                                "account", PipeTable.of(spark, Account.TABLE, """
                                    | account_id | industry |
                                    | acme       | retail   |
                                    """)),
                        Map.of())
                .select(
                        "account_id",
                        "industry",
                        "n_persons",
                        "n_active_start",
                        "is_churned",
                        "n_responses",
                        "n_raters",
                        "n_promoters",
                        "n_detractors",
                        "ltr_mean",
                        "csat_mean",
                        "n_valid_orders",
                        "revenue_net",
                        "n_cases")
                .orderBy("account_id")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();

        assertEquals(
                List.of(
                        "[acme,retail,3,1,true,3,2,1,1,6.5,80.0,3,40.00,null]",
                        "[solo,null,1,1,false,0,0,0,0,null,null,0,0.00,null]"),
                accounts);
    }
}
