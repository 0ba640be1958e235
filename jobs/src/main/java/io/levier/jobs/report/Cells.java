package io.levier.jobs.report;

import io.levier.common.report.value.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A collected row, read by column names; what is null or no number is absent. */
record Cells(Row row) {

    private @Nullable Object at(String column) {
        return row.get(row.fieldIndex(column));
    }

    /**
     * A text that is always there.
     *
     * @throws IllegalStateException when it is null
     */
    String text(String column) {
        return textIfAny(column).orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
    }

    Optional<String> textIfAny(String column) {
        return Optional.ofNullable(at(column)).map(Object::toString);
    }

    OptionalDouble number(String column) {
        return at(column) instanceof Number number && Double.isFinite(number.doubleValue())
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    double numberOr(String column, double other) {
        return number(column).orElse(other);
    }

    OptionalLong count(String column) {
        return at(column) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    long countOrNone(String column) {
        return count(column).orElse(0);
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    boolean holds(String column) {
        return Boolean.TRUE.equals(at(column));
    }

    List<String> texts(String column) {
        return row.getList(row.fieldIndex(column)).stream()
                .map(Object::toString)
                .toList();
    }

    Optional<Interval> interval(String low, String high) {
        return interval(number(low), number(high));
    }

    static Optional<Interval> interval(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent() && low.getAsDouble() <= high.getAsDouble()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }
}
