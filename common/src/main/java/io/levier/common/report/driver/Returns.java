package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What initiatives bring back for what they cost, one by one and all together.
 *
 * @param currency ISO 4217
 * @param horizonMonths months from the start of each that count
 * @param begun all together that have begun; absent where nothing could be told of any
 * @param planned all together that have not
 * @param initiatives one by one, those begun first
 * @param entries what each costs and brings, in the order of the initiatives
 */
public record Returns(
        String currency,
        int horizonMonths,
        Optional<Balance> begun,
        Optional<Balance> planned,
        List<Result> initiatives,
        List<Entry> entries) {

    /** What a benefit rests on, the strongest first. */
    public enum Evidence {
        /** Chance decided who was reached. */
        RANDOMISED,
        /** Others went the same way before. */
        COMPARED,
        /** Others, or the months before, whose way is not known. */
        SERIES,
        /** An association found in the data. */
        MODEL,
        /** A guess of the configuration. */
        ASSUMPTION
    }

    /** Whether money is spent or earned. */
    public enum Side {
        COST,
        BENEFIT
    }

    /**
     * What is spent and what comes back.
     *
     * @param cost absent where none is booked
     * @param proven the part of the benefit that rests on a comparison and on no assumption
     * @param roi benefit less cost, in percent of the cost
     * @param provenRoi the same of what is proven
     * @param presentValue what comes in less what is spent, at the start
     * @param paybackMonths until it has paid for itself; absent where it has not within the horizon
     * @param gainPercent share of the simulated cases in which more comes in than is spent
     * @param evidence weakest of what the benefit rests on
     */
    public record Balance(
            OptionalDouble cost,
            Optional<Ranged> benefit,
            OptionalDouble proven,
            Optional<Ranged> roi,
            OptionalDouble provenRoi,
            Optional<Ranged> presentValue,
            OptionalInt paybackMonths,
            OptionalDouble gainPercent,
            Optional<Evidence> evidence) {
        public Balance {
            cost.ifPresent(amount -> Checks.requireFinite("cost", amount));
            proven.ifPresent(amount -> Checks.requireFinite("proven benefit", amount));
            gainPercent.ifPresent(percent -> Checks.requirePercent("chance of a gain", percent));
        }

        /** Whether more surely comes back than is spent: the whole range of the return lies above zero. */
        public boolean isGain() {
            return roi.flatMap(Ranged::range).filter(range -> range.low() > 0).isPresent();
        }
    }

    /**
     * The balance of one initiative, or why there is none.
     *
     * @param isPlanned not begun: what is expected of it, not what was measured
     */
    public record Result(Bilingual name, boolean isPlanned, Part<Balance> balance) {}

    /**
     * A line of the account of an initiative.
     *
     * @param what kind of cost, or way in which money comes back
     * @param evidence what a benefit rests on; absent for a cost
     * @param customers reached whom no earlier initiative counts
     */
    public record Entry(
            Bilingual initiative,
            Side side,
            Bilingual what,
            Ranged amount,
            Optional<Evidence> evidence,
            boolean isProven,
            OptionalLong customers) {}

    public Returns {
        initiatives = List.copyOf(initiatives);
        entries = List.copyOf(entries);
        if (currency.length() != 3) {
            throw new IllegalArgumentException("a currency is an ISO 4217 code of three letters, got: " + currency);
        }
        if (initiatives.isEmpty()) {
            throw new IllegalArgumentException("no initiative: give the part as missing, with the reason");
        }
    }
}
