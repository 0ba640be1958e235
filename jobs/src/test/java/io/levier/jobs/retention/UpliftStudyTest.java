package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings;
import io.levier.common.stats.Confidence;
import io.levier.common.uplift.UpliftEstimates;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Contacting keeps customers with open cases and nobody else; who was contacted was drawn, or was not. */
@OnSpark
class UpliftStudyTest {
    private static final List<Feature> FEATURES =
            List.of(new Feature("open_cases", true), new Feature("tenure_days", true));

    private static final Date DAY = Date.valueOf("2026-01-01");

    private final SparkSession spark;

    UpliftStudyTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> rows(int customers, boolean isDrawn) {
        Random random = new Random(23);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double open = random.nextInt(3);
            double tenure = random.nextInt(1000);
            boolean treated = random.nextDouble() < (isDrawn ? 0.5 : open == 2 ? 0.8 : 0.3);
            double risk = open == 2 ? treated ? 0.15 : 0.45 : 0.15;
            double label = random.nextDouble() < risk ? 1 : 0;
            rows.add(RowFactory.create(label, (long) (i % 1000), open, tenure, "p" + i, null, treated));
        }
        return spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, open_cases double, tenure_days double,"
                        + " person_id string, period_start date, is_treated boolean"));
    }

    private UpliftStudy study(int customers, boolean isDrawn) {
        Dataset<Row> rows = rows(customers, isDrawn);
        return UpliftStudy.of(
                rows,
                Prepared.of(
                        Cases.of(rows),
                        FEATURES,
                        new ChurnSettings(
                                ChurnSettings.Validation.ROLLING_ORIGIN,
                                5,
                                50,
                                0.95,
                                ChurnSettings.OnLeak.DROP,
                                List.of(),
                                List.of(),
                                List.of())));
    }

    /** A third of the customers is kept with 30 points more: 10 points of all, and contacting that third does it all. */
    @Test
    void findsTheEffectAndForWhomItIs() {
        UpliftStudy study = study(4000, true);

        UpliftEstimates told = study.estimates().orElseThrow();
        assertEquals(counted(rows(4000, true)), told.effect().value(), 1e-12, "the effect, counted by hand");
        assertEquals(0.1, told.effect().value(), 3 * told.effect().error(), told + "");
        assertTrue(told.qiniCoefficient().interval(Confidence.P95).low() > 0, told + "");
        assertEquals(0.5, study.balance(), 0.04);
        double third = study.curve().orElseThrow().qiniAt(1 / 3.0);
        assertEquals(study.curve().orElseThrow().overall(), third, 0.03);
        Row row = UpliftRows.of("i", DAY, 90, ContactArms.DECLARED, study, Confidence.P95);
        assertEquals("ok", row.getString(1));
        assertEquals(21, UpliftRows.curve("i", study).size());
    }

    private static double counted(Dataset<Row> rows) {
        Row shares = rows.selectExpr("avg(if(is_treated, 1 - label, null))", "avg(if(is_treated, null, 1 - label))")
                .first();
        return shares.getDouble(0) - shares.getDouble(1);
    }

    @Test
    void refusesWhereSomebodyChoseWhomToContact() {
        UpliftStudy study = study(2000, false);

        assertTrue(study.balance() > 0.6, study + "");
        assertTrue(study.doubt().orElse("").startsWith("those contacted were not drawn by chance"), study + "");
        assertEquals(
                "refused",
                UpliftRows.of("i", DAY, 90, ContactArms.DECLARED, study, Confidence.P95)
                        .getString(1));
    }

    @Test
    void tellsOnlyTheEffectOfFewLeaversAndNothingOfFewCustomers() {
        UpliftStudy few = study(400, true);
        assertTrue(few.isTold() && few.curve().isEmpty(), few + "");
        assertEquals(
                "effect_only",
                UpliftRows.of("i", DAY, 90, ContactArms.DECLARED, few, Confidence.P95)
                        .getString(1));
        UpliftStudy none = study(150, true);
        assertTrue(none.doubt().orElse("").contains("at least 100 of each are needed"), none + "");
    }
}
