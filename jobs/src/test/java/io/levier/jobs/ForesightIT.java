package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.Person;
import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.AlertTheme;
import io.levier.common.table.derived.CallList;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.NpsGrowthLink;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.derived.Scorecard;
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

    /** The made-up company asks in waves: most months know no score, so the next quarter is foreseen, and its target. */
    @Test
    void whatIsAskedInWavesIsForeseenByTheQuarter() {
        Row nps = tables.rows(ForecastValue.TABLE)
                .where("metric_id = 'nps' and segment_set = 'total' and ahead = 1")
                .first();
        assertEquals("quarter", nps.getAs("period_type"), nps + "");
        assertTrue(nps.<Double>getAs("lo80") < nps.<Double>getAs("mean"), nps + "");
        assertTrue(nps.<Double>getAs("mean") < nps.<Double>getAs("hi80"), nps + "");
        assertTrue(nps.getAs("target") == null || nps.getAs("p_target") != null, nps + "");
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

    /** Nobody is called who did not agree, unless to answer a complaint; following up was planted to change nothing. */
    @Test
    void alertsAreRaisedListedAndFollowed() {
        List<Row> statuses = tables.rows(Alert.TABLE)
                .groupBy("status")
                .count()
                .orderBy("status")
                .collectAsList();
        assertTrue(statuses.size() >= 2, statuses + "");
        assertEquals(
                tables.rows(Alert.TABLE)
                        .where("status in ('open', 'overdue')")
                        .select("person_id")
                        .distinct()
                        .count(),
                tables.rows(CallList.TABLE).count());
        assertEquals(
                0,
                tables.rows(Alert.TABLE)
                        .join(tables.rows(Person.TABLE), "person_id")
                        .where("status in ('open', 'overdue') and alert_kind <> 'complaint'"
                                + " and not coalesce(consent_followup, false)")
                        .count());
        assertEquals(0, tables.rows(AlertTheme.TABLE).where("n_customers < 10").count());
        Row recovery =
                tables.rows(RecoveryEffect.TABLE).where("measure = 'ltr'").first();
        if (recovery.getAs("estimate") != null) {
            assertEquals(0, recovery.getAs("estimate"), 3 * recovery.<Double>getAs("se"), recovery + "");
        } else {
            assertTrue(recovery.<String>getAs("status").matches("suppressed|not_computable"), recovery + "");
        }
    }

    /** What the training is worth is guessed, so nothing of it is proven; what was not measured brings nothing. */
    @Test
    void initiativesBringBackWhatCanBeSaid() {
        List<Row> returns = tables.rows(InitiativeReturn.TABLE)
                .orderBy("scope", "initiative_id")
                .collectAsList();
        Row training = returns.get(0);
        assertEquals("ok", training.getAs("status"), training + "");
        assertEquals("59500.00", training.getAs("cost").toString(), training + "");
        assertEquals("0.00", training.getAs("benefit_proven").toString(), training + "");
        assertEquals("assumption", training.getAs("evidence"), training + "");
        assertTrue(training.<Double>getAs("roi_lo") < training.<Double>getAs("roi_hi"), training + "");
        assertEquals("not_measured", returns.get(1).getAs("status"), returns.get(1) + "");
        Row planned = returns.get(3);
        assertEquals("ok", planned.getAs("status"), planned + "");
        assertTrue(planned.<Boolean>getAs("is_planned"), planned + "");
        assertEquals("26666.67", planned.getAs("cost").toString(), "24 of 36 months of 40,000: " + planned);
        assertEquals(
                List.of("planned", "started"),
                returns.subList(4, returns.size()).stream()
                        .map(row -> row.<String>getAs("initiative_id"))
                        .toList());
        assertTrue(tables.rows(RoiLedger.TABLE).where("side = 'benefit'").count() > 0, "benefits");
    }

    @Test
    void metricsStandSideBySide() {
        List<Row> cards = tables.rows(Scorecard.TABLE)
                .groupBy("scope_set")
                .count()
                .orderBy("scope_set")
                .collectAsList();
        assertEquals(
                List.of("product_line", "service", "total"),
                cards.stream().map(row -> row.getString(0)).toList());
        Row score = tables.rows(Scorecard.TABLE)
                .where("scope_set = 'total' and metric_id = 'nps'")
                .first();
        assertEquals("management", score.getAs("owner"), score + "");
        assertEquals("customer", score.getAs("side"), score + "");
        assertTrue(score.getAs("value") != null && score.getAs("target") != null, score + "");
        assertTrue(
                tables.rows(Scorecard.TABLE)
                                .where("side = 'operational' and value is not null")
                                .count()
                        > 5,
                "service");
        List<Row> links = tables.rows(NpsGrowthLink.TABLE).collectAsList();
        assertTrue(!links.isEmpty() && links.stream().allMatch(row -> row.getAs("p_value") == null), "too few to test");
    }
}
