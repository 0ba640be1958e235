package io.levier.jobs.drivers;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.Dominance;
import io.levier.common.drivers.Gram;
import java.util.Optional;

/** Which driver explains more than which other, whatever is in the model beside both. */
final class PairStudy {
    /** All sets of so many drivers can be looked at. */
    private static final int MOST = 15;

    private PairStudy() {}

    /** Empty with one driver, or too many. */
    static Optional<Dominance> of(DriverFrame frame, GramBook book) {
        Design design = frame.design();
        int players = design.players().size();
        if (players < 2 || players > MOST) {
            return Optional.empty();
        }
        Gram total = BucketGrams.of(book.buckets(GramSet.ANSWERS), design).total();
        return Optional.of(
                Dominance.of(design.correlation(total), design.controls().size(), design.playerSizes()));
    }
}
