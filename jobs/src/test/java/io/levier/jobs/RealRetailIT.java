package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A year of a shop, a file a day, against figures counted by others. */
@ExtendWith(SparkExtension.class)
class RealRetailIT {
    /** Loads the daily files of Online Retail in so many drops; one by one, all 305 take most of an hour. */
    private static final int DROPS = Integer.getInteger("levier.drops", 2);

    private static final String[] UNTIL_CURATED = {"ingest", "resolve-identities", "curate"};

    private final SparkSession spark;

    /** Where all files are loaded once for the tests that look at them. */
    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path home = Path.of("");

    RealRetailIT(SparkSession spark) {
        this.spark = spark;
    }

    /** Who bought within ninety days of the end of a month, counted from the files' orders by another way. */
    @Test
    void repurchaseIsCountedAndCustomersAreValued() throws IOException {
        RealExports retail = atOnce();
        retail.succeeds(exports(), "fit-survival", "value-customers");
        assertEquals("0", retail.value("""
            select count(*)
            from customer_period_label as label
            left join (
                select distinct label.person_id, label.period_start
                from customer_period_label as label
                inner join sale on sale.person_id = label.person_id and sale.is_purchase
                    and datediff(sale.ordered_on, label.as_of) between 0 and 89
            ) as buyer on buyer.person_id = label.person_id and buyer.period_start = label.period_start
            where label.y_churn <> (buyer.person_id is null) or label.y_repurchase = label.y_churn
            """));
        assertEquals("true true", retail.value("""
            select concat_ws(' ', max(label_window_end) <= date'2011-12-10', count(*) > 5000)
            from customer_period_label
            """));
        // Within a year hardly anybody is seen to stop: the lifetimes package finds r 0.83, alpha 68.89 and a 0.00.
        assertEquals("nbd warned true true true true", retail.value("""
            select concat_ws(' ', family, status, n_customers = (select count(*) from customer_value),
                r between 0.80 and 0.86, alpha_d between 67 and 72,
                test_expected between 0.7 * test_purchases and 1.3 * test_purchases)
            from value_model
            """));
        assertEquals("true", retail.value("""
            select min(p_alive) >= 0 and max(p_alive) <= 1 and min(expected_purchases) >= 0 from customer_value
            """));
    }

    /** All at once, or in drops in the order of a bad week: the tables are the same. */
    @Test
    @Nightly
    void isTheSameHoweverItComes() throws IOException {
        RealExports atOnce = atOnce();
        assertEquals("18532 4338 397884 8911407.90", atOnce.value("""
            select concat_ws(' ', count(*), count(distinct person_id), sum(n_lines), sum(net_amount))
            from sale where is_purchase and person_id is not null
            """));

        List<Path> files = files(RealExports.data("online-retail/by-day"));
        Path dropped = Files.createDirectories(home.resolve("drops").resolve("by-day"));
        int perDrop = (files.size() + DROPS - 1) / DROPS;
        // From the middle on, then from the beginning: half of it is late.
        List<Path> order = new ArrayList<>(files.subList(files.size() / 2, files.size()));
        order.addAll(files.subList(0, files.size() / 2));
        RealExports byDrops = RealExports.in(home, "online-retail");
        for (int first = 0; first < order.size(); first += perDrop) {
            for (Path file : order.subList(first, Math.min(order.size(), first + perDrop))) {
                Files.createSymbolicLink(dropped.resolve(file.getFileName()), file);
            }
            byDrops.succeeds(home.resolve("drops"), UNTIL_CURATED);
        }
        SortedMap<String, String> found = new TableContents(spark, byDrops.warehouse()).digests();
        assertTrue(found.size() > 10, "tables: " + found.keySet());
        SortedMap<String, String> expected = new TableContents(spark, atOnce.warehouse()).digests();
        // Another test may have valued the customers of the same warehouse.
        expected.keySet()
                .removeIf(table -> DeclaredTables.byName(table).orElseThrow().layer() == Layer.DERIVED);
        assertEquals(expected, found);
    }

    /** All files at once, curated by whichever test asks first. */
    private static RealExports atOnce() throws IOException {
        RealExports retail = RealExports.in(shared, "online-retail");
        if (Files.notExists(retail.warehouse())) {
            Path days = RealExports.data("online-retail/by-day");
            Files.createSymbolicLink(Files.createDirectories(exports()).resolve("by-day"), days);
            retail.succeeds(exports(), UNTIL_CURATED);
        }
        return retail;
    }

    private static Path exports() {
        return shared.resolve("exports");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
