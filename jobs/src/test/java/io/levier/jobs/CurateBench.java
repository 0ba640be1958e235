package io.levier.jobs;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.DuckDb;
import io.levier.jobs.bench.MadeTables;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input tables to customer and month with lags, recency, sums of twelve months and labels, on disk. Levier's time is that
 * of the whole verb, with all its columns, its fact tables, its ledger and its commits; the peers write the columns that a
 * model takes and nothing else. One new day is the same verb once more after a day of orders, on all the history.
 */
class CurateBench {
    private static final long CUSTOMERS = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 24;
    private static final String TWO_YEARS = "2026-01-01T00:00:00+01:00";
    private static final int ORDERS = 15;
    private static final int ANSWERS = 10;
    private static final int CONTACTS = 5;
    private static final int DRIVERS = 12;

    /** What an analyst would write: a groupBy per source, joined to all customers and months, and windows over them. */
    private static final String PEER = """
            with months as (select m as month from (values %1$s) as t(m)),
            sales as (
                select customer_id, cast(ordered_at as date) as ordered_on, net_amount
                from %4$s where status <> 'cancelled'
            ),
            orders as (
                select customer_id, cast(date_trunc('month', ordered_on) as date) as month, count(*) as n_orders,
                    sum(net_amount) as revenue_net, max(ordered_on) as last_order_on
                from sales group by 1, 2
            ),
            pivoted as (
                select response_id, max(value_number) filter (where question_id = 'ltr') as ltr, %9$s
                from %6$s group by response_id
            ),
            responses as (
                select customer_id, cast(date_trunc('month', completed_at) as date) as month, count(*) as n_responses,
                    max_by(ltr, completed_at) as ltr_last, avg(ltr) as ltr_mean, %2$s
                from %5$s as given inner join pivoted on pivoted.response_id = given.response_id group by 1, 2
            ),
            contacts as (
                select customer_id, cast(date_trunc('month', started_at) as date) as month,
                    count(*) as n_interactions, count(distinct channel) as n_channels, avg(wait_s) as wait_mean,
                    avg(talk_s) as talk_mean
                from %7$s group by 1, 2
            ),
            joined as (
                select customer.customer_id as customer, months.month as period_start, orders.*, responses.*, contacts.*
                from %3$s as customer cross join months
                left join orders on orders.customer_id = customer.customer_id and orders.month = months.month
                left join responses
                    on responses.customer_id = customer.customer_id and responses.month = months.month
                left join contacts on contacts.customer_id = customer.customer_id and contacts.month = months.month
            ),
            looked_back as (
                select customer, period_start, n_orders, revenue_net, n_responses, ltr_last, ltr_mean, %10$s,
                    n_interactions, n_channels, wait_mean, talk_mean,
                    max(last_order_on) over until_now as last_order_ever,
                    sum(n_orders) over last_year as orders_12m, sum(revenue_net) over last_year as revenue_12m,
                    %8$s over before_now as ltr_prev
                from joined
                window
                    until_now as (
                        partition by customer order by period_start rows between unbounded preceding and current row
                    ),
                    before_now as (
                        partition by customer order by period_start rows between unbounded preceding and 1 preceding
                    ),
                    last_year as (
                        partition by customer order by period_start rows between 12 preceding and 1 preceding
                    )
            ),
            bought_again as (
                select customer, period_start, sum(net_amount) as y_revenue
                from looked_back inner join sales on customer_id = customer
                where ordered_on >= cast(period_start + interval 1 month as date)
                    and ordered_on < cast(period_start + interval 1 month + interval 90 days as date)
                group by 1, 2
            )
            select looked_back.*, y_revenue,
                y_revenue is null
                and last_order_ever >= cast(period_start + interval 1 month - interval 365 days as date) as y_churn
            from looked_back left join bought_again using (customer, period_start)""";

