package io.levier.common.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language a comment is written in. Few words are of many languages, so what a company expects counts: a language with
 * topics of its own is preferred to others, and so is that of the questionnaire. The model's confidences are close to each
 * other, so that a small preference settles what is doubtful and nothing else. Not for several threads at once.
 */
public final class LanguageGuess {
    private static final double EXPECTED = 1.5;

    /** A model is read once per machine: it is large and never changes. */
    private static final class Model {
        private static final LanguageDetectorModel READ = read();

        private Model() {}

        private static LanguageDetectorModel read() {
            try (InputStream model = LanguageGuess.class.getResourceAsStream("/langdetect-183.bin")) {
                if (model == null) {
                    throw new IllegalStateException("the model of languages is missing from the program");
                }
                return new LanguageDetectorModel(model);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the model of languages", e);
            }
        }
    }

    private final LanguageDetectorME detector = new LanguageDetectorME(Model.READ);
    private final Map<String, String> shortCodes = new HashMap<>();
    private final Set<String> expected;

    /** Guesses with these languages, ISO 639-1, in mind. */
    public LanguageGuess(Collection<String> expected) {
        this.expected = Set.copyOf(expected);
        for (String code : Locale.getISOLanguages()) {
            shortCodes.put(new Locale.Builder().setLanguage(code).build().getISO3Language(), code);
        }
        // What the model calls by the name of one of its written forms.
        shortCodes.put("nob", "no");
        shortCodes.put("cmn", "zh");
    }

    /**
     * The most likely language.
     *
     * @param asked language of the questionnaire, null when unknown
     * @return ISO 639-1 where there is a code, else ISO 639-3
     */
    public String of(String text, @Nullable String asked) {
        String best = "und";
        double most = 0;
        for (Language language : detector.predictLanguages(text)) {
            String code = shortCodes.getOrDefault(language.getLang(), language.getLang());
            double likely = language.getConfidence()
                    * (expected.contains(code) ? EXPECTED : 1)
                    * (code.equals(asked) ? EXPECTED : 1);
            if (likely > most) {
                most = likely;
                best = code;
            }
        }
        return best;
    }
}
