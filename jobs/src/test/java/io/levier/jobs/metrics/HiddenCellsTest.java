package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Label;
import io.levier.common.metric.Scope;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnSpark
class HiddenCellsTest {
    private static final Label LABEL = new Label("", "");
    private static final Dimension COUNTRY = Dimension.by("country", "country", LABEL, 60);
    private static final Dimension DRIVER = Dimension.by("driver", "driver_id", LABEL, 60);
    private static final Dimension BOTH = new Dimension(
            "country_driver",
            List.of(
                    new Dimension.Part("country", "country", Optional.empty()),
                    new Dimension.Part("driver", "driver_id", Optional.empty())),
            LABEL,
            new TreeMap<>(),
            60);

    /** In May nobody's country is known either; in June that of some is. */
    @Test
    void leavesOutCutsByWhatNoRowKnows(SparkSession spark) {
        List<Row> cells = List.of(
                cell("2026-05-01", "total", "all", 100),
                cell("2026-05-01", "country", "unknown", 100),
                cell("2026-05-01", "driver", "unknown", 100),
                cell("2026-05-01", "country_driver", "unknown × unknown", 100),
                cell("2026-06-01", "total", "all", 90),
                cell("2026-06-01", "country", "unknown", 40),
                cell("2026-06-01", "country", "FR", 50),
                cell("2026-06-01", "driver", "unknown", 90),
                cell("2026-06-01", "country_driver", "FR × unknown", 50));

        List<String> kept = HiddenCells.of(
                        spark.createDataFrame(cells, MetricCells.SCHEMA),
                        List.of(COUNTRY, DRIVER, BOTH),
                        terms(Scope.EVERYWHERE, Set.of()))
                .collectAsList()
                .stream()
                .map(row -> row.getAs("period_start") + " " + row.getAs("segment_set") + " " + row.getAs("segment_key"))
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "2026-05-01 country unknown",
                        "2026-05-01 total all",
                        "2026-06-01 country FR",
                        "2026-06-01 country unknown",
                        "2026-06-01 total all"),
                kept);
    }

    private static Map<String, HiddenCells.Terms> terms(Scope scope, Set<CellPlace> scarce) {
        return Map.of("nps", new HiddenCells.Terms(10, scope, scarce));
    }

    private static List<String> judged(SparkSession spark, List<Row> cells, Map<String, HiddenCells.Terms> terms) {
        return HiddenCells.of(spark.createDataFrame(cells, MetricCells.SCHEMA), List.of(COUNTRY, DRIVER, BOTH), terms)
                .collectAsList()
                .stream()
                .map(row -> row.getAs("segment_key") + " " + row.getAs("is_hidden"))
                .sorted()
                .toList();
    }

    /** A share by what only its numerator knows is one hundred everywhere: neither by it nor across it. */
    @Test
    void leavesOutCutsTheMetricSaysNothingBy(SparkSession spark) {
        List<Row> cells = List.of(
                cell("2026-06-01", "total", "all", 90),
                cell("2026-06-01", "country", "FR", 90),
                cell("2026-06-01", "driver", "price", 90),
                cell("2026-06-01", "country_driver", "FR × price", 90));

        assertEquals(
                List.of("FR false", "all false"),
                judged(spark, cells, terms(new Scope(List.of(), List.of("driver"), 0), Set.of())));
    }

    @Test
    void hidesCellsOfFewAgents(SparkSession spark) {
        int june = (int) LocalDate.of(2026, 6, 1).toEpochDay();
        List<Row> cells = List.of(
                cell("2026-06-01", "total", "all", 900),
                cell("2026-06-01", "country", "FR", 500),
                cell("2026-06-01", "country", "BE", 300),
                cell("2026-06-01", "country", "LU", 100));

        assertEquals(
                List.of("BE true", "FR false", "LU true", "all false"),
                judged(spark, cells, terms(Scope.EVERYWHERE, Set.of(new CellPlace("month", june, "country", "BE")))));
    }

    /** Of Luxembourg nobody is counted, but whoever they are compared with is there: what is shown must not tell of them. */
    @Test
    void customersOthersAreComparedWithAreNoRemainder(SparkSession spark) {
        List<Row> cells = List.of(
                cell("2026-06-01", "total", "all", 900),
                cell("2026-06-01", "country", "FR", 500),
                cell("2026-06-01", "country", "BE", 300),
                cell("2026-06-01", "country", "DE", 100),
                cell("2026-06-01", "country", "LU", 0, 0.25),
                cell("2026-06-01", "country", "NL", 0, 0));

        assertEquals(
                List.of("BE false", "DE true", "FR false", "LU true", "NL false", "all false"),
                judged(spark, cells, terms(Scope.EVERYWHERE, Set.of())));
    }

    private static Row cell(String start, String set, String key, long customers) {
        return cell(start, set, key, customers, (double) customers);
    }

    /** @param squares of what customers add to the numerator */
    private static Row cell(String start, String set, String key, long customers, double squares) {
        @Nullable Object[] values = new Object[MetricCells.SCHEMA.size()];
        Map<String, Object> known = Map.of(
                "metric_id",
                "nps",
                "period_type",
                "month",
                "period_start",
                Date.valueOf(start),
                "period_end",
                Date.valueOf(Date.valueOf(start).toLocalDate().plusMonths(1)),
                "segment_set",
                set,
                "segment_key",
                key,
                "n",
                customers,
                "n_customers",
                customers,
                "sum_yy",
                squares);
        known.forEach((name, value) -> values[MetricCells.SCHEMA.fieldIndex(name)] = value);
        return RowFactory.create(values);
    }
}