    private static final String CHECKED = """
            select count(*) || ' ' || sum(revenue_net) || ' '
                || (count(*) filter (where y_churn and period_start < '2025-06-01'))
            from %s""";

    private static SparkSession session() {
        return Sessions.open(
                "local[2]",
                Map.of(
                        "spark.ui.enabled",
                        "false",
                        "spark.sql.shuffle.partitions",
                        "8",
                        "spark.driver.host",
                        "127.0.0.1"));
    }

    @Test
    void curates(@TempDir Path home) throws IOException {
        Bench bench = new Bench("curate", "From input tables to customer × month with labels");
        Bench day = new Bench("curate-day", "One new day of orders on two years, beside everything anew");
        for (long customers : Bench.sizes(CUSTOMERS)) {
            Path warehouse = home.resolve("warehouse-" + customers);
            SparkSession spark = session();
            MadeTables made = MadeTables.in(spark, warehouse.toString());
            write(spark, made, customers);
            Path peers = Files.createDirectories(home.resolve("peers-" + customers));
            bench.size(customers * MONTHS, "customer-months");
            // A round takes minutes: one that warms up and one that counts.
            bench.time("Levier", 1, () -> anew(warehouse));
            bench.time("DuckDB, 2 threads", 3, () -> duckdb(made, peers));
            assertEquals(of(spark, made, customers), duckdb(made, peers), "rows, labels and revenue of both");
            bench.time("scan limit", 3, () -> scan(spark, made));
            bench.timeWarm("Spark, a groupBy per source and joins", 1, () -> naive(spark, made, peers));
            day.size(customers * MONTHS, "customer-months");
            day.timeWarm("everything anew", 1, () -> anew(warehouse));
            Iterator<Integer> days = IntStream.iterate(0, next -> next + 1).iterator();
            day.timeWarm("Levier", 1, () -> curate(warehouse, newDay(spark, made, customers, days.next())));
            Folders.remove(warehouse);
        }
        bench.print(CurateBench.class);
        day.print(CurateBench.class);
    }

    /** All months: without the first of them a second run would only compute those within the restatement window. */
    private static void anew(Path warehouse) {
        curate(
                warehouse,
                TWO_YEARS,
                "--force",
                "--restate-from",
                FIRST_DAY.toString().substring(0, 7));
    }

    private static void curate(Path warehouse, String asOf, String... more) {
        CapturedConsole console = new CapturedConsole();
        int code = console.launch(Stream.concat(
                        Stream.of(SmallCompany.words(
                                "curate",
                                "--warehouse",
                                warehouse,
                                "--as-of",
                                asOf,
                                "--set",
                                "periods=month",
                                "--set",
                                "retention.form=non-contractual",
                                "--set",
                                "retention.activity-window-days=365",
                                "--set",
                                "spark.sql.shuffle.partitions=8")),
                        Stream.of(more))
                .toArray(String[]::new));
        assertEquals(0, code, console.err() + console.out());
    }

    /** Rows, revenue and churned customers, so that nobody is timed for another result. */
    private static String of(SparkSession spark, MadeTables made, long customers) {
        Row periods = delta(spark, made, CustomerPeriod.TABLE)
                .selectExpr("count(*)", "cast(sum(revenue_net) as string)")
                .first();
        assertEquals(customers * MONTHS, periods.getLong(0), "customer-months");
        Row labels = delta(spark, made, CustomerPeriodLabel.TABLE)
                .where("period_start < '2025-06-01'")
                .selectExpr("count_if(y_churn)")
                .first();
        return periods.getLong(0) + " " + periods.getString(1) + " " + labels.getLong(0);
    }

    private static Dataset<Row> delta(SparkSession spark, MadeTables made, Table table) {
        return spark.read().format("delta").load(made.path(table));
    }

