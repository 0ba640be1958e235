package io.levier.jobs.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.IdentityMatch;
import io.levier.common.table.input.IdentityLabel;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Five records, counted by hand. */
@OnSpark
class IdentityQualityTest {

    @Test
    void countsPairsAndWhatMatchingChanged(SparkSession spark) {
        Map<String, String> measures = new TreeMap<>();
        TestSql.of(spark)
                .query(
                        "identity/identity_quality",
                        Map.of(
                                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, """
                                    | customer_id | person_id | rule     |
                                    | a1          | a         | email    |
                                    | a2          | a         | email    |
                                    | b1          | a         | likeness |
                                    | b2          | b         | single   |
                                    | c1          | c         | single   |
                                    """),
                                "edge", PipeTable.of(spark, IdentityEdge.TABLE, """
                                    | customer_id | match_kind | match_key | is_used |
                                    | a1          | phone      | x         | false   |
                                    | b1          | phone      | x         | false   |
                                    """),
                                "identity_match", PipeTable.of(spark, IdentityMatch.TABLE, """
                                    | customer_id | other_customer_id | probability | is_one_person |
                                    | a1          | b1                | 0.96        | true          |
                                    | a2          | b1                | 0.98        | true          |
                                    | b1          | b2                | 0.95        | false         |
                                    """),
                                "identity_label", PipeTable.of(spark, IdentityLabel.TABLE, """
                                    | customer_id | person_label |
                                    | a1          | A            |
                                    | a2          | A            |
                                    | b1          | B            |
                                    | b2          | B            |
                                    """),
                                "order_header", PipeTable.of(spark, OrderHeader.TABLE, """
                                    | order_id | customer_id | ordered_at | status    | type     |
                                    | 1        | a1          | 2026-01-01 | delivered | sale     |
                                    | 2        | a2          | 2026-02-01 | delivered |          |
                                    | 3        | b2          | 2026-01-01 | delivered | sale     |
                                    | 4        | b2          | 2026-01-02 | cancelled | sale     |
                                    | 5        | c1          | 2026-01-01 | delivered | sale     |
                                    | 6        | c1          | 2026-01-02 | delivered | exchange |
                                    | 7        | c1          | 2026-09-01 | delivered | sale     |
                                    """)),
                        Map.of("as_of", Instant.parse("2026-07-01T00:00:00Z")))
                .selectExpr("concat(measure, ' ', label)", "concat_ws(' ', n, round(value, 4))")
                .collectAsList()
                .forEach(row -> measures.put(row.getString(0), row.getString(1)));

        // Of the pairs found, a1 a2 is right, a1 b1 and a2 b1 are not; of the true ones, b1 b2 was missed.
        assertEquals("3 0.3333", measures.get("pairwise_precision checked"));
        assertEquals("2 0.5", measures.get("pairwise_recall checked"));
        // No record bought twice, one person of three did.
        assertEquals("3 33.3333", measures.get("identity_inflation_pp repeat_buyers"));
        assertEquals("2 0.97", measures.get("likely_pairs one_person"));
        assertEquals("1 0.95", measures.get("likely_pairs left_apart"));
        assertEquals("1", measures.get("keys_not_used phone"));
        assertEquals("1", measures.get("cluster_size 3"));
        assertEquals("2", measures.get("cluster_size 1"));
        assertEquals("2", measures.get("records_by_rule email"));
    }
}
