package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** One chart of each kind, from random numbers. */
final class SampleCharts {

    private SampleCharts() {}

    static List<Chart> all(long seed) {
        Random random = new Random(seed);
        return List.of(
                line(random),
                rows(random, RowChart.Mark.DOT, Unit.PERCENT),
                rows(random, RowChart.Mark.BAR, Unit.money("EUR")),
                rows(random, RowChart.Mark.DIFFERENCE, Unit.number(1)),
                quadrant(random),
                pairs(random),
                stacked(random),
                calibration(random),
                lift(random),
                columnLine(random));
    }

    static LineChart line(Random random) {
        List<PeriodPoint> points = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Period month = Period.month(2020 + i / 12, 1 + i % 12);
            double value = 40 * random.nextGaussian();
            boolean isKnown = random.nextInt(5) > 0;
            boolean isSure = isKnown && random.nextInt(5) > 0;
            points.add(new PeriodPoint(
                    month,
                    isKnown ? OptionalDouble.of(value) : OptionalDouble.empty(),
                    isSure ? Optional.of(Interval.around(value, 1 + 20 * random.nextDouble())) : Optional.empty(),
                    random.nextInt(6) == 0 ? Tone.QUIET : Tone.PLAIN,
                    isKnown ? "" : "suppressed"));
        }
        OptionalDouble target = random.nextBoolean() ? OptionalDouble.of(50) : OptionalDouble.empty();
        return new LineChart("Score over time", "Score", Unit.POINTS, points, target);
    }

    static RowChart rows(Random random, RowChart.Mark mark, Unit unit) {
        List<RowChart.Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            double value = mark == RowChart.Mark.DIFFERENCE ? 5 * random.nextGaussian() : 100 * random.nextDouble();
            boolean isKnown = random.nextInt(6) > 0;
            rows.add(new RowChart.Row(
                    "Driver " + i + " with " + "a long name ".repeat(random.nextInt(6)),
                    isKnown ? OptionalDouble.of(value) : OptionalDouble.empty(),
                    isKnown ? Optional.of(Interval.around(value, 4)) : Optional.empty(),
                    random.nextBoolean() ? Tone.PLAIN : Tone.QUIET,
                    random.nextInt(3) == 0 ? "▲" : "",
                    isKnown ? "n = 12" : "suppressed, fewer than 10 customers"));
        }
        Optional<RowChart.Reference> reference =
                random.nextBoolean() ? Optional.of(new RowChart.Reference("all customers", 20)) : Optional.empty();
        return new RowChart(
                new RowChart.Texts("Rows", "Driver", "Value", "not distinguishable from noise"),
                mark,
                unit,
                rows,
                reference);
    }

    static QuadrantChart quadrant(Random random) {
        List<QuadrantChart.Point> points = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            double performance = 60 + 20 * random.nextDouble();
            double importance = 100.0 / count * 2 * random.nextDouble();
            points.add(new QuadrantChart.Point(
                    "Driver " + i + (random.nextBoolean() ? " with a rather long name" : ""),
                    performance,
                    random.nextBoolean() ? Optional.of(Interval.around(performance, 2)) : Optional.empty(),
                    importance,
                    Optional.of(Interval.around(importance, 1)),
                    "Fix",
                    random.nextBoolean() ? Tone.PLAIN : Tone.QUIET));
        }
        return new QuadrantChart(
                new QuadrantChart.Texts(
                        "Map", "Driver", "Performance", "Importance", "Fix", "Keep", "Watch", "Low priority"),
                70,
                100.0 / count,
                points);
    }

    static PairChart pairs(Random random) {
        List<PairChart.Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            rows.add(new PairChart.Row(
                    "Driver " + i + (random.nextBoolean() ? " with a rather long name" : ""),
                    pairBar(random),
                    pairBar(random),
                    "not decided"));
        }
        return new PairChart(
                new PairChart.Texts("Sides", "Driver", "low ratings", "high ratings", "Points"), Unit.number(1), rows);
    }

    private static PairChart.Bar pairBar(Random random) {
        if (random.nextInt(6) == 0) {
            return new PairChart.Bar(OptionalDouble.empty(), Optional.empty());
        }
        double value = 20 * random.nextGaussian();
        return new PairChart.Bar(
                OptionalDouble.of(value),
                random.nextInt(6) == 0 ? Optional.empty() : Optional.of(Interval.around(value, 6)));
    }

    static StackedBarChart stacked(Random random) {
        List<StackedBarChart.Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            double low = 50 * random.nextDouble();
            double middle = 50 * random.nextDouble();
            boolean isKnown = random.nextInt(5) > 0;
            rows.add(new StackedBarChart.Row(
                    "Segment " + i,
                    isKnown
                            ? Optional.of(new StackedBarChart.Shares(low, middle, 100 - low - middle))
                            : Optional.empty(),
                    random.nextBoolean() ? Tone.PLAIN : Tone.QUIET,
                    isKnown ? "n = 1,203" : "",
                    isKnown ? "n = 1,203; low base" : "suppressed, fewer than 10 customers"));
        }
        return new StackedBarChart("Groups", "Segment", "detractors", "passives", "promoters", rows);
    }

    static CalibrationChart calibration(Random random) {
        List<CalibrationChart.Bin> bins = new ArrayList<>();
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            double observed = 100 * random.nextDouble();
            bins.add(new CalibrationChart.Bin(
                    100 * random.nextDouble(), observed, Optional.of(Interval.around(observed, 3)), 120));
        }
        return new CalibrationChart("Calibration", bins);
    }

    static LiftChart lift(Random random) {
        List<Double> lifts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lifts.add(6 * random.nextDouble() / (i + 1));
        }
        return new LiftChart("Lift", lifts);
    }

    static ColumnLineChart columnLine(Random random) {
        List<ColumnLineChart.Slot> slots = new ArrayList<>();
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            slots.add(new ColumnLineChart.Slot(
                    Period.month(2020 + i / 12, 1 + i % 12),
                    random.nextInt(5) > 0 ? OptionalDouble.of(2e6 * random.nextDouble()) : OptionalDouble.empty(),
                    random.nextInt(5) > 0 ? OptionalDouble.of(100 * random.nextDouble()) : OptionalDouble.empty()));
        }
        return new ColumnLineChart(
                "Revenue",
                new ColumnLineChart.Series("Revenue", Unit.money("EUR")),
                new ColumnLineChart.Series("Repeat share", Unit.PERCENT),
                slots);
    }
}
