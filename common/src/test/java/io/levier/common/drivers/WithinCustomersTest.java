package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares of what changes with the same customer, over all orders of entry and over drawn ones. */
class WithinCustomersTest {
    private static final int BUCKETS = 20;

    private static List<Moments> between(Rows rows) {
        List<Moments> between = new ArrayList<>();
        for (int k = 0; k < BUCKETS; k++) {
            int bucket = k;
            PersonMeans means = new PersonMeans(rows.layout());
            IntStream.of(rows.customers)
                    .filter(customer -> customer % BUCKETS == bucket)
                    .distinct()
                    .forEach(customer -> {
                        IntStream.range(0, rows.size())
                                .filter(row -> rows.customers[row] == customer)
                                .forEach(row -> means.add(rows.vector(row), rows.weights[row]));
                        means.endPerson();
                    });
            between.add(means.between());
        }
        return between;
    }

    private static WithinCustomers within(Rows rows) {
        return WithinCustomers.of(
                rows.buckets(BUCKETS), between(rows), Design.of(rows.layout(), "y"), DriverSettings.seeded(7));
    }

    @Test
    void fewDriversShareOverAllOrders() {
        Rows rows = RandomRows.of(4, 400, 61);
        Moments inside = rows.moments();
        PersonMeans means = new PersonMeans(rows.layout());
        IntStream.of(rows.customers).distinct().forEach(customer -> {
            IntStream.range(0, rows.size())
                    .filter(row -> rows.customers[row] == customer)
                    .forEach(row -> means.add(rows.vector(row), rows.weights[row]));
            means.endPerson();
        });
        Design design = Design.of(rows.layout(), "y");
        Correlation data = Correlation.of(Gram.of(inside.within(means.between()), design.columns()));
        assertArrayEquals(
                ShapleyImportance.of(data).shares(),
                within(rows).drivers().stream()
                        .mapToDouble(WithinCustomers.Driver::share)
                        .toArray(),
                1e-9);
    }

    /** Thirty drivers have more orders of entry than anybody visits. */
    @Test
    void manyDriversShareOverDrawnOrders() {
        List<WithinCustomers.Driver> drivers =
                within(RandomRows.of(30, 1500, 62)).drivers();
        assertEquals(30, drivers.size());
        assertEquals(
                1, drivers.stream().mapToDouble(WithinCustomers.Driver::share).sum(), 1e-9);
        assertTrue(drivers.stream().allMatch(driver -> driver.share() > 0));
        assertEquals(
                "x1",
                drivers.stream()
                        .max(Comparator.comparingDouble(WithinCustomers.Driver::share))
                        .orElseThrow()
                        .name());
    }
}
