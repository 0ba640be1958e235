package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusterAucTest {

    private record Case(int cluster, double score, boolean isPositive) {}

    /** With a case per cluster it is DeLong's error, up to the corrections for counting n - 1. */
    @Test
    void clustersOfOneAreIndependentCases() {
        List<Case> cases = independent(3, 900);
        Discrimination discrimination = Discrimination.of(groups(cases));

        ClusterAuc clustered = clustered(cases);

        assertEquals(discrimination.auc(), clustered.auc(), 1e-12);
        assertEquals(discrimination.aucError(), clustered.error(), 0.002 * discrimination.aucError());
    }

    /** Seeing every customer four times over tells nothing new, and only the error over cases believes it does. */
    @Test
    void repeatedCustomersBringNoPrecision() {
        List<Case> once = independent(4, 500);
        List<Case> fourTimes = new ArrayList<>();
        for (int time = 0; time < 4; time++) {
            fourTimes.addAll(once);
        }

        assertEquals(clustered(once).auc(), clustered(fourTimes).auc(), 1e-12);
        assertEquals(clustered(once).error(), clustered(fourTimes).error(), 1e-12);
        assertEquals(
                Discrimination.of(groups(once)).aucError() / 2,
                Discrimination.of(groups(fourTimes)).aucError(),
                1e-3);
    }

    /** Two scores of the same cases: what both get wrong cancels, so the gain is known better than either area. */
    @Test
    void gainsAreMeasuredOnTheSameCases() {
        List<Case> cases = independent(5, 900);
        SplittableRandom random = new SplittableRandom(6);
        List<Case> blurred = cases.stream()
                .map(c -> new Case(c.cluster(), Math.rint(c.score() * 1e4 + random.nextInt(400)) / 1e4, c.isPositive()))
                .toList();
        ClusterAuc sharp = clustered(cases);
        ClusterAuc blunt = clustered(blurred);

        assertEquals(0, sharp.errorOfGainOver(sharp));
        assertTrue(sharp.errorOfGainOver(blunt) < 0.5 * sharp.error());
        Refusal.message(IllegalArgumentException.class, () -> sharp.errorOfGainOver(clustered(independent(5, 10))));
    }

    @Test
    void placesOnlyScoresItHasSeen() {
        Placements placements = Placements.among(groups(List.of(
                new Case(0, 0.1, false), new Case(1, 0.4, true), new Case(2, 0.4, false), new Case(3, 0.9, true))));

        assertEquals(3, placements.of(0.4, true));
        assertEquals(3, placements.of(0.4, false));
        assertEquals(4, placements.of(0.9, true));
        assertEquals(4, placements.of(0.1, false));
        String refusal = Refusal.message(IllegalArgumentException.class, () -> placements.of(0.5, true));
        assertTrue(refusal.contains("0.5"), refusal);
    }

    private static List<Case> independent(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double score = random.nextInt(1, 99) / 100.0;
            cases.add(new Case(i, score, random.nextDouble() < 0.1 + 0.3 * score));
        }
        return cases;
    }

    private static ScoreGroups groups(List<Case> cases) {
        ScoreGroups.Collector collector = ScoreGroups.collect();
        cases.forEach(c -> collector.add(c.score(), 1, c.isPositive() ? 1 : 0));
        return collector.groups();
    }

    private static ClusterAuc clustered(List<Case> cases) {
        Placements placements = Placements.among(groups(cases));
        int clusters = cases.stream().mapToInt(Case::cluster).max().orElseThrow() + 1;
        long[][] sums = new long[clusters][4];
        for (Case c : cases) {
            int side = c.isPositive() ? 0 : 1;
            sums[c.cluster()][side]++;
            sums[c.cluster()][2 + side] += placements.of(c.score(), c.isPositive());
        }
        List<ClusterAuc.Cluster> list = new ArrayList<>();
        for (long[] s : sums) {
            list.add(new ClusterAuc.Cluster(s[0], s[1], s[2], s[3]));
        }
        return ClusterAuc.of(list);
    }
}
