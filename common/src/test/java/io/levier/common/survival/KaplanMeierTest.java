package io.levier.common.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    @Test
    void withoutCensoringItIsTheShareStillThere() {
        List<Stay> stays = Stays.random(1, 200).stream()
                .map(s -> new Stay(-1, s.exit(), true))
                .toList();
        KaplanMeier curve = KaplanMeier.of(Stays.table(stays));
        for (long t = 0; t <= 41; t++) {
            long time = t;
            double share = stays.stream().filter(s -> s.exit() > time).count() / 200.0;
            assertEquals(share, curve.survival(time), 1e-12);
            assertEquals(Math.sqrt(share * (1 - share) / 200), curve.error(time), 1e-12, "binomial error");
        }
        double mean =
                stays.stream().mapToLong(s -> Math.min(s.exit(), 25)).average().orElseThrow();
        double variance = stays.stream()
                .mapToDouble(s -> Math.pow(Math.min(s.exit(), 25) - mean, 2))
                .average()
                .orElseThrow();
        RestrictedMean restricted = curve.restrictedMean(25);
        assertEquals(mean, restricted.mean(), 1e-12);
        assertEquals(Math.sqrt(variance / 200), restricted.error(), 1e-12);
    }

    /** The definition over customers, with those at risk counted one by one. */
    @Test
    void lateEntryOnlyCountsWhoWasSeen() {
        List<Stay> stays = Stays.random(2, 300);
        LifeTable table = Stays.table(stays);
        KaplanMeier curve = KaplanMeier.of(table);
        double s = 1;
        double sum = 0;
        double area = 0;
        for (long t = 0; t <= 42; t++) {
            double n = Stays.atRisk(stays, t);
            double d = Stays.events(stays, t);
            if (d > 0) {
                s *= 1 - d / n;
                sum += n > d ? d / n / (n - d) : 0;
            }
            assertEquals(Stays.atRisk(stays, t), table.atRiskAt(t), "at risk at " + t);
            assertEquals(s, curve.survival(t), 1e-12);
            assertEquals(s * Math.sqrt(sum), curve.error(t), 1e-12);
            area += s;
            assertEquals(area, curve.restrictedMean(t + 1).mean(), 1e-10);
        }
        List<Stay> asIfSeenFromTheStart =
                stays.stream().map(x -> new Stay(-1, x.exit(), x.isEvent())).toList();
        assertTrue(
                KaplanMeier.of(Stays.table(asIfSeenFromTheStart)).survival(10) > curve.survival(10),
                "counting time before entry flatters");
    }

    @Test
    void countsMergeInAnyOrder() {
        List<Stay> stays = new ArrayList<>(Stays.random(3, 150));
        LifeTable whole = Stays.table(stays);
        Collections.shuffle(stays, new Random(4));
        LifeTable a = Stays.table(stays.subList(0, 40));
        LifeTable b = Stays.table(stays.subList(40, 90));
        LifeTable c = Stays.table(stays.subList(90, 150));
        assertEquals(whole, a.merge(b).merge(c));
        assertEquals(whole, c.merge(a.merge(b)));
        assertEquals(whole.hashCode(), c.merge(b).merge(a).hashCode());
        assertNotEquals(whole, a.merge(b));
        assertEquals(150, whole.customers());
        assertEquals(stays.stream().filter(Stay::isEvent).count(), whole.events());
    }

    @Test
    void medianIsWhereHalfHaveLeft() {
        assertEquals(3, KaplanMeier.of(events(1, 2, 3, 4, 5)).median());
        assertEquals(2.5, KaplanMeier.of(events(1, 2, 3, 4)).median(), "level with one half from 2 to 3");
        LifeTable.Collector most = LifeTable.collect();
        most.add(4, 10, 4);
        KaplanMeier stays = KaplanMeier.of(most.table());
        assertTrue(Double.isNaN(stays.median()), "most have not left yet");
        assertEquals(new Interval(4, Double.POSITIVE_INFINITY), stays.medianInterval(Confidence.P95));
        assertEquals(0.6, stays.survival(100), 1e-15);
        KaplanMeier many = KaplanMeier.of(Stays.table(Stays.random(5, 400)));
        Interval limits = many.medianInterval(Confidence.P95);
        assertTrue(limits.holds(many.median()) && limits.width() > 0 && limits.width() < 10, limits.toString());
        assertTrue(many.interval((long) limits.low(), Confidence.P95).low() <= 0.5, "lower limit has passed one half");
        assertTrue(many.interval((long) limits.low() - 1, Confidence.P95).low() > 0.5, "and had not before");
        assertTrue(many.interval((long) limits.high(), Confidence.P95).high() <= 0.5);
        assertTrue(many.interval((long) limits.high() - 1, Confidence.P95).high() > 0.5);
    }

    /** Two who left tell of the upper limit of the median only that it comes after the first. */
    @Test
    void medianOfFewIsOpenAbove() {
        KaplanMeier curve = KaplanMeier.of(events(2, 4));
        assertEquals(3, curve.median());
        assertEquals(new Interval(2, Double.POSITIVE_INFINITY), curve.medianInterval(Confidence.P95));
    }

    @Test
    void curveOfThoseWhoStayedIsConditional() {
        LifeTable table = Stays.table(Stays.random(8, 200));
        KaplanMeier all = KaplanMeier.of(table);
        KaplanMeier stayed = KaplanMeier.given(table, 5);
        assertEquals(1, stayed.survival(5));
        assertEquals(0, stayed.error(5));
        for (long t = 6; t < 40; t++) {
            assertEquals(all.survival(t) / all.survival(5), stayed.survival(t), 1e-12);
            double variance = Math.pow(all.error(t) / all.survival(t), 2) - Math.pow(all.error(5) / all.survival(5), 2);
            assertEquals(stayed.survival(t) * Math.sqrt(variance), stayed.error(t), 1e-10);
        }
        double area = (all.restrictedMean(20).mean() - all.restrictedMean(5).mean()) / all.survival(5);
        assertEquals(5 + area, stayed.restrictedMean(20).mean(), 1e-10);
    }

    @Test
    void endsOfTheCurveHaveNoInterval() {
        KaplanMeier curve = KaplanMeier.of(events(2, 4));
        assertEquals(Interval.UNKNOWN, curve.interval(1, Confidence.P95));
        assertEquals(0, curve.error(1));
        assertEquals(0, curve.survival(4));
        assertEquals(0, curve.error(4));
        assertEquals(Interval.UNKNOWN, curve.interval(4, Confidence.P95));
        assertTrue(curve.interval(2, Confidence.P95).holds(0.5));
    }

    @Test
    void meansAreComparedUpToOneHorizon() {
        RestrictedMean a = KaplanMeier.of(Stays.table(Stays.random(6, 100))).restrictedMean(20);
        RestrictedMean b = KaplanMeier.of(Stays.table(Stays.random(7, 100))).restrictedMean(20);
        assertEquals(a.mean() - b.mean(), a.minus(b).value(), 1e-15);
        assertEquals(Math.hypot(a.error(), b.error()), a.minus(b).standardError(), 1e-12);
        assertTrue(a.interval(Confidence.P95).holds(a.mean())
                && a.interval(Confidence.P95).high() <= 20);
        KaplanMeier curve = KaplanMeier.of(events(1, 2));
        Refusal.message(IllegalArgumentException.class, () -> a.minus(curve.restrictedMean(21)));
        Refusal.message(IllegalArgumentException.class, () -> curve.restrictedMean(0));
    }

    @Test
    void impossibleCountsAreRefused() {
        LifeTable.Collector collector = LifeTable.collect();
        Refusal.message(IllegalArgumentException.class, () -> collector.add(-1, 1, 0));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(3, 1, 2));
        Refusal.message(IllegalArgumentException.class, () -> collector.enter(-1, 1));
        collector.add(3, 1, 1);
        collector.enter(3, 1);
        String refusal = Refusal.message(IllegalArgumentException.class, collector::table);
        assertTrue(refusal.contains("at time 3"), refusal);
    }

    private static LifeTable events(long... times) {
        LifeTable.Collector collector = LifeTable.collect();
        for (long time : times) {
            collector.add(time, 1, 1);
        }
        return collector.table();
    }
}