    private static void scan(SparkSession spark, MadeTables made) {
        Map<Table, List<String>> columns = Map.of(
                OrderHeader.TABLE, List.of("customer_id", "ordered_at", "net_amount", "status"),
                SurveyResponse.TABLE, List.of("response_id", "customer_id", "completed_at"),
                SurveyAnswer.TABLE, List.of("response_id", "question_id", "value_number"),
                Interaction.TABLE, List.of("customer_id", "started_at", "channel", "wait_s", "talk_s"));
        columns.forEach((table, read) -> delta(spark, made, table)
                .selectExpr(read.toArray(String[]::new))
                .write()
                .format("noop")
                .mode("overwrite")
                .save());
    }

    private static String duckdb(MadeTables made, Path folder) {
        String query = PEER.formatted(
                months(),
                items(),
                "read_parquet('" + made.path(Customer.TABLE) + "/*.parquet')",
                "read_parquet('" + made.path(OrderHeader.TABLE) + "/*.parquet')",
                "read_parquet('" + made.path(SurveyResponse.TABLE) + "/*.parquet')",
                "read_parquet('" + made.path(SurveyAnswer.TABLE) + "/*.parquet')",
                "read_parquet('" + made.path(Interaction.TABLE) + "/*.parquet')",
                "last_value(ltr_last ignore nulls)",
                asked(),
                String.join(", ", drivers().toList()));
        DuckDb.write(query, folder + "/duckdb.parquet");
        return DuckDb.read(CHECKED.formatted("'" + folder + "/duckdb.parquet'"));
    }

    private static void naive(SparkSession spark, MadeTables made, Path folder) {
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        spark.conf().set("spark.sql.shuffle.partitions", "200");
        spark.sql(PEER.formatted(
                        months(),
                        items(),
                        "delta.`" + made.path(Customer.TABLE) + "`",
                        "delta.`" + made.path(OrderHeader.TABLE) + "`",
                        "delta.`" + made.path(SurveyResponse.TABLE) + "`",
                        "delta.`" + made.path(SurveyAnswer.TABLE) + "`",
                        "delta.`" + made.path(Interaction.TABLE) + "`",
                        "last_value(ltr_last) ignore nulls",
                        asked(),
                        String.join(", ", drivers().toList())))
                .write()
                .mode("overwrite")
                .parquet(folder + "/spark");
        spark.conf().set("spark.sql.shuffle.partitions", before);
    }

