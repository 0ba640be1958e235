package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeEffectMonth;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The made-up company: what it will be, and what its initiatives changed, of which the truth is known. */
@ExtendWith(SparkExtension.class)
class ForesightIT {
    private static final String JOBS =
            "ingest resolve-identities curate gather-facts compute-metrics forecast measure-effects";

    private static List<Row> forecasts = List.of();
    private static List<Row> scores = List.of();
    private static List<Row> effects = List.of();
    private static long leads;
    private static double planted;
    private static double share;

    @BeforeAll
    static void looksAhead(SparkSession spark, @TempDir Path home) throws IOException {
        String exports = home.resolve("exports").toString();
        String warehouse = home.resolve("warehouse").toString();
        start("generate-data", "--output", exports, "--scale", "4000", "--seed", "7", "--dirt", "typical");
        start("run " + JOBS, "--input", exports, "--warehouse", warehouse);
        Warehouse tables = Warehouse.at(warehouse, spark.sparkContext().hadoopConfiguration());
        forecasts = rows(spark, tables, ForecastValue.TABLE)
                .orderBy("metric_id", "segment_set", "segment_key", "ahead")
                .collectAsList();
        scores = rows(spark, tables, ForecastBacktest.TABLE).collectAsList();
        effects = rows(spark, tables, InitiativeEffect.TABLE)
                .orderBy("initiative_id")
                .collectAsList();
        leads = rows(spark, tables, InitiativeEffectMonth.TABLE)
                .where("initiative_id = 'INI-01' and since < 0")
                .count();
        JsonNode truth = new ObjectMapper()
                .readTree(Path.of(exports, "_truth", "initiative_effect.json").toFile());
        planted = truth.get("effect_rating_points").asDouble() / 9 * 100;
        share = rows(spark, tables, Rating.TABLE)
                .where("metric_role = 'DRIVER' and store_id is not null")
                .selectExpr("avg(if(driver_id = '" + truth.get("driver_id").asText() + "', 1, 0))")
                .first()
                .getDouble(0);
    }

    private static void start(String verb, String... options) {
        List<String> words = new ArrayList<>(List.of(verb.split(" ", -1)));
        words.addAll(List.of("--conf", "../conf"));
        words.addAll(List.of(options));
        CapturedConsole console = new CapturedConsole();
        assertEquals(0, console.launch(words.toArray(String[]::new)), () -> console.out() + console.err());
    }

    private static Dataset<Row> rows(SparkSession spark, Warehouse tables, Table table) {
        return spark.read().format("delta").load(tables.pathOf(table));
    }

    @Test
    void headlineMetricsHaveMonthsToCome() {
        List<Row> nps = forecasts.stream()
                .filter(row -> row.getAs("metric_id").equals("nps")
                        && row.getAs("segment_set").equals("total"))
                .toList();
        assertEquals(6, nps.size(), nps + "");
        for (Row row : nps) {
            assertEquals("ok", row.getAs("status"), row + "");
            assertTrue(row.<Double>getAs("lo95") >= -100 && row.<Double>getAs("hi95") <= 100, row + "");
        }
        assertTrue(scores.size() > 20, scores.size() + "");
    }

    /** Ratings of one driver rise in the shops of trained teams; the metric pools all drivers. */
    @Test
    void thePlantedEffectIsInItsInterval() {
        Row training = effects.get(0);
        assertEquals("difference_in_differences", training.getAs("method"), training + "");
        double diluted = planted * share;
        assertTrue(
                training.<Double>getAs("ci_low") < diluted && diluted < training.<Double>getAs("ci_high"),
                diluted + " " + training);
        assertTrue(leads > 3, leads + "");
    }

    @Test
    void initiativesWithoutEffectHaveNone() {
        for (Row row : effects.subList(1, 3)) {
            if (!row.getAs("method").equals("none")) {
                assertTrue(row.<Double>getAs("ci_low") < 0 && row.<Double>getAs("ci_high") > 0, row + "");
            }
        }
        assertTrue(!effects.get(1).getAs("method").equals("difference_in_differences"), "everybody was reached");
        assertEquals("difference_in_differences", effects.get(2).getAs("method"), effects.get(2) + "");
    }
}
