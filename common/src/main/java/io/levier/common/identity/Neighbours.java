package io.levier.common.identity;

import java.util.Comparator;
import java.util.stream.Stream;

/** How far two addresses agree, part by part; the levels are those of {@link Agreement}. */
record Neighbours(int houseNumber, int street, int extra, int place) {
    /** Of pairs that agree alike, which one is chosen must not depend on which record stands first. */
    private static final Comparator<Neighbours> CLOSENESS = Comparator.comparingInt(
                    (Neighbours pair) -> pair.houseNumber + pair.street + pair.place)
            .thenComparingInt(Neighbours::street)
            .thenComparingInt(Neighbours::houseNumber)
            .thenComparingInt(Neighbours::place)
            .thenComparingInt(Neighbours::extra);

    /** The addresses of two records that agree best: one may be billed where the other gets letters. */
    static Neighbours closest(PersonRecord left, PersonRecord right) {
        Neighbours letters = of(left.postal(), right.postal());
        return Stream.of(
                        of(left.postal(), right.billing()),
                        of(left.billing(), right.postal()),
                        of(left.billing(), right.billing()))
                .reduce(letters, (best, other) -> CLOSENESS.compare(other, best) > 0 ? other : best);
    }

    private static Neighbours of(Residence left, Residence right) {
        return new Neighbours(
                Agreement.ofHouseNumbers(left.houseNumber(), right.houseNumber()),
                Agreement.ofTexts(left.street(), right.street()),
                Agreement.ofTexts(left.extra(), right.extra()),
                Agreement.ofPlaces(
                        Agreement.ofCodes(left.postcode(), right.postcode()),
                        Agreement.ofTexts(left.city(), right.city())));
    }
}
