package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A value with what is needed to judge it. Its unit stands with whoever holds it; percentages are on 0–100.
 *
 * @param value absent exactly when the status is SUPPRESSED or NOT_COMPUTABLE
 * @param interval confidence interval; absent for a full count, which has no sampling error
 * @param base answers, orders or customers behind it
 * @param reason why there is no value; present exactly when the status is NOT_COMPUTABLE
 */
public record Measure(
        Status status,
        OptionalDouble value,
        Optional<Interval> interval,
        OptionalLong base,
        Optional<Bilingual> reason) {

    public Measure {
        boolean isShown = status != Status.SUPPRESSED && status != Status.NOT_COMPUTABLE;
        if (value.isPresent() != isShown) {
            throw new IllegalArgumentException("a measure with status " + status + " has "
                    + (isShown ? "a value, but none was given" : "no value, but one was given"));
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("a measure is a finite number, got " + value.getAsDouble());
        }
        if (interval.isPresent() && value.isEmpty()) {
            throw new IllegalArgumentException("an interval without a value says nothing");
        }
        if (reason.isPresent() != (status == Status.NOT_COMPUTABLE)) {
            throw new IllegalArgumentException("a reason belongs to NOT_COMPUTABLE and to nothing else, got " + status);
        }
        base.ifPresent(n -> Checks.requireCount("base", n));
    }

    /** A trusted estimate from a sample. */
    public static Measure of(double value, Interval interval, long base) {
        return estimate(Status.OK, value, interval, base);
    }

    /** An estimate from fewer answers than the smallest base. */
    public static Measure lowBase(double value, Interval interval, long base) {
        return estimate(Status.LOW_BASE, value, interval, base);
    }

    /** An estimate for a period still open for late data. */
    public static Measure provisional(double value, Interval interval, long base) {
        return estimate(Status.PROVISIONAL, value, interval, base);
    }

    /** A full count, such as all orders: it has no sampling error and so no interval. */
    public static Measure census(double value, long base) {
        return new Measure(
                Status.OK, OptionalDouble.of(value), Optional.empty(), OptionalLong.of(base), Optional.empty());
    }

    public static Measure suppressed() {
        return new Measure(
                Status.SUPPRESSED, OptionalDouble.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * A value an input is missing for.
     *
     * @param reason a sentence that names what is missing
     */
    public static Measure notComputable(Bilingual reason) {
        return new Measure(
                Status.NOT_COMPUTABLE,
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(reason));
    }

    /** Whether it may be ranked and compared. */
    public boolean isFirm() {
        return status == Status.OK || status == Status.PROVISIONAL;
    }

    private static Measure estimate(Status status, double value, Interval interval, long base) {
        return new Measure(
                status, OptionalDouble.of(value), Optional.of(interval), OptionalLong.of(base), Optional.empty());
    }
}
