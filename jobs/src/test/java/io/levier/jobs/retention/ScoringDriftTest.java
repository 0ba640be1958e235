package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.model.PopulationStability;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Customers of today against those a model has learned from. */
@OnSpark
class ScoringDriftTest {
    private static final String DAY = "2026-02-01";

    private static final FeatureBins BINS = new FeatureBins(
            List.of(new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("gold", "missing"))));

    private final SparkSession spark;

    ScoringDriftTest(SparkSession spark) {
        this.spark = spark;
    }

    /** A plan called "missing" is not the missing plan, and factors of an older model say nothing of this one. */
    @Test
    void binsGoByTheirNumberAndFactorsByTheirModel() {
        Dataset<Row> factors = PipeTable.of(spark, ChurnFactor.TABLE, """
                model_id | feature | bin_no | bin     | n
                m        | plan    | 0      | missing | 10
                m        | plan    | 1      | gold    | 60
                m        | plan    | 2      | missing | 30
                older    | plan    | 1      | gold    | 900
                """);
        Row same = ScoringDrift.of("m", DAY, factors, new long[] {20, 120, 60}, BINS)
                .get(0);

        assertEquals(0, same.getDouble(3), 1e-12, same + "");
        assertEquals(0.1, same.getDouble(5), 1e-12);
        assertEquals(0.1, same.getDouble(6), 1e-12);
    }

    /** A company whose customers are all new scores them by a model that has hardly seen any: that is told as drift. */
    @Test
    void customersWhoAreAllNewHaveMoved() {
        Dataset<Row> factors = PipeTable.of(spark, ChurnFactor.TABLE, """
                model_id | feature     | bin_no | bin       | n
                m        | tenure_days | 1      | (−∞; 90]  | 50
                m        | tenure_days | 2      | (90; 365] | 350
                m        | tenure_days | 3      | (365; ∞]  | 600
                """);
        FeatureBins tenure = new FeatureBins(
                List.of(new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0, 365.0), List.of())));
        Row told = ScoringDrift.of("m", DAY, factors, new long[] {0, 400, 0, 0}, tenure)
                .get(0);

        assertEquals("moved", told.getString(4), told + "");
    }

    /** Twenty of today's customers stand where a tenth of the test stood, one of them below everybody tested. */
    @Test
    void scoresAreComparedInTheTenthsOfTheTest() {
        Dataset<Row> calibration = PipeTable.of(spark, ChurnCalibration.TABLE, """
                model_id | decile | n  | lowest_predicted | mean_predicted | observed
                m        | 1      | 50 | 0.3              | 0.4            | 0.4
                m        | 2      | 50 | 0.1              | 0.2            | 0.2
                older    | 1      | 9  | 0.9              | 0.9            | 0.9
                """);
        Dataset<Row> scored =
                spark.sql("select explode(array(0.05D, 0.1D, 0.2D, 0.299999D, 0.2999999D, 0.9D)) as prob");
        Row moved = ScoringDrift.ofScore("m", DAY, calibration, scored).orElseThrow();

        assertEquals("score", moved.getString(2));
        assertEquals(
                PopulationStability.index(new long[] {50, 50}, new long[] {4, 2}),
                moved.getDouble(3),
                1e-9,
                moved + "");
        assertEquals(Optional.empty(), ScoringDrift.ofScore("other", DAY, calibration, scored));
    }
}
