package io.levier.common.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.gap.Waterfall.Level;
import io.levier.common.gap.Waterfall.Step;
import io.levier.common.stats.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Gaps against formulas on single answers, and ways that add up whatever is known. */
class GapTest {

    private record Answer(int customer, double expected, double perceived) {}

    private static List<Answer> answers() {
        Random random = new Random(3);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(new Answer(random.nextInt(60), 60 + random.nextInt(40), random.nextInt(100)));
        }
        return answers;
    }

    private static GapMoments moments(List<Answer> answers) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (Answer answer : answers) {
            double[] sum = sums.computeIfAbsent(answer.customer(), customer -> new double[3]);
            sum[0]++;
            sum[1] += answer.expected();
            sum[2] += answer.perceived();
        }
        double[] all = new double[8];
        for (double[] s : sums.values()) {
            all[0] += s[1];
            all[1] += s[2];
            all[2] += s[0] * s[0];
            all[3] += s[0] * s[1];
            all[4] += s[0] * s[2];
            all[5] += s[1] * s[1];
            all[6] += s[1] * s[2];
            all[7] += s[2] * s[2];
        }
        return new GapMoments(
                answers.size(), sums.size(), all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }

    /** C/(C−1)·Σ over customers of their squared sums of deviations, over n². */
    @Test
    void pairedVarianceIsThatOfDifferencesClusteredByCustomer() {
        List<Answer> answers = answers();
        double mean = answers.stream()
                .mapToDouble(answer -> answer.perceived() - answer.expected())
                .average()
                .orElseThrow();
        Map<Integer, Double> sums = new TreeMap<>();
        answers.forEach(
                answer -> sums.merge(answer.customer(), answer.perceived() - answer.expected() - mean, Double::sum));
        double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
        int c = sums.size();
        double variance = c / (c - 1.0) * squares / Math.pow(answers.size(), 2);
        GapMoments moments = moments(answers);
        assertEquals(variance, moments.between().variance(), 1e-9);
        GapEstimate gap = GapEstimate.paired(moments, Confidence.P95);
        assertEquals(mean, gap.value(), 1e-9);
        assertEquals(gap.to() - gap.from(), gap.value(), 1e-9);
        assertEquals(
                2 * Confidence.P95.t(c - 1.0) * Math.sqrt(variance),
                gap.interval().width(),
                1e-9);
    }

    @Test
    void independentLevelsAddTheirVariancesAndWhatDoesNotVaryAddsNothing() {
        GapMoments moments = moments(answers());
        GapEstimate two = GapEstimate.independent(moments.first(), moments.second(), Confidence.P95);
        double variance = moments.first().variance() + moments.second().variance();
        assertTrue(two.interval().width() > 2 * 1.95 * Math.sqrt(variance));
        assertTrue(two.interval().width() < 2 * 2.01 * Math.sqrt(variance));
        GapEstimate known = GapEstimate.toKnown(moments.first(), 80, Confidence.P95);
        assertEquals(
                moments.first().interval(Confidence.P95).width(),
                known.interval().width(),
                1e-9);
        assertEquals(80 - moments.first().ratio(), known.value(), 1e-12);
    }

    /** All sixteen ways between the two ends, with levels no decimal system ends. */
    @Test
    void stepsAddUpToTheWholeExactly() {
        Random random = new Random(5);
        List<Level> inner = List.of(Level.BELIEVED, Level.PROMISED, Level.DELIVERED);
        for (int mask = 0; mask < 8; mask++) {
            Map<Level, Double> known = new EnumMap<>(Level.class);
            known.put(Level.EXPECTED, random.nextInt(700) / 7.0);
            known.put(Level.PERCEIVED, random.nextInt(700) / 7.0);
            for (int i = 0; i < inner.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    known.put(inner.get(i), random.nextInt(900) / 9.0);
                }
            }
            List<Step> steps = Waterfall.over(known).steps();
            assertEquals(1 + Integer.bitCount(mask), steps.size());
            assertEquals(
                    steps.get(steps.size() - 1).endValue().subtract(steps.get(0).startValue()),
                    steps.stream().map(Step::size).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertEquals(
                    "knowledge+design+implementation+perception",
                    String.join("+", steps.stream().map(Step::id).toList()));
        }
        assertEquals(List.of(), Waterfall.over(Map.of(Level.EXPECTED, 80.0)).steps());
    }

    @Test
    void hintsAreMeasuredByUpToTwelveMonthsBefore() {
        List<Double> before = List.of(900.0, 1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 1.0, 2.0, 3.0);
        ProxySignal signal = ProxySignal.of(4, before);
        assertEquals(2, signal.usual(), 1e-12);
        assertEquals(Math.sqrt(8 / 11.0), signal.spread(), 1e-12);
        assertEquals(2 / Math.sqrt(8 / 11.0), signal.z(), 1e-12);
        assertTrue(Double.isNaN(ProxySignal.of(4, before.subList(0, 5)).z()));
        assertTrue(Double.isNaN(
                ProxySignal.of(4, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0)).z()));
    }
}
