package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The made-up company: what it will be, and what can be said of its initiatives. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class ForesightIT {
    private final TableContents tables;

    ForesightIT(SmallCompany company) {
        this.tables = new TableContents(company.spark(), company.warehouse());
    }

    @Test
    void headlineMetricsHaveMonthsToCome() {
        List<Row> customers = tables.rows(ForecastValue.TABLE)
                .where("metric_id = 'active_customers' and segment_set = 'total'")
                .collectAsList();
        assertEquals(6, customers.size(), customers + "");
        for (Row row : customers) {
            assertEquals("ok", row.getAs("status"), row + "");
            assertTrue(
                    row.<Double>getAs("lo95") >= 0
                            && row.<Double>getAs("lo95") < row.<Double>getAs("mean")
                            && row.<Double>getAs("mean") < row.<Double>getAs("hi95"),
                    row + "");
        }
        assertTrue(tables.rows(ForecastBacktest.TABLE).count() > 20, "back-tests");
    }

    /** The made-up company asks in waves: most months know no score, and what is not known is not foreseen. */
    @Test
    void whatIsAskedInWavesIsNotForeseenByTheMonth() {
        Row nps = tables.rows(ForecastValue.TABLE)
                .where("metric_id = 'nps' and segment_set = 'total'")
                .first();
        assertEquals("not_computable", nps.getAs("status"), nps + "");
        assertTrue(nps.<String>getAs("reason").contains("2026-"), nps + "");
    }

    /**
     * The training was planted on one driver: 0.8 of the nine steps of its scale, in some shops. A new search for everybody
     * leaves nobody to compare with; displays in shops drawn by lot changed nothing.
     */
    @Test
    void initiativesTellWhatWasFoundOrWhyNothingWas() {
        List<Row> effects =
                tables.rows(InitiativeEffect.TABLE).orderBy("initiative_id").collectAsList();
        assertEquals(3, effects.size());
        Row training = effects.get(0);
        assertEquals("difference_in_differences", training.getAs("method"), training + "");
        assertEquals("driver=first_time_right", training.getAs("segment_key"), training + "");
        assertEquals(100 * 0.8 / 9, training.getAs("estimate"), 3 * training.<Double>getAs("se"), training + "");
        assertTrue(training.<Double>getAs("ci_low") > 0, training + "");
        Row search = effects.get(1);
        assertTrue(
                search.<String>getList(search.fieldIndex("warnings")).get(0).startsWith("nobody to compare with"),
                search + "");
        assertEquals("none", search.getAs("method"), "five months before are too few for a line");
        Row displays = effects.get(2);
        assertEquals("difference_in_differences", displays.getAs("method"), displays + "");
        assertEquals(0, displays.getAs("estimate"), 3 * displays.<Double>getAs("se"), displays + "");
    }
}
