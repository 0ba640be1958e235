package io.levier.common.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Customers who answer now and then, some of whom an initiative reaches in month 12 and some in month 16. */
final class MadePanel {
    static final int MONTHS = 22;

    private final Random random;
    private double early;
    private double late;
    private double drift;
    private double dip;
    private boolean hasControls = true;
    private boolean isLevel;
    private double fashion;

    MadePanel(long seed) {
        this.random = new Random(seed);
    }

    /** What it changes for those reached first and those reached later, at once and, of the early, a little more each month. */
    MadePanel changing(double forEarly, double forLate) {
        early = forEarly;
        late = forLate;
        return this;
    }

    /** What those reached gain a month against the others anyway. */
    MadePanel drifting(double aMonth) {
        drift = aMonth;
        return this;
    }

    /** How far below their usual those reached were in the two months before. */
    MadePanel dipping(double points) {
        dip = points;
        return this;
    }

    MadePanel withoutControls() {
        hasControls = false;
        return this;
    }

    /** Four of five reached and one of five others are young, and what the young think of it gains so much a month. */
    MadePanel fashionable(double aMonth) {
        fashion = aMonth;
        return this;
    }

    /** Those reached are like the others. */
    MadePanel drawn() {
        isLevel = true;
        return this;
    }

    /** One answer: customer, who is young or not, cohort, month and value. */
    record Answer(int customer, boolean isYoung, int cohort, int month, double value) {
        private boolean isBefore() {
            return month < cohort && month < 16;
        }
    }

    List<Answer> answers(int customers) {
        List<Answer> answers = new ArrayList<>();
        double[] shock = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            shock[month] = hasControls ? 3 * random.nextGaussian() : 0;
        }
        for (int customer = 0; customer < customers; customer++) {
            int cohort = !hasControls ? 12 : customer % 4 == 0 ? 12 : customer % 4 == 1 ? 16 : Cell.NEVER;
            boolean isReached = cohort != Cell.NEVER;
            boolean isYoung = customer / 4 % 5 < (isReached ? 4 : 1);
            double usual = 50 + 8 * random.nextGaussian() + (isReached && !isLevel ? 6 : 0);
            for (int month = 0; month < MONTHS; month++) {
                if (random.nextDouble() < 0.3) {
                    double value = usual + shock[month] + 10 * random.nextGaussian();
                    value += isReached ? drift * month : 0;
                    value += isYoung ? fashion * month : 0;
                    value -= isReached && month < cohort && month >= cohort - 2 ? dip : 0;
                    value += month >= cohort ? cohort == 12 ? early : late : 0;
                    answers.add(new Answer(customer, isYoung, cohort, month, value));
                }
            }
        }
        return answers;
    }

    /** What the young and the others of those never reached count for, as made up as those reached. */
    static Optional<ControlWeights> weights(List<Answer> answers) {
        return ControlWeights.of(Stream.of(true, false)
                .map(isYoung -> new ControlWeights.Stratum(
                        isYoung + "",
                        answers.stream()
                                .filter(answer -> answer.isYoung() == isYoung
                                        && answer.cohort() != Cell.NEVER
                                        && answer.isBefore())
                                .count(),
                        answers.stream()
                                .filter(answer -> answer.isYoung() == isYoung
                                        && answer.cohort() == Cell.NEVER
                                        && answer.isBefore())
                                .count()))
                .toList());
    }

    static CellMoments moments(List<Answer> answers) {
        return moments(answers, Optional.empty());
    }

    static CellMoments moments(List<Answer> answers, Optional<ControlWeights> weights) {
        TreeSet<Integer> cohorts = new TreeSet<>();
        answers.forEach(answer -> cohorts.add(answer.cohort()));
        List<Cell> cells = new ArrayList<>();
        for (int cohort : cohorts) {
            for (int month = 0; month < MONTHS; month++) {
                cells.add(new Cell(cohort, month));
            }
        }
        CellMoments moments = new CellMoments(cells);
        Map<Integer, Map<Integer, double[]>> customers = new TreeMap<>();
        for (Answer answer : answers) {
            double[] sums = customers
                    .computeIfAbsent(answer.customer(), id -> new TreeMap<>())
                    .computeIfAbsent(moments.place(new Cell(answer.cohort(), answer.month())), cell -> new double[2]);
            double weight = weights.filter(of -> answer.cohort() == Cell.NEVER)
                    .map(of -> of.byStratum().getOrDefault(answer.isYoung() + "", 0.0))
                    .orElse(1.0);
            sums[0] += weight;
            sums[1] += weight * answer.value();
        }
        customers.values().forEach(moments::addCluster);
        return moments;
    }
}
