package io.levier.common.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final List<Stay> a = Stays.random(11, 80);
    private final List<Stay> b = Stays.random(12, 120);

    /** {@code (ΣO−E)²/ΣV} with everybody at risk counted one by one, entries included. */
    @Test
    void twoGroupsAreTheTextbookFormula() {
        double excess = 0;
        double variance = 0;
        for (long t = 1; t <= 40; t++) {
            double n1 = Stays.atRisk(a, t);
            double n = n1 + Stays.atRisk(b, t);
            double d = Stays.events(a, t) + Stays.events(b, t);
            if (n > 1) {
                excess += Stays.events(a, t) - d * n1 / n;
                variance += d * n1 / n * (1 - n1 / n) * (n - d) / (n - 1);
            }
        }
        LogRank test = LogRank.of(List.of(Stays.table(a), Stays.table(b)));
        assertEquals(excess * excess / variance, test.chiSquare(), 1e-10);
        assertEquals(excess, test.observed().get(0) - test.expected().get(0), 1e-10);
    }

    @Test
    void orderOfGroupsDoesNotMatterNorDoesWhichOneFollowsFromTheRest() {
        LifeTable c = Stays.table(Stays.random(13, 60));
        LogRank abc = LogRank.of(List.of(Stays.table(a), Stays.table(b), c));
        LogRank cba = LogRank.of(List.of(c, Stays.table(b), Stays.table(a)));
        assertEquals(abc.chiSquare(), cba.chiSquare(), 1e-10);
        assertEquals(2, abc.degreesOfFreedom());
        assertEquals(Math.exp(-abc.chiSquare() / 2), abc.pValue(), 1e-12, "chi-square with 2 degrees of freedom");
        assertEquals(
                abc.observed().stream().mapToDouble(Double::doubleValue).sum(),
                abc.expected().stream().mapToDouble(Double::doubleValue).sum(),
                1e-9);
    }

    @Test
    void strataAddTheirExcessAndVariance() {
        List<LifeTable> one = List.of(Stays.table(a), Stays.table(b));
        LogRank single = LogRank.of(one);
        LogRank twice = LogRank.stratified(List.of(one, one));
        assertEquals(2 * single.chiSquare(), twice.chiSquare(), 1e-10);
        LogRank withOneSided = LogRank.stratified(
                List.of(one, List.of(Stays.table(a), LifeTable.collect().table())));
        assertEquals(single.chiSquare(), withOneSided.chiSquare(), 1e-10, "a stratum of one group compares nothing");
    }

    @Test
    void groupsNeverAtRiskSayNothing() {
        LifeTable empty = LifeTable.collect().table();
        LogRank three = LogRank.of(List.of(Stays.table(a), empty, Stays.table(b)));
        assertEquals(1, three.degreesOfFreedom());
        assertEquals(LogRank.of(List.of(Stays.table(a), Stays.table(b))).chiSquare(), three.chiSquare(), 1e-10);
        LogRank alone = LogRank.of(List.of(Stays.table(a), empty));
        assertTrue(Double.isNaN(alone.pValue()));
        Refusal.message(IllegalArgumentException.class, () -> LogRank.of(List.of(empty)));
        Refusal.message(
                IllegalArgumentException.class,
                () -> LogRank.stratified(List.of(List.of(empty, empty), List.of(empty))));
    }

    @Test
    void hazardsCountCustomerPeriods() {
        List<HazardBand> bands = HazardBand.of(Stays.table(b), List.of(0L, 7L, 12L, 13L, 60L));
        for (HazardBand band : bands) {
            long atRisk = 0;
            long events = 0;
            for (long t = band.after() + 1; t <= band.until(); t++) {
                atRisk += Stays.atRisk(b, t);
                events += Stays.events(b, t);
            }
            assertEquals(atRisk, band.atRisk(), band.toString());
            assertEquals(events, band.events(), band.toString());
            assertEquals((double) events / atRisk, band.hazard());
            assertTrue(band.interval(Confidence.P95).holds(band.hazard()));
        }
        assertEquals(
                Stays.table(b).events(),
                bands.stream().mapToLong(HazardBand::events).sum());
    }

    /** One band per unit of time is the curve itself. */
    @Test
    void hazardsOfSingleTimesMultiplyToTheCurve() {
        LifeTable table = Stays.table(a);
        KaplanMeier curve = KaplanMeier.of(table);
        double survival = 1;
        for (long t = 1; t < 35; t++) {
            survival *= HazardBand.of(table, List.of(t - 1, t)).get(0).survival();
            assertEquals(curve.survival(t), survival, 1e-12);
        }
        HazardBand after = HazardBand.of(table, List.of(50L, 60L)).get(0);
        assertTrue(Double.isNaN(after.hazard()));
        assertEquals(Interval.UNKNOWN, after.interval(Confidence.P95));
        Refusal.message(IllegalArgumentException.class, () -> HazardBand.of(table, List.of(3L)));
        Refusal.message(IllegalArgumentException.class, () -> HazardBand.of(table, List.of(3L, 3L)));
    }
}
