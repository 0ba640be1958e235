package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The drivers within the segments of one dimension.
 *
 * @param segments those with enough answers for a ranking of their own
 * @param tooFew those without
 * @param heterogeneity p-value, adjusted for the number of drivers, of each driver counting alike in all segments
 */
public record SegmentRanking(
        Bilingual dimension, List<Segment> segments, List<Bilingual> tooFew, List<Heterogeneity> heterogeneity) {

    private static final double LEVEL = 0.05;

    /** One segment; differences are against all other answers. */
    public record Segment(
            Bilingual label, long answers, double explained, List<Share> shares, List<ShareDifference> differences) {
        public Segment {
            Checks.requireCount("answers of a segment", answers);
            Checks.requirePercent("explained in a segment", explained);
            shares = List.copyOf(shares);
            differences = List.copyOf(differences);
        }

        public OptionalDouble share(String driverId) {
            return shares.stream()
                    .filter(share -> share.driverId().equals(driverId))
                    .mapToDouble(Share::percent)
                    .findFirst();
        }

        public Optional<ShareDifference> difference(String driverId) {
            return differences.stream()
                    .filter(one -> one.driverId().equals(driverId))
                    .findFirst();
        }
    }

    /** A driver's share of what the drivers explain in a segment. */
    public record Share(String driverId, double percent) {
        public Share {
            Checks.requirePercent("share in a segment", percent);
        }
    }

    /** The test whether the coefficient of a driver is the same in all segments. */
    public record Heterogeneity(String driverId, double pAdjusted) {}

    public SegmentRanking {
        segments = List.copyOf(segments);
        tooFew = List.copyOf(tooFew);
        heterogeneity = List.copyOf(heterogeneity);
    }

    /** Drivers of which one point more goes with different differences of the score in different segments. */
    public List<String> differing() {
        return heterogeneity.stream()
                .filter(one -> one.pAdjusted() < LEVEL)
                .map(Heterogeneity::driverId)
                .toList();
    }

    public OptionalDouble heterogeneity(String driverId) {
        return heterogeneity.stream()
                .filter(one -> one.driverId().equals(driverId))
                .mapToDouble(Heterogeneity::pAdjusted)
                .findFirst();
    }
}
