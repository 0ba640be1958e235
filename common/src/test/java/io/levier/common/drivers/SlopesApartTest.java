package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlopesApartTest {
    private static final int BUCKETS = 64;

    /** Customers with three answers each, in segments by turns: a customer stands in all of them. */
    private static List<List<Moments>> planted(int segments, int drivers, double apart, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        for (int j = 1; j <= drivers; j++) {
            columns.add(new GramColumn("x" + j, GramColumn.Role.DRIVER, 0, 0.01));
        }
        columns.add(new GramColumn("y", GramColumn.Role.OUTCOME, 0, 0.01));
        GramLayout layout = GramLayout.of(columns);
        List<List<Moments>> all = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            List<Moments> buckets = new ArrayList<>();
            for (int k = 0; k < BUCKETS; k++) {
                buckets.add(new Moments(layout));
            }
            all.add(buckets);
        }
        for (int customer = 0; customer < 640; customer++) {
            double own = random.nextGaussian();
            for (int answer = 0; answer < segments; answer++) {
                double[] row = new double[drivers + 2];
                row[0] = 1;
                double y = own + random.nextGaussian();
                for (int j = 1; j <= drivers; j++) {
                    row[j] = random.nextGaussian() + 0.5 * own;
                    y += row[j] * (1 + (answer == 0 && j == 1 ? apart : 0));
                }
                row[drivers + 1] = y;
                all.get(answer).get(customer % BUCKETS).add(row, 1);
            }
        }
        return all;
    }

    private static SlopesApart of(List<List<Moments>> segments) {
        Design design = Design.of(segments.get(0).get(0).layout(), "y");
        return SlopesApart.of(
                segments.stream()
                        .map(buckets -> BucketGrams.of(buckets, design))
                        .toList(),
                design);
    }

    /** One driver in two segments is the paired test of its slopes. */
    @Test
    void oneDriverInTwoSegmentsIsTheTestOfTheirDifference() {
        List<List<Moments>> segments = planted(2, 1, 0.1, 3);
        Design design = Design.of(segments.get(0).get(0).layout(), "y");
        DriverDifference difference = new DriverComparison(Confidence.P95, MultipleTests.HOLM)
                .differences(segments.get(0), design, segments.get(1), design)
                .get(0);
        SlopesApart apart = of(segments);
        double t = difference.slope() / difference.slopeError();
        assertEquals(t * t, apart.wald(), 1e-8 * t * t);
        assertEquals(difference.slopePValue(), apart.pValue(), 1e-9);
        assertEquals(1, apart.differences());
        assertEquals(BUCKETS - 1, apart.degreesOfFreedom());
    }

    /** Whichever segment the others are compared with. */
    @Test
    void noOrderOfSegmentsMatters() {
        List<List<Moments>> segments = planted(3, 2, 0.2, 4);
        SlopesApart apart = of(segments);
        SlopesApart turned = of(List.of(segments.get(2), segments.get(0), segments.get(1)));
        assertEquals(apart.wald(), turned.wald(), 1e-8 * apart.wald());
        assertEquals(4, apart.differences());
    }

    /** Of 200 draws without a difference 5 % seem to have one; a planted one is seen. */
    @Test
    void aPlantedDifferenceIsSeenAndNoneIsMadeUp() {
        int alarms = 0;
        int seen = 0;
        for (int seed = 0; seed < 200; seed++) {
            alarms += of(planted(3, 3, 0, seed)).pValue() < 0.05 ? 1 : 0;
        }
        for (int seed = 0; seed < 20; seed++) {
            seen += of(planted(3, 3, 0.5, seed)).pValue() < 0.01 ? 1 : 0;
        }
        assertTrue(alarms >= 2 && alarms <= 20, "10 of 200 expected, not " + alarms);
        assertEquals(20, seen);
    }

    @Test
    void moreDifferencesThanBucketsTellNothing() {
        List<List<Moments>> few = planted(2, 3, 0, 5).stream()
                .map(buckets -> buckets.subList(0, 3))
                .toList();
        assertEquals(Double.NaN, of(few).pValue());
    }
}
