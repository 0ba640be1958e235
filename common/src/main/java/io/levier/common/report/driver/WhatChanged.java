package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * The score, its segments and its drivers against earlier periods. Every test allows for customers who answered both
 * times.
 *
 * @param published against what the report before had told; absent of the first report
 * @param score against the period before, and against the same period of the year before
 * @param segments against the period before, those that could be tested
 * @param divisions of the change against the period before, where the segments of a dimension make up the whole
 */
public record WhatChanged(
        Optional<SinceReport> published,
        List<Change> score,
        List<SegmentChange> segments,
        List<Division> divisions,
        Optional<DriverChange> drivers) {

    /** The change of one segment, adjusted for the number of segments. */
    public record SegmentChange(Bilingual dimension, Bilingual segment, Change change) {}

    /** How a change divides over the segments of a dimension. */
    public record Division(Bilingual dimension, Trend.MixEffect effect) {}

    /**
     * The drivers now and before.
     *
     * @param shares their shares in what is explained, now minus before
     * @param coefficients what goes with one point more, now minus before
     */
    public record DriverChange(
            Period now, Period before, List<ShareDifference> shares, List<CoefficientDifference> coefficients) {
        public DriverChange {
            shares = List.copyOf(shares);
            coefficients = List.copyOf(coefficients);
        }

        public List<ShareDifference> toldShares() {
            return shares.stream().filter(ShareDifference::isTold).toList();
        }

        public List<CoefficientDifference> toldCoefficients() {
            return coefficients.stream().filter(CoefficientDifference::isTold).toList();
        }
    }

    /** A difference of coefficients in the unit of the score; its p-value is adjusted for the number of drivers. */
    public record CoefficientDifference(String driverId, double difference, double pAdjusted) {
        private static final double LEVEL = 0.05;

        public CoefficientDifference {
            Checks.requireFinite("difference of coefficients", difference);
        }

        public boolean isTold() {
            return pAdjusted < LEVEL && difference != 0;
        }
    }

    public WhatChanged {
        score = List.copyOf(score);
        segments = List.copyOf(segments);
        divisions = List.copyOf(divisions);
    }

    /** Segments whose change is significant. */
    public List<SegmentChange> toldSegments() {
        return segments.stream()
                .filter(segment -> segment.change().significance() == Significance.UP
                        || segment.change().significance() == Significance.DOWN)
                .toList();
    }
}
