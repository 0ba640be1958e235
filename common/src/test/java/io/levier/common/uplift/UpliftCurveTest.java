package io.levier.common.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UpliftCurveTest {

    private record Case(double score, boolean isTreated, boolean isPositive) {
        Arms arms() {
            long positive = isPositive ? 1 : 0;
            return isTreated ? new Arms(1, positive, 0, 0) : new Arms(0, 0, 1, positive);
        }
    }

    /** Treatment raises the chance by the score where it tells the truth; two thirds are treated. */
    private static List<Case> random(long seed, int n, int scores, double truth) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double score = random.nextInt(scores) / (double) scores * 0.4;
            boolean isTreated = random.nextInt(3) > 0;
            double chance = 0.3 + (isTreated ? truth * score + (1 - truth) * 0.2 : 0);
            cases.add(new Case(score, isTreated, random.nextDouble() < chance));
        }
        return cases;
    }

    private static UpliftGroups groups(List<Case> cases) {
        UpliftGroups.Collector collector = UpliftGroups.collect();
        cases.forEach(c -> collector.add(c.score(), c.arms()));
        return collector.groups();
    }

    /** Both curves at a score, counted case by case. */
    @Test
    void pointsAreCountsOfCasesAbove() {
        List<Case> cases = random(1, 400, 12, 1);
        List<UpliftCurve.Point> points = UpliftCurve.of(groups(cases)).points();
        assertEquals(13, points.size());
        assertEquals(new UpliftCurve.Point(0, 0, 0), points.get(0));
        double allTreated = cases.stream().filter(Case::isTreated).count();
        for (int i = 1; i <= 12; i++) {
            double lowest = (12 - i) / 12.0 * 0.4;
            List<Case> above =
                    cases.stream().filter(c -> c.score() >= lowest - 1e-9).toList();
            double treated = above.stream().filter(Case::isTreated).count();
            double untreated = above.size() - treated;
            double treatedPositives =
                    above.stream().filter(c -> c.isTreated() && c.isPositive()).count();
            double untreatedPositives =
                    above.stream().filter(c -> !c.isTreated() && c.isPositive()).count();
            UpliftCurve.Point point = points.get(i);
            assertEquals(above.size() / 400.0, point.share(), 1e-12);
            assertEquals(
                    (treatedPositives - untreatedPositives * treated / untreated) / allTreated, point.qini(), 1e-12);
            assertEquals(
                    (treatedPositives / treated - untreatedPositives / untreated) * above.size() / 400,
                    point.uplift(),
                    1e-12);
        }
    }

    /** Areas by summing the height at very many shares. */
    @Test
    void areasAreThoseUnderTheCurves() {
        UpliftCurve curve = UpliftCurve.of(groups(random(2, 300, 9, 1)));
        int steps = 100_000;
        double qini = 0;
        for (int step = 0; step < steps; step++) {
            double share = (step + 0.5) / steps;
            qini += (curve.qiniAt(share) - share * curve.overall()) / steps;
        }
        assertEquals(qini, curve.qiniCoefficient(), 1e-7);
        assertEquals(curve.overall(), curve.qiniAt(1));
        assertEquals(0, curve.qiniAt(0));
        Refusal.message(IllegalArgumentException.class, () -> curve.qiniAt(1.1));
    }

    @Test
    void orderOfTiedCasesDoesNotMatter() {
        List<Case> cases = new ArrayList<>(random(3, 500, 3, 1));
        UpliftGroups groups = groups(cases);
        Collections.shuffle(cases, new Random(1));
        assertEquals(groups, groups(cases));
        assertEquals(groups.hashCode(), groups(cases).hashCode());
        UpliftGroups first = groups(cases.subList(0, 200));
        UpliftGroups second = groups(cases.subList(200, 500));
        assertEquals(groups, second.merge(first));
        assertEquals(second, groups.without(first));
        assertEquals(0, groups.without(groups).size());
        Refusal.message(IllegalArgumentException.class, () -> first.without(groups));
    }

    /** One score for all ranks nobody: the curve is the line of contacting at random. */
    @Test
    void scoresThatTellNothingGainNothing() {
        UpliftGroups flat = groups(random(4, 500, 1, 0));
        UpliftCurve curve = UpliftCurve.of(flat);
        assertEquals(0, curve.qiniCoefficient(), 1e-15);
        assertEquals(flat.total().effect(), curve.overall(), 1e-15);
        assertEquals(flat.total().effect() / 2, curve.areaUnderUplift(), 1e-15);
    }

    @Test
    void scoresTurnedRoundLoseWhatTheyGained() {
        List<Case> cases = random(5, 20_000, 20, 1);
        List<Case> turned = cases.stream()
                .map(c -> new Case(-c.score(), c.isTreated(), c.isPositive()))
                .toList();
        double gain = UpliftCurve.of(groups(cases)).qiniCoefficient();
        // Effects from 0 to 0.38 in a straight line: the mean gain over the random line is a twelfth of their range.
        assertEquals(0.4 / 12, gain, 0.005);
        assertEquals(-gain, UpliftCurve.of(groups(turned)).qiniCoefficient(), 2e-3);
        assertEquals(
                gain,
                UpliftCurve.of(groups(cases)).areaUnderUplift()
                        - groups(cases).total().effect() / 2,
                2e-3);
    }

    @Test
    void armsThatStartLateAreReadAsEmpty() {
        UpliftGroups.Collector collector = UpliftGroups.collect();
        collector.add(0.9, new Arms(4, 2, 0, 0));
        collector.add(0.1, new Arms(0, 0, 6, 3));
        UpliftCurve curve = UpliftCurve.of(collector.groups());
        assertEquals(0.5, curve.points().get(1).qini());
        assertEquals(0.5 * 0.4, curve.points().get(1).uplift(), 1e-15);
        assertEquals(0, curve.overall(), 1e-15);
        collector.add(0.5, new Arms(0, 0, 0, 0));
        assertEquals(2, collector.groups().size());
        UpliftGroups.Collector oneArm = UpliftGroups.collect();
        oneArm.add(0.9, new Arms(4, 2, 0, 0));
        assertTrue(Double.isNaN(UpliftCurve.of(oneArm.groups()).qiniCoefficient()));
        assertTrue(Double.isNaN(UpliftCurve.of(oneArm.groups()).areaUnderUplift()));
        assertTrue(Double.isNaN(UpliftCurve.of(UpliftGroups.collect().groups()).areaUnderUplift()));
        Refusal.message(IllegalArgumentException.class, () -> new Arms(1, 2, 0, 0));
        Refusal.message(IllegalArgumentException.class, () -> collector.add(Double.NaN, new Arms(1, 1, 0, 0)));
    }

    /** With a bucket per customer the error of the effect is that of two shares. */
    @Test
    void bucketsOfOneAreTheTextbookError() {
        List<UpliftGroups> buckets =
                random(6, 1_500, 10, 1).stream().map(c -> groups(List.of(c))).toList();
        UpliftEstimates estimates = UpliftEstimates.of(buckets);
        Arms all = buckets.stream().map(UpliftGroups::total).reduce(Arms.NONE, Arms::plus);
        double t = (double) all.treatedPositives() / all.treated();
        double c = (double) all.untreatedPositives() / all.untreated();
        double textbook = Math.sqrt(t * (1 - t) / all.treated() + c * (1 - c) / all.untreated());
        assertEquals(all.effect(), estimates.effect().value(), 1e-12);
        assertEquals(textbook, estimates.effect().error(), 0.003 * textbook);
        assertEquals(1_499, estimates.effect().degreesOfFreedom());
        assertTrue(estimates.effect().pValue() < 1e-6);
    }

    /** Errors tell how much estimates vary over experiments: 200 of them, in 40 buckets. */
    @Test
    void errorsAreThoseOfRepeatedExperiments() {
        int experiments = 200;
        double sum = 0;
        double squares = 0;
        double variances = 0;
        int held = 0;
        for (int e = 0; e < experiments; e++) {
            List<Case> cases = random(100 + e, 2_000, 10, 1);
            List<UpliftGroups> buckets = new ArrayList<>();
            for (int b = 0; b < 40; b++) {
                buckets.add(groups(cases.subList(b * 50, b * 50 + 50)));
            }
            UpliftEstimates.Estimated qini = UpliftEstimates.of(buckets).qiniCoefficient();
            sum += qini.value();
            squares += qini.value() * qini.value();
            variances += qini.error() * qini.error();
            // The mean gain of ten steps of 0.04.
            held += qini.interval(Confidence.P95).holds(0.033) ? 1 : 0;
        }
        double spread = Math.sqrt(squares / experiments - sum / experiments * (sum / experiments));
        assertEquals(1, Math.sqrt(variances / experiments) / spread, 0.15);
        assertTrue(held >= 180 && held <= 199, "intervals that hold: " + held);
    }

    @Test
    void tooFewCasesHaveNoError() {
        UpliftGroups one = groups(random(7, 50, 3, 1));
        UpliftEstimates single =
                UpliftEstimates.of(List.of(one, UpliftGroups.collect().groups(), groups(random(8, 50, 3, 1))));
        assertEquals(1, single.effect().degreesOfFreedom());
        Refusal.message(IllegalArgumentException.class, () -> UpliftEstimates.of(List.of(one)));
    }
}
