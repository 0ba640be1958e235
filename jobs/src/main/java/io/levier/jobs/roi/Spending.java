package io.levier.jobs.roi;

import io.levier.common.roi.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What was spent on an initiative in the reporting currency.
 *
 * @param unknown other currencies nobody gave a rate for
 */
record Spending(List<Cost> costs, List<String> unknown) {

    /**
     * The spending.
     *
     * @param initiative a row of {@code roi/initiative.sql}
     * @param rates reporting currency for one unit of another one
     */
    static Spending of(Row initiative, String currency, Map<String, Double> rates) {
        int start = initiative.getAs("start_month");
        List<Cost> costs = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>();
        for (Row cost : initiative.<Row>getList(initiative.fieldIndex("costs"))) {
            String own = cost.getAs("currency");
            double rate = own.equals(currency) ? 1 : rates.getOrDefault(own, Double.NaN);
            if (Double.isNaN(rate)) {
                unknown.add(own);
            } else {
                costs.add(new Cost(
                        cost.getAs("kind"), cost.<Integer>getAs("month") - start, cost.<Double>getAs("amount") * rate));
            }
        }
        return new Spending(costs, List.copyOf(unknown));
    }
}