    private static String months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(FIRST_DAY::plusMonths)
                .map(month -> "(date '" + month + "')")
                .collect(joining(", "));
    }

    private static String items() {
        return drivers().map(driver -> "avg(" + driver + ") as " + driver).collect(joining(", "));
    }

    private static String asked() {
        return drivers()
                .map(driver -> "max(value_number) filter (where question_id = '" + driver + "') as " + driver)
                .collect(joining(", "));
    }

    private static Stream<String> drivers() {
        return IntStream.range(0, DRIVERS).mapToObj(item -> String.format(Locale.ROOT, "x%02d", item));
    }

    /** Two years of a company: orders, answers to thirteen questions of which a tenth are missing, contacts. */
    private static void write(SparkSession spark, MadeTables made, long customers) {
        Dataset<Row> people = spark.range(0, customers, 1, 4)
                .selectExpr(
                        "concat('c', id) as customer_id",
                        "concat('p', id) as person_id",
                        "'single' as rule",
                        "timestamp'2023-12-01 12:00:00' as created_at",
                        "timestamp'2023-12-01 12:00:00' as first_seen_at",
                        "element_at(array('FR', 'DE', 'BE'), cast(1 + id % 3 as int)) as country",
                        "concat('s', id % 5) as segment",
                        "'b2c' as kind");
        made.save(Customer.TABLE, people);
        made.save(IdentityMap.TABLE, people);
        made.save(OrderHeader.TABLE, orders(spark, customers, customers * ORDERS, "d", 731));
        made.save(
                Interaction.TABLE,
                dated(spark, customers, customers * CONTACTS, 731)
                        .selectExpr(
                                "concat('i', id) as interaction_id",
                                "customer_id",
                                "at as started_at",
                                "'in' as direction",
                                "'answered' as outcome",
                                "element_at(array('phone', 'chat', 'email'), cast(1 + id % 3 as int)) as channel",
                                "cast(pmod(xxhash64(id, 4), 300) as double) as wait_s",
                                "cast(pmod(xxhash64(id, 5), 900) as double) as talk_s"));
        long responses = customers * ANSWERS / (1 + DRIVERS);
        made.save(
                SurveyResponse.TABLE,
                dated(spark, customers, responses, 731)
                        .selectExpr(
                                "concat('r', id) as response_id",
                                "'s' as survey_id",
                                "customer_id",
                                "at as completed_at",
                                "'complete' as status"));
        made.save(
                SurveyAnswer.TABLE,
                spark.range(0, responses * (1 + DRIVERS), 1, 8)
                        .where("pmod(xxhash64(id, 6), 10) > 0")
                        .selectExpr(
                                "concat('r', id div " + (1 + DRIVERS) + ") as response_id",
                                "element_at(array('ltr', "
                                        + drivers()
                                                .map(driver -> "'" + driver + "'")
                                                .collect(joining(", "))
                                        + "), cast(1 + id % " + (1 + DRIVERS) + " as int)) as question_id",
                                "'main' as sub_question_id",
                                "cast(1 + pmod(xxhash64(id, 7), 10) as double) as value_number"));
        made.save(
                Survey.TABLE,
                spark.range(1).selectExpr("'s' as survey_id", "'relational' as type", "'identified' as anonymity"));
        made.save(
                SurveyQuestion.TABLE,
                spark.sql("values ('ltr', 'LTR', null, 0D)"
                                + drivers()
                                        .map(driver -> ", ('" + driver + "', 'DRIVER', '" + driver + "', 1D)")
                                        .collect(joining()))
                        .selectExpr(
                                "'s' as survey_id",
                                "col1 as question_id",
                                "1 as version",
                                "'rating' as type",
                                "col2 as metric_role",
                                "col3 as driver_id",
                                "col4 as scale_min",
                                "10D as scale_max"));
    }

    /** Numbers with a customer and noon of a day, which is the same day in every time zone that matters here. */
    private static Dataset<Row> dated(SparkSession spark, long customers, long rows, int days) {
        return spark.range(0, rows, 1, 8)
                .selectExpr(
                        "id",
                        "concat('c', pmod(xxhash64(id, 1), " + customers + ")) as customer_id",
                        "timestamp'2024-01-01 12:00:00' + make_dt_interval(cast(pmod(xxhash64(id, 2), " + days
                                + ") as int)) as at");
    }

    private static Dataset<Row> orders(SparkSession spark, long customers, long rows, String prefix, int days) {
        return dated(spark, customers, rows, days)
                .selectExpr(
                        "concat('" + prefix + "', id) as order_id",
                        "customer_id",
                        "at as ordered_at",
                        "if(pmod(xxhash64(id, 3), 20) = 0, 'cancelled', 'delivered') as status",
                        "'sale' as type",
                        "'EUR' as currency",
                        "cast(pmod(xxhash64(id, 4), 20000) / 100 as decimal(18, 2)) as net_amount");
    }

    /** The orders of one day more, which end the history, and the moment until which it is known. */
    private static String newDay(SparkSession spark, MadeTables made, long customers, int day) {
        LocalDate date = FIRST_DAY.plusMonths(MONTHS).plusDays(day);
        made.save(
                OrderHeader.TABLE,
                orders(spark, customers, Math.max(1, customers * ORDERS / 731), "n" + day + "-", 1)
                        .withColumn("ordered_at", expr("timestamp'" + date + " 12:00:00'")));
        return date.plusDays(1) + "T00:00:00+01:00";
    }
}
