package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the codes in the data are called: as the file of the cut says, countries and languages by their names, others by the
 * texts of the report; a code made of words that nobody has named is read as those words.
 */
final class ValueLabels {
    private static final Pattern WORDS = Pattern.compile("[a-z]+(_[a-z]+)+");

    private ValueLabels() {}

    /** A value of a cut as its file calls it, else as the report calls such values. */
    static Bilingual of(String set, String value, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(set))
                .flatMap(dimension -> Stream.ofNullable(dimension.values().get(value)))
                .findFirst()
                .map(SegmentPart::bilingual)
                .orElseGet(() -> of(set, value));
    }

    private static Bilingual of(String family, String value) {
        if (value.equals("unknown")) {
            return ReportTexts.of("value.unknown");
        }
        return switch (family) {
            case "country" -> named(Locale.forLanguageTag("und-" + value), value, Locale::getDisplayCountry);
            case "language" -> named(Locale.forLanguageTag(value), value, Locale::getDisplayLanguage);
            default -> ReportTexts.has(family + "." + value) ? ReportTexts.label(family, value) : asWords(value);
        };
    }

    /** "garden_tools" as "Garden tools"; whatever else a code looks like may be a name, and stands for itself. */
    private static Bilingual asWords(String value) {
        return Bilingual.same(
                WORDS.matcher(value).matches()
                        ? value.substring(0, 1).toUpperCase(Locale.ROOT)
                                + value.substring(1).replace('_', ' ')
                        : value);
    }

    /** The same behind the name of the cut it belongs to, as "Product line: garden". */
    static Bilingual scope(String set, String value, List<Dimension> dimensions) {
        Bilingual label = of(set, value, dimensions);
        return cut(set, dimensions)
                .map(name -> ReportTexts.of("scope", name, label))
                .orElse(label);
    }

    /** What a dimension is called; nothing for what is none. */
    static Optional<Bilingual> cut(String set, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(set))
                .findFirst()
                .map(dimension -> SegmentPart.bilingual(dimension.label()));
    }

    /** How a locale says what it is in another language. */
    private interface Naming {
        String name(Locale locale, Locale in);
    }

    private static Bilingual named(Locale locale, String code, Naming naming) {
        String english = naming.name(locale, Locale.ENGLISH);
        String french = naming.name(locale, Locale.FRENCH);
        return english.isBlank() || french.isBlank()
                ? Bilingual.same(code)
                : new Bilingual(english, french.substring(0, 1).toUpperCase(Locale.FRENCH) + french.substring(1));
    }
}
