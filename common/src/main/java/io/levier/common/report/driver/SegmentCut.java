package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;

/** The score by the values of one dimension. */
public record SegmentCut(Bilingual dimension, List<Segment> segments) {

    /**
     * One value of the dimension.
     *
     * @param againstRest whether it differs from all others together
     */
    public record Segment(Bilingual label, Measure score, Optional<Groups> groups, Significance againstRest) {}

    public SegmentCut {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("dimension '" + dimension.english() + "' has no segment");
        }
    }
}
