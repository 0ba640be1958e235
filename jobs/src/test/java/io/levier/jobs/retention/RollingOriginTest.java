package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@OnSpark
class RollingOriginTest {
    private static final List<Feature> FEATURES =
            IntStream.range(0, 6).mapToObj(j -> new Feature("x" + j, true)).toList();

    private final SparkSession spark;

    RollingOriginTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Months of 2025 whose outcomes are known a month and a half after their end. */
    private static List<RollingOrigin.CutOff> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(2025, 1, 1).plusMonths(i))
                .map(start -> new RollingOrigin.CutOff(
                        start, start.plusMonths(1), start.plusMonths(1).plusDays(45)))
                .toList();
    }

    /** Nothing is foretold with outcomes nobody knew then, and nothing of the calibration or test is looked at. */
    @Test
    void earlierTimesKnowOnlyWhatWasKnownThen() {
        RollingOrigin.Split split = RollingOrigin.Split.of(months(14)).orElseThrow();
        List<RollingOrigin.Origin> origins = RollingOrigin.Origin.of(split.train(), 3);

        assertEquals(3, origins.size());
        for (RollingOrigin.Origin origin : origins) {
            assertTrue(split.train().contains(origin.next()));
            for (RollingOrigin.CutOff known : origin.train()) {
                assertTrue(!known.labelEnd().isAfter(origin.next().asOf()), known + " at " + origin.next());
            }
        }
        assertEquals(List.of(), RollingOrigin.Origin.of(months(1), 3));
    }

    private Cases rows(int months) {
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < months * 150; i++) {
            double[] x = random.doubles(6).map(value -> Math.rint(10 * value)).toArray();
            double risk = 1 / (1 + Math.exp(2.2 - 0.25 * x[0] - 0.08 * x[1]));
            rows.add(RowFactory.create(
                    random.nextDouble() < risk ? 1.0 : 0.0,
                    (long) (i % 150),
                    x[0],
                    x[1],
                    x[2],
                    x[3],
                    x[4],
                    x[5],
                    "p" + i % 150,
                    Date.valueOf(LocalDate.of(2025, 1, 1).plusMonths(i / 150))));
        }
        return Cases.of(spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, x0 double, x1 double, x2 double, x3 double, x4 double,"
                        + " x5 double, person_id string, period_start date")));
    }

    /** The penalty is that of the smallest loss over what was foretold at the three earlier times, tried one by one. */
    @Test
    void penaltyIsChosenInsideWhatIsLearnedFrom() {
        Cases cases = rows(14);
        RollingOrigin.Split split = RollingOrigin.Split.of(months(14)).orElseThrow();
        Cases train = cases.at(split.train());
        FeatureBins bins = BinLearning.of(train.rows(), FEATURES, 5);
        BinCounts counts = BinCounts.of(train, bins);
        Trained<ChampionModel> trained = RollingOrigin.train(cases, split, bins, counts);

        double chosen = trained.penalty() == null ? 0 : trained.penalty();
        double best = loss(cases, split, bins, counts, chosen);
        for (double penalty : new double[] {0.3, 0.1, 0.03, 0.01, 0.003}) {
            assertTrue(best <= loss(cases, split, bins, counts, penalty) + 1e-3, chosen + " against " + penalty);
        }
        assertTrue(chosen < 0.3, "something is learned");
        // Calibration customers do not choose: with their outcomes turned round the penalty is the same.
        List<Row> turned = new ArrayList<>();
        Date calibrated = Date.valueOf(split.calibrate().get(0).periodStart());
        for (Row row : cases.rows().collectAsList()) {
            Object[] cells = IntStream.range(0, row.size()).mapToObj(row::get).toArray();
            cells[0] = row.getDate(9).equals(calibrated) ? 1 - row.getDouble(0) : row.getDouble(0);
            turned.add(RowFactory.create(cells));
        }
        Cases other = Cases.of(spark.createDataFrame(turned, cases.rows().schema()));
        assertEquals(
                trained.penalty(),
                RollingOrigin.train(other, split, bins, counts).penalty());
    }

    private static double loss(
            Cases cases, RollingOrigin.Split split, FeatureBins bins, BinCounts counts, double penalty) {
        double sum = 0;
        for (RollingOrigin.Origin origin : RollingOrigin.Origin.of(split.train(), 3)) {
            ElasticNetLogit.Solution fit =
                    LearningRows.of(cases.at(origin.train()), bins).sketch(penalty, null);
            ScoreGroups scored = Champion.scored(cases.at(List.of(origin.next())), Champion.model(fit, bins, counts));
            sum += scored.cases() * ProbabilityLoss.of(scored).logLoss();
        }
        return sum;
    }
}
