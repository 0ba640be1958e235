package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeEffectMonth;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The made-up company: what it will be, and what its initiatives changed, of which the truth is known. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class ForesightIT {
    private final SmallCompany company;
    private final TableContents tables;

    ForesightIT(SmallCompany company) {
        this.company = company;
        this.tables = new TableContents(company.spark(), company.warehouse());
    }

    private List<Row> effects() {
        return tables.rows(InitiativeEffect.TABLE).orderBy("initiative_id").collectAsList();
    }

    @Test
    void headlineMetricsHaveMonthsToCome() {
        List<Row> nps = tables.rows(ForecastValue.TABLE)
                .where("metric_id = 'nps' and segment_set = 'total'")
                .collectAsList();
        assertEquals(6, nps.size(), nps + "");
        for (Row row : nps) {
            assertEquals("ok", row.getAs("status"), row + "");
            assertTrue(row.<Double>getAs("lo95") >= -100 && row.<Double>getAs("hi95") <= 100, row + "");
        }
        assertTrue(tables.rows(ForecastBacktest.TABLE).count() > 20, "back-tests");
    }

    /** Ratings of one driver rise in the shops of trained teams; the metric pools all drivers. */
    @Test
    void thePlantedEffectIsInItsInterval() throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(company.exports().resolve("_truth/initiative_effect.json").toFile());
        double planted = truth.get("effect_rating_points").asDouble() / 9 * 100;
        double share = tables.rows(Rating.TABLE)
                .where("metric_role = 'DRIVER' and store_id is not null")
                .selectExpr("avg(if(driver_id = '" + truth.get("driver_id").asText() + "', 1, 0))")
                .first()
                .getDouble(0);
        long leads = tables.rows(InitiativeEffectMonth.TABLE)
                .where("initiative_id = 'INI-01' and since < 0")
                .count();
        Row training = effects().get(0);
        assertEquals("difference_in_differences", training.getAs("method"), training + "");
        double diluted = planted * share;
        assertTrue(
                training.<Double>getAs("ci_low") < diluted && diluted < training.<Double>getAs("ci_high"),
                diluted + " " + training);
        assertTrue(leads > 3, leads + "");
    }

    @Test
    void initiativesWithoutEffectHaveNone() {
        List<Row> effects = effects();
        for (Row row : effects.subList(1, 3)) {
            if (!row.getAs("method").equals("none")) {
                assertTrue(row.<Double>getAs("ci_low") < 0 && row.<Double>getAs("ci_high") > 0, row + "");
            }
        }
        assertTrue(!effects.get(1).getAs("method").equals("difference_in_differences"), "everybody was reached");
        assertEquals("difference_in_differences", effects.get(2).getAs("method"), effects.get(2) + "");
    }
}
