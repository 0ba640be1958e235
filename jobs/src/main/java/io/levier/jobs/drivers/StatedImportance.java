package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.drivers.DriverImportance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How important customers say each driver is, where a survey asks that too, beside what their answers go with. */
record StatedImportance(Map<String, Stated> byDriver) {
    private static final int FEWEST_RANKED = 3;

    /**
     * Answers to the question how important a driver is.
     *
     * @param answers number of them
     * @param mean weighted, 0..100
     */
    record Stated(long answers, double mean) {}

    StatedImportance {
        byDriver = Map.copyOf(byDriver);
    }

    /** Of all ratings; empty where importance was never asked. */
    static StatedImportance of(Dataset<Row> ratings) {
        Map<String, Stated> byDriver = new HashMap<>();
        ratings.where("item_kind = 'IMPORTANCE' and driver_id is not null and norm100 is not null and weight > 0")
                .groupBy("driver_id")
                .agg(
                        count(lit(1)),
                        // Whole numbers, so that no order of the rows shows.
                        expr("sum(cast(norm100 * weight * 1e6 as decimal(30, 0)))")
                                .cast("double"),
                        expr("sum(cast(weight * 1e6 as decimal(30, 0)))").cast("double"))
                .collectAsList()
                .forEach(row -> byDriver.put(
                        row.getString(0), new Stated(row.getLong(1), row.getDouble(2) / row.getDouble(3))));
        return new StatedImportance(byDriver);
    }

    /** Spearman's correlation of both orders over the drivers that have both; NaN with fewer than three. */
    double rankCorrelation(List<DriverImportance> drivers) {
        List<Double> stated = new ArrayList<>();
        List<Double> derived = new ArrayList<>();
        for (DriverImportance driver : drivers) {
            Stated own = byDriver.get(driver.name());
            if (own != null) {
                stated.add(own.mean());
                derived.add(driver.share());
            }
        }
        return stated.size() < FEWEST_RANKED
                ? Double.NaN
                : new SpearmansCorrelation()
                        .correlation(
                                stated.stream().mapToDouble(value -> value).toArray(),
                                derived.stream().mapToDouble(value -> value).toArray());
    }
}
