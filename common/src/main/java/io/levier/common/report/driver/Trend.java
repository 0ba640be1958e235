package io.levier.common.report.driver;

import java.util.List;
import java.util.Optional;

/**
 * The score over time.
 *
 * @param points one per period, in order, also for periods without a value
 * @param mix how the last change divides, when segments allow it
 * @param months whether headline metrics rise or fall month by month, those long enough to tell
 */
public record Trend(List<TrendPoint> points, Optional<MixEffect> mix, List<MonthTrend> months, List<Notice> notices) {

    /**
     * A change in two parts that add up to it, in the unit of the score.
     *
     * @param mix other people were asked
     * @param rate the same kinds of people answered differently
     */
    public record MixEffect(double mix, double rate) {
        public MixEffect {
            Checks.requireFinite("mix", mix);
            Checks.requireFinite("rate", rate);
        }
    }

    public Trend {
        points = List.copyOf(points);
        months = List.copyOf(months);
        notices = List.copyOf(notices);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a trend has at least one period");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1)
                    .period()
                    .start()
                    .isBefore(points.get(i).period().start())) {
                throw new IllegalArgumentException("the periods of a trend are in order, "
                        + points.get(i).period().start() + " is not after "
                        + points.get(i - 1).period().start());
            }
        }
    }
}
