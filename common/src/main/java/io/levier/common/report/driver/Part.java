package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.Optional;
import java.util.function.Function;

/** A part of the report that may be missing, and then says why. */
public sealed interface Part<T> {

    static <T> Part<T> of(T content) {
        return new Present<>(content);
    }

    /**
     * A part that is left out.
     *
     * @param reason a sentence: what is missing, and what would bring the part
     */
    static <T> Part<T> missing(Bilingual reason) {
        return new Missing<>(reason);
    }

    Optional<T> content();

    Optional<Bilingual> reason();

    /** What to make of it in either case. */
    default <R> R either(Function<T, R> whenPresent, Function<Bilingual, R> whenMissing) {
        return content().map(whenPresent).orElseGet(() -> whenMissing.apply(reason().orElseThrow()));
    }

    /** A part that is there. */
    record Present<T>(T value) implements Part<T> {
        @Override
        public Optional<T> content() {
            return Optional.of(value);
        }

        @Override
        public Optional<Bilingual> reason() {
            return Optional.empty();
        }
    }

    /** A part that is not. */
    record Missing<T>(Bilingual sentence) implements Part<T> {
        @Override
        public Optional<T> content() {
            return Optional.empty();
        }

        @Override
        public Optional<Bilingual> reason() {
            return Optional.of(sentence);
        }
    }
}
