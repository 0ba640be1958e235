package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Companies whose data lie all in one place, or not at all where one looks. */
@ExtendWith(SparkExtension.class)
class LopsidedIT {
    private static final int CROWD = 10_000;
    private static final int ORDERS = 4_000;

    private final SparkSession spark;
    private Kiosk kiosk;

    LopsidedIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void founds(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customer.csv");
    }

    private void runs(Object... words) {
        assertEquals(0, kiosk.levier(words), () -> kiosk.console().err());
    }

    private List<String> texts(Table table, String condition, String expression) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(table).where(condition).selectExpr(expression).collectAsList().stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .sorted()
                        .toList();
    }

    /** Ten thousand records under one address are nobody, half of all orders are one customer's, some are nobody's. */
    @Test
    @Nightly
    void aCrowdBehindOneAddressAndACustomerWhoBuysHalf() {
        StringBuilder customers = new StringBuilder("customer_id,created_at,email\n");
        for (int i = 0; i < CROWD; i++) {
            customers.append("C").append(i).append(",2025-01-01T08:00:00Z,reception@shop.example\n");
        }
        customers.append("T1,2025-01-01T08:00:00Z,twin@shop.example\nT2,2025-02-01T08:00:00Z,twin@shop.example\n");
        kiosk.deliver("customer.csv", customers.toString());
        StringBuilder orders = new StringBuilder("order_id,customer_id,ordered_at,status,net_amount,currency\n");
        for (int i = 0; i < ORDERS; i++) {
            String buyer = i % 100 == 1 ? "" : i % 2 == 0 ? "C0" : "C" + i;
            orders.append(String.format(
                    Locale.ROOT, "%d,%s,2026-0%d-10T08:00:00Z,delivered,10.00,EUR%n", i, buyer, 1 + i % 6));
        }
        kiosk.source("order_header", "path: orders.csv");
        kiosk.deliver("orders.csv", orders.toString());
        runs("run", "ingest", "resolve-identities", "curate");
        assertEquals(
                List.of("false 10000", "true 2"),
                texts(IdentityEdge.TABLE, "match_kind = 'email'", "concat(is_used, ' ', n_records)").stream()
                        .distinct()
                        .toList());
        TableContents contents = new TableContents(spark, kiosk.warehouse());
        assertEquals(
                CROWD + 1,
                contents.rows(IdentityMap.TABLE).select("person_id").distinct().count(),
                "only the twins are one person");
        assertEquals(
                List.of(ORDERS / 2 + " " + ORDERS / 100 + " " + ORDERS),
                contents
                        .rows(Sale.TABLE)
                        .groupBy("person_id")
                        .count()
                        .selectExpr("concat_ws(' ', max(if(person_id is null, 0, count)),"
                                + " sum(if(person_id is null, count, 0)), sum(count))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList(),
                "orders of the busiest, of nobody, of all");
    }

    /** Nobody answered in February: neither January's value stands there nor any other. */
    @Test
    void aMonthInWhichNobodyAnswered() {
        StringBuilder customers = new StringBuilder("customer_id,created_at\n");
        StringBuilder responses = new StringBuilder("response_id,survey_id,customer_id,completed_at,status\n");
        StringBuilder answers = new StringBuilder("response_id,question_id,sub_question_id,value_number\n");
        for (int i = 0; i < 40; i++) {
            customers.append("C").append(i).append(",2025-01-01T08:00:00Z\n");
            for (int month : List.of(1, 3)) {
                String id = month + "-" + i;
                responses.append(String.format(Locale.ROOT, "%s,s,C%d,2026-0%d-10T08:00:00Z,complete%n", id, i, month));
                answers.append(id)
                        .append(",q,main,")
                        .append(month == 1 ? 10 : i % 2 == 0 ? 10 : 0)
                        .append("\n");
            }
        }
        for (String table : List.of("survey", "survey_question", "survey_response", "survey_answer")) {
            kiosk.source(table, "path: " + table + ".csv");
        }
        kiosk.deliver("customer.csv", customers.toString());
        kiosk.deliver("survey.csv", "survey_id,name\ns,Shop\n");
        kiosk.deliver(
                "survey_question.csv",
                "survey_id,question_id,version,type,metric_role,scale_min,scale_max\ns,q,1,nps,LTR,0,10\n");
        kiosk.deliver("survey_response.csv", responses.toString());
        kiosk.deliver("survey_answer.csv", answers.toString());
        runs("run", "ingest", "resolve-identities", "curate", "compute-metrics");
        assertEquals(
                List.of("2026-01 ok 40 100.0", "2026-02 not_computable 0", "2026-03 ok 40 0.0"),
                texts(
                        MetricValues.TABLE,
                        "metric_id = 'nps' and period_type = 'month' and segment_set = 'total'"
                                + " and period_start between '2026-01-01' and '2026-03-01'",
                        "concat_ws(' ', substr(period_start, 1, 7), status, n, value)"));
    }
}
