package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.jobs.platform.Sql;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Invited customers compared with those who answered, and with those who could have been invited. Only sums of groups come
 * to the driver: their number grows with months and survey types, not with customers.
 *
 * @param gaps rows of nonresponse_bias
 * @param evenness rows of response_evenness
 * @param shifts rows of invitation_shift
 */
record Nonresponse(List<Row> gaps, List<Row> evenness, List<Row> shifts) {

    static Nonresponse of(
            Sql sql,
            Dataset<Row> invitation,
            Dataset<Row> customerPeriod,
            Dataset<Row> label,
            Publication publication) {
        Dataset<Row> invited = sql.query(
                        "survey/invited_customer",
                        Map.of(
                                "invitation", invitation,
                                "customer_period", customerPeriod,
                                "customer_period_label", label),
                        Map.of())
                .persist(StorageLevel.MEMORY_AND_DISK());
        Map<String, Dataset<Row>> input = Map.of("invited_customer", invited);
        List<Row> sums = sql.query("survey/nonresponse_sum", input, Map.of()).collectAsList();
        List<Row> cells = sql.query("survey/propensity_cell", input, Map.of()).collectAsList();
        invited.unpersist();
        List<Row> invitable = sql.query(
                        "survey/invitable_customer",
                        Map.of("customer_period", customerPeriod, "invitation", invitation),
                        Map.of())
                .collectAsList();
        return new Nonresponse(
                new GapRows(publication).of(sums),
                new EvennessRows(publication).of(cells),
                new ShiftRows(publication).of(invitable));
    }

    /** Differences between respondents and silent customers that chance does not explain. */
    long significantGaps() {
        return gaps.stream()
                .filter(row -> !row.isNullAt(10) && row.getDouble(10) < 0.05)
                .count();
    }
}
