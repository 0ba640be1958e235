package io.levier.jobs.report;

import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.BilingualTexts;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.function.Function;

/** The sentences and labels a report needs beside the page's own: both languages of one key, places filled. */
final class ReportTexts {
    private static final BilingualTexts TEXTS = BilingualTexts.of(ReportTexts.class, "texts");

    private ReportTexts() {}

    static boolean has(String key) {
        return TEXTS.has(key);
    }

    /**
     * A text, with its places {0}, {1}, … filled.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    static Bilingual of(String key, Bilingual... parts) {
        return TEXTS.text(key, parts);
    }

    /** The label of a value of the data; what nobody has translated stands for itself. */
    static Bilingual label(String family, String value) {
        String key = family + "." + value;
        return has(key) ? of(key) : Bilingual.same(value);
    }

    static Bilingual count(long count) {
        return both(words -> words.count(count));
    }

    static Bilingual percent(double percent) {
        return both(words -> words.value(percent, Unit.PERCENT));
    }

    static Bilingual period(Period period) {
        return both(words -> words.period(period));
    }

    static Bilingual quoted(Bilingual label) {
        return both(words -> words.quote(label));
    }

    static Bilingual both(Function<Words, String> said) {
        return new Bilingual(said.apply(Words.in(Language.ENGLISH)), said.apply(Words.in(Language.FRENCH)));
    }
}
