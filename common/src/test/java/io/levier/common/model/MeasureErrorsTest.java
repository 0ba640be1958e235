package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MeasureErrorsTest {
    private static double brier(ScoreGroups groups) {
        return ProbabilityLoss.of(groups).brier();
    }

    private static double precision(ScoreGroups groups) {
        return Discrimination.of(groups).averagePrecision();
    }

    private static double lift(ScoreGroups groups) {
        return new Targeting(groups).lift(0.1);
    }

    private static List<ScoreGroups> buckets(int count) {
        List<ScoreGroups> buckets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            buckets.add(ScoreGroupsTest.random(100 + i, 60));
        }
        return buckets;
    }

    /** Every bucket left out by collecting all others anew. */
    @Test
    void equalsCollectingTheOthersAnew() {
        List<ScoreGroups> buckets = buckets(12);
        List<ToDoubleFunction<ScoreGroups>> measures =
                List.of(MeasureErrorsTest::brier, MeasureErrorsTest::precision, MeasureErrorsTest::lift);
        List<Double> errors = MeasureErrors.errors(buckets, measures);
        int measure = 0;
        for (ToDoubleFunction<ScoreGroups> told : measures) {
            double[] without = new double[12];
            double mean = 0;
            for (int left = 0; left < 12; left++) {
                ScoreGroups.Collector others = ScoreGroups.collect();
                for (int i = 0; i < 12; i++) {
                    if (i != left) {
                        others.add(buckets.get(i));
                    }
                }
                without[left] = told.applyAsDouble(others.groups());
                mean += without[left] / 12;
            }
            double squares = 0;
            for (double value : without) {
                squares += (value - mean) * (value - mean);
            }
            assertEquals(Math.sqrt(squares * 11 / 12), errors.get(measure++), 1e-12);
        }
        assertTrue(errors.stream().allMatch(error -> error > 0), errors + "");
    }

    /** Of a mean over buckets of one size it is the usual error of a mean. */
    @Test
    void isTheErrorOfAMean() {
        Random random = new Random(4);
        List<ScoreGroups> buckets = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 50; i++) {
            long positives = random.nextInt(11);
            ScoreGroups.Collector bucket = ScoreGroups.collect();
            bucket.add(0.5, 10, positives);
            buckets.add(bucket.groups());
            sum += positives / 10.0;
            squares += positives * positives / 100.0;
        }
        double variance = (squares - sum * sum / 50) / 49;
        assertEquals(
                Math.sqrt(variance / 50),
                MeasureErrors.errors(buckets, List.of(ScoreGroups::baseRate)).get(0),
                1e-12);
    }

    @Test
    void isUnknownOfOneBucketAndWhereAMeasureIs() {
        assertEquals(List.of(Double.NaN), MeasureErrors.errors(buckets(1), List.of(MeasureErrorsTest::brier)));
        ScoreGroups.Collector leaver = ScoreGroups.collect();
        leaver.add(0.4, 1, 1);
        ScoreGroups.Collector stayers = ScoreGroups.collect();
        stayers.add(0.3, 5, 0);
        List<Double> errors = MeasureErrors.errors(
                List.of(leaver.groups(), stayers.groups()),
                List.of(MeasureErrorsTest::precision, MeasureErrorsTest::brier));
        assertTrue(errors.get(0).isNaN() && errors.get(1) > 0, errors + "");
    }
}
