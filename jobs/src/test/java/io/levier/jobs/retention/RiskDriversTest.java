package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Small segments are hidden, and what would tell them by subtraction. */
@OnSpark
class RiskDriversTest {
    private final SparkSession spark;

    RiskDriversTest(SparkSession spark) {
        this.spark = spark;
    }

    /** So many customers by plan, of one theme. */
    private List<String> shown(String customers) {
        Dataset<Row> scored = spark.sql("select 0.5D as prob, 100D as expected_revenue, array(10D) as"
                + " revenue_by_theme, cast(null as string) as segment, 'FR' as country, 'b2c' as kind, plan from (select"
                + " plan, explode(sequence(1, n)) from values " + customers + " as t(plan, n))");
        List<Row> drivers = TestSql.of(spark)
                .query(
                        "retention/churn_risk_driver",
                        Map.of("scored", scored, "theme", spark.sql("select 0 as place, 'price' as theme")),
                        Map.of())
                .collectAsList();
        return RiskDrivers.shown(drivers, 10, "m").stream()
                .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.getLong(3))
                .toList();
    }

    @Test
    void theTotalMinusTheOthersTellsNoSmallSegment() {
        assertEquals(
                List.of("country FR 64", "kind b2c 64", "plan gold 40", "total all 64"),
                shown("('basic', 4), ('silver', 20), ('gold', 40)"));
    }

    @Test
    void customersOfNoSegmentAreAPartToo() {
        assertEquals(
                List.of("country FR 64", "kind b2c 64", "plan gold 40", "total all 64"),
                shown("(null, 4), ('silver', 20), ('gold', 40)"));
        assertEquals(
                List.of("country FR 72", "kind b2c 72", "plan gold 40", "plan silver 20", "total all 72"),
                shown("(null, 12), ('silver', 20), ('gold', 40)"));
    }
}
