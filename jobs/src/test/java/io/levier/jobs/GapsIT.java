package io.levier.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.derived.GapSignal;
import io.levier.common.table.derived.GapWaterfall;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.StandardAttainment;
import io.levier.jobs.generate.story.Expectation;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gaps of the made-up company: what was planted is found, and what is told twice is told alike. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class GapsIT {
    private final TableContents tables;

    GapsIT(SmallCompany company) {
        this.tables = new TableContents(company.spark(), company.warehouse());
    }

    private Dataset<Row> gaps(String condition) {
        return tables.rows(ServiceGap.TABLE)
                .where("basis = 'measured' and status in ('ok', 'low_base')")
                .where(condition);
    }

    /** Intervals of 95 in a hundred: of some twenty gaps nearly all hold what was planted. */
    @Test
    void employeesKnowAsLittleAsWasPlanted() {
        double brand = Expectation.BELIEVED_OF_THE_BRAND.norm100() - Expectation.OF_THE_BRAND.norm100();
        double delivery = Expectation.BELIEVED_OF_DELIVERY.norm100() - Expectation.OF_DELIVERY.norm100();
        List<Row> found = gaps("gap = 'knowledge' and period_type = 'year'").collectAsList();
        assertTrue(found.size() >= 8, found.size() + " gaps of knowledge");
        long held = found.stream()
                .filter(row -> {
                    double planted = row.getAs("driver_id").equals("delivery") ? delivery : brand;
                    return row.<Double>getAs("ci_low") <= planted && planted <= row.<Double>getAs("ci_high");
                })
                .count();
        assertTrue(held >= 0.8 * found.size(), held + " of " + found.size() + " hold what was planted: " + found);
    }

    /** Pooled over drivers the gap of satisfaction is the metric of the same name, whose answers are counted elsewhere. */
    @Test
    void theGapOfSatisfactionIsTheMetric() {
        List<Row> months =
                gaps("gap = 'satisfaction' and driver_id = 'all' and period_type = 'quarter' and segment_set = 'total'")
                        .orderBy("period_start")
                        .collectAsList();
        assertTrue(months.size() > 3, months + "");
        for (Row month : months) {
            Row metric = tables.rows(MetricValues.TABLE)
                    .where("metric_id = 'sat_gap' and segment_set = 'total' and period_type = 'quarter'")
                    .where("period_start = date'" + month.getAs("period_start") + "'")
                    .first();
            assertEquals(metric.<Double>getAs("value"), month.<Double>getAs("value"), 1e-5);
            assertEquals(metric.<Double>getAs("ci_low"), month.<Double>getAs("ci_low"), 1e-3);
            assertEquals(-month.<Double>getAs("value"), month.<Double>getAs("value_seed"), 1e-9);
        }
    }

    @Test
    void waysAddUpAndServicesHaveTheirOwn() {
        Dataset<Row> sums = tables.rows(GapWaterfall.TABLE)
                .groupBy("period_type", "period_start", "segment_set", "segment_key", "driver_id")
                .agg(
                        sum("value").as("steps"),
                        org.apache
                                .spark
                                .sql
                                .functions
                                .min_by(col("from_value"), col("step"))
                                .as("start"),
                        org.apache
                                .spark
                                .sql
                                .functions
                                .max_by(col("to_value"), col("step"))
                                .as("end"));
        assertTrue(sums.count() > 20, "ways");
        assertEquals(0, sums.where("abs(steps - (end - start)) > 1e-9").count());
        assertTrue(
                sums.where("segment_set = 'service' and segment_key = 'delivery'")
                                .count()
                        > 0,
                "delivery has ways");
        assertTrue(
                tables.rows(GapWaterfall.TABLE)
                                .where("driver_id = 'response_speed' and step_id = 'implementation' and value < 0")
                                .count()
                        > 0,
                "promised answers come late");
    }

    @Test
    void promisesAreWatchedAndHintsTold() {
        Dataset<Row> attained = tables.rows(StandardAttainment.TABLE).where("status in ('ok', 'low_base')");
        assertEquals(7, attained.select("standard_id").distinct().count());
        assertEquals(
                0,
                attained.where("not attainment_pct between ci_low and ci_high").count());
        assertTrue(tables.rows(GapSignal.TABLE).where("z is not null").count() > 20, "hints");
        assertTrue(tables.rows(ServiceGap.TABLE).where("status = 'proxy'").count() > 10, "proxies");
    }
}
