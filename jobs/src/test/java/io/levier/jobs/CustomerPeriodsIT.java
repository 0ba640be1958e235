package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.time.PeriodType;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Weeks, months and quarters of customers, each from the same orders, against a count by hand. */
@ExtendWith(SparkExtension.class)
class CustomerPeriodsIT {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    /** The knowledge limit is midnight in UTC, and two hours of this day in Paris. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    private static final List<String> CUSTOMERS = List.of("ana", "bo", "cy", "dee");

    /** An order at noon in Paris, in cents. */
    private record Order(int number, String customer, LocalDate day, int cents) {}

    private final SparkSession spark;
    private final List<Order> orders = orders();
    private Kiosk kiosk;

    CustomerPeriodsIT(SparkSession spark) {
        this.spark = spark;
    }

    private static List<Order> orders() {
        Random random = new Random(7);
        List<Order> orders = new ArrayList<>(List.of(new Order(0, "ana", FIRST, 1_000)));
        for (int number = 1; number <= 120; number++) {
            // A few customers stay away for long, so that some become inactive.
            String customer = CUSTOMERS.get((int) Math.floor(CUSTOMERS.size() * Math.pow(random.nextDouble(), 2)));
            LocalDate day = FIRST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, AS_OF)));
            orders.add(new Order(number, customer, day, 100 + random.nextInt(20_000)));
        }
        return orders;
    }

    @BeforeEach
    void opens(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customers.csv");
        kiosk.deliver(
                "customers.csv",
                "customer_id,created_at\n"
                        + CUSTOMERS.stream()
                                .map(name -> name + ",2025-01-05T23:30:00Z\n")
                                .collect(Collectors.joining()));
        kiosk.source("order_header", "path: orders.csv");
        kiosk.deliver(
                "orders.csv",
                "order_id,customer_id,ordered_at,status,net_amount,currency\n"
                        + orders.stream()
                                .map(order -> String.format(
                                        Locale.ROOT,
                                        "%d,%s,%sT11:00:00Z,delivered,%d.%02d,EUR%n",
                                        order.number,
                                        order.customer,
                                        order.day,
                                        order.cents / 100,
                                        order.cents % 100))
                                .collect(Collectors.joining()));
    }

    private void curate(String... words) {
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
    }

    private SortedMap<String, String> found() {
        Dataset<Row> rows = new TableContents(spark, kiosk.warehouse()).rows(CustomerPeriod.TABLE);
        SortedMap<String, String> found = new TreeMap<>();
        rows.selectExpr(
                        "concat_ws(' ', period_type, customer_ids[0], period_start)",
                        "concat_ws(' ', period_end, n_valid_orders, revenue_net, orders_12m_at_start,"
                                + " revenue_12m_at_start, days_since_last_order_at_end, is_active_start, is_active_end,"
                                + " is_repeat_buyer_in_period, is_provisional, gap_median_days_at_start)")
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row.getString(1)));
        return found;
    }

    private List<Order> those(String customer, Predicate<LocalDate> day) {
        return orders.stream()
                .filter(order -> order.customer.equals(customer) && day.test(order.day))
                .toList();
    }

    private static String money(List<Order> orders) {
        int cents = orders.stream().mapToInt(Order::cents).sum();
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private SortedMap<String, String> byHand(List<PeriodType> types) {
        SortedMap<String, String> told = new TreeMap<>();
        for (PeriodType type : types) {
            for (LocalDate start = type.startOf(FIRST); !start.isAfter(AS_OF); start = type.next(start)) {
                for (String customer : CUSTOMERS) {
                    told.put(type.label() + " " + customer + " " + start, line(type, start, customer));
                }
            }
        }
        return told;
    }

    private String line(PeriodType type, LocalDate start, String customer) {
        LocalDate end = type.next(start);
        List<Order> in = those(customer, day -> type.startOf(day).equals(start));
        List<Order> yearBefore =
                those(customer, day -> !type.startOf(day).isBefore(start.minusMonths(12)) && day.isBefore(start));
        List<Order> before = those(customer, day -> day.isBefore(start));
        List<Order> until = those(customer, day -> day.isBefore(end));
        List<String> cells = new ArrayList<>(
                List.of(end.toString(), in.size() + "", money(in), yearBefore.size() + "", money(yearBefore)));
        until.stream()
                .map(Order::day)
                .max(LocalDate::compareTo)
                .ifPresent(last -> cells.add(ChronoUnit.DAYS.between(last, end) + ""));
        cells.add(isActive(before, start) + "");
        cells.add(isActive(until, end) + "");
        cells.add((!in.isEmpty() && !before.isEmpty()) + "");
        cells.add(end.isAfter(AS_OF) + "");
        medianGap(before).ifPresent(gap -> cells.add(gap + ""));
        return String.join(" ", cells);
    }

    private static OptionalDouble medianGap(List<Order> orders) {
        List<LocalDate> days = orders.stream().map(Order::day).sorted().toList();
        long[] gaps = IntStream.range(1, days.size())
                .mapToLong(next -> ChronoUnit.DAYS.between(days.get(next - 1), days.get(next)))
                .sorted()
                .toArray();
        return gaps.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2.0);
    }

    private static boolean isActive(List<Order> orders, LocalDate day) {
        return orders.stream().anyMatch(order -> ChronoUnit.DAYS.between(order.day, day) <= 180);
    }

    @Test
    void everyTypeOfPeriodIsCountedFromTheOrders() {
        List<PeriodType> types = List.of(PeriodType.WEEK, PeriodType.MONTH, PeriodType.QUARTER);
        kiosk.set("customer-periods: [week, month, quarter]");
        curate("run", "ingest", "resolve-identities", "curate");
        SortedMap<String, String> told = byHand(types);
        assertTrue(told.size() > 400, "periods: " + told.size());
        assertEquals(told, found());

        curate("curate", "--period", "2026-02", "--force");
        assertEquals(told, found());
    }

    @Test
    void monthsAloneUnlessAskedOtherwise() {
        curate("run", "ingest", "resolve-identities", "curate");
        assertEquals(byHand(List.of(PeriodType.MONTH)), found());
    }

    @Test
    void monthsAreNeverLeftOut() {
        kiosk.set("customer-periods: [week, fortnight]");
        assertEquals(2, kiosk.levier("check-conf"));
        assertTrue(
                kiosk.console().err().contains("period \"fortnight\" is unknown"),
                kiosk.console().err());
        assertTrue(
                kiosk.console().err().contains("metrics and churn look at months, which are left out"),
                kiosk.console().err());
    }
}
