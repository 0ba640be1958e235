package io.levier.common.report.driver;

import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A warning with its numbers, or a sentence that came with the data.
 *
 * @param warning a kind the catalogue has words for; absent for a free sentence
 * @param text what the warning is about, or the free sentence itself
 */
public record Notice(
        Warning.Severity severity, Optional<Warning> warning, Optional<Bilingual> text, List<Amount> amounts) {

    /** A number of the sentence, under the name the catalogue uses. */
    public record Amount(String name, double value, Unit unit, Meaning meaning) {

        public static Amount of(String name, double value, Unit unit) {
            return new Amount(name, value, unit, Meaning.LEVEL);
        }

        /** A difference between two values: of two percentages it is in percentage points. */
        public static Amount difference(String name, double value, Unit unit) {
            return new Amount(name, value, unit, Meaning.DIFFERENCE);
        }
    }

    /** Whether an amount is a value or a difference of two. */
    public enum Meaning {
        LEVEL,
        DIFFERENCE
    }

    public Notice {
        amounts = List.copyOf(amounts);
        if (warning.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("a notice is a known warning or a sentence");
        }
        if (warning.isPresent()) {
            Set<String> given = amounts.stream().map(Amount::name).collect(Collectors.toCollection(TreeSet::new));
            if (!given.equals(warning.get().amounts())) {
                throw new IllegalArgumentException("warning " + warning.get() + " needs the numbers "
                        + warning.get().amounts() + ", got " + given);
            }
            if (warning.get().isNamed() != text.isPresent()) {
                throw new IllegalArgumentException("warning " + warning.get()
                        + (text.isPresent() ? " is about nothing in particular" : " must say what it is about"));
            }
        }
    }

    public static Notice of(Warning warning, Amount... amounts) {
        return new Notice(warning.severity(), Optional.of(warning), Optional.empty(), Arrays.asList(amounts));
    }

    public static Notice about(Bilingual subject, Warning warning, Amount... amounts) {
        return new Notice(warning.severity(), Optional.of(warning), Optional.of(subject), Arrays.asList(amounts));
    }

    /** A sentence for which the catalogue has no words. */
    public static Notice sentence(Warning.Severity severity, Bilingual sentence) {
        return new Notice(severity, Optional.empty(), Optional.of(sentence), List.of());
    }
}
