package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.stats.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The limits of a control chart: how far from the common mean chance alone takes a period, given its number of answers.
 *
 * @param centre mean of the periods, weighted by their bases
 * @param limits of each period with enough answers, by its first day: three standard errors around the centre
 * @param outside periods that lie beyond their limits, in order
 */
public record ControlLimits(double centre, Map<LocalDate, Interval> limits, List<TrendPoint> outside) {
    /** With fewer periods a mean and its limits say nothing. */
    private static final int FEWEST_PERIODS = 6;

    private static final double ERRORS = 3;

    public ControlLimits {
        limits = Map.copyOf(limits);
        outside = List.copyOf(outside);
    }

    /**
     * The limits of a course over time; nothing where too few periods have enough answers.
     *
     * @param confidence level of the intervals of the points, in percent
     */
    public static Optional<ControlLimits> of(List<TrendPoint> points, double confidence) {
        List<TrendPoint> firm = points.stream()
                .filter(p -> p.measure().isFirm()
                        && p.measure().interval().isPresent()
                        && p.measure().base().orElse(0) > 0)
                .toList();
        if (firm.size() < FEWEST_PERIODS) {
            return Optional.empty();
        }
        double weights = 0;
        double sum = 0;
        for (TrendPoint point : firm) {
            double base = point.measure().base().orElseThrow();
            weights += base;
            sum += base * point.measure().value().orElseThrow();
        }
        double centre = sum / weights;
        double widths = ERRORS / new Confidence(confidence / 100).z();
        Map<LocalDate, Interval> limits = new TreeMap<>();
        List<TrendPoint> outside = new ArrayList<>();
        for (TrendPoint point : firm) {
            double margin = widths * point.measure().interval().orElseThrow().halfWidth();
            Interval limit = new Interval(centre - margin, centre + margin);
            limits.put(point.period().start(), limit);
            if (!limit.contains(point.measure().value().orElseThrow())) {
                outside.add(point);
            }
        }
        return Optional.of(new ControlLimits(centre, limits, outside));
    }

    public Optional<Interval> at(Period period) {
        return Optional.ofNullable(limits.get(period.start()));
    }

    /** How many periods were judged. */
    public int periods() {
        return limits.size();
    }
}
