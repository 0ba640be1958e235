package io.levier.jobs.drivers;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.PenaltyReward;
import java.util.List;
import java.util.Optional;

/** Low and high ratings apart: what a bad one costs and a good one brings. */
final class TailStudy {
    private TailStudy() {}

    /** Empty without rated items, or with too few answers. */
    static Optional<PenaltyReward> of(
            DriverFrame frame,
            GramBook book,
            RespondentCounts respondents,
            ColumnCounts counts,
            DriverSettings settings) {
        if (!frame.has(GramSet.TAILS)) {
            return Optional.empty();
        }
        List<Moments> buckets = book.buckets(GramSet.TAILS);
        Design design = Design.of(frame.layout(GramSet.TAILS), OutcomeColumns.main(frame.model()));
        List<long[]> tails = design.players().stream()
                .map(player -> player.columns().stream()
                        .mapToLong(column -> counts.of(GramSet.TAILS, column))
                        .toArray())
                .toList();
        return DriverAnalysis.refusal(buckets, design, respondents.complete()).isEmpty()
                ? Optional.of(PenaltyReward.of(BucketGrams.of(buckets, design), design, tails, settings))
                : Optional.empty();
    }
}
