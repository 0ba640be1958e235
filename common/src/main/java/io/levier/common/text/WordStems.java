package io.levier.common.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words and their stems in one language. No word is left out as too common: "not" and "pas" turn what is said into its
 * opposite. Words of a language without a stemmer here are taken as they are.
 */
public final class WordStems {
    private static final SortedMap<String, Function<CharArraySet, Analyzer>> STEMMED = new TreeMap<>();

    static {
        STEMMED.put("ar", ArabicAnalyzer::new);
        STEMMED.put("bg", BulgarianAnalyzer::new);
        STEMMED.put("ca", CatalanAnalyzer::new);
        STEMMED.put("cs", CzechAnalyzer::new);
        STEMMED.put("da", DanishAnalyzer::new);
        STEMMED.put("de", GermanAnalyzer::new);
        STEMMED.put("el", GreekAnalyzer::new);
        STEMMED.put("en", EnglishAnalyzer::new);
        STEMMED.put("es", SpanishAnalyzer::new);
        STEMMED.put("fi", FinnishAnalyzer::new);
        STEMMED.put("fr", FrenchAnalyzer::new);
        STEMMED.put("hu", HungarianAnalyzer::new);
        STEMMED.put("it", ItalianAnalyzer::new);
        STEMMED.put("nl", DutchAnalyzer::new);
        STEMMED.put("no", NorwegianAnalyzer::new);
        STEMMED.put("pt", PortugueseAnalyzer::new);
        STEMMED.put("ro", RomanianAnalyzer::new);
        STEMMED.put("ru", RussianAnalyzer::new);
        STEMMED.put("sv", SwedishAnalyzer::new);
        STEMMED.put("tr", TurkishAnalyzer::new);
    }

    /** Languages whose words are brought to their stems, ISO 639-1. */
    public static final List<String> LANGUAGES = List.copyOf(STEMMED.keySet());

    private final Analyzer analyzer;

    /** The words of a language, ISO 639-1. */
    public WordStems(String language) {
        this.analyzer = STEMMED.getOrDefault(language, StandardAnalyzer::new).apply(CharArraySet.EMPTY_SET);
    }

    /** The words of a text in order. */
    public List<Word> of(String text) {
        // Some stemmers leave words with an English apostrophe alone unless it is the plain one.
        String plain = text.replace('’', '\'');
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", plain)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String form = plain.substring(place.startOffset(), place.endOffset());
                words.add(new Word(CleanText.folded(stem.toString()), form.toLowerCase(Locale.ROOT)));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory failed", e);
        }
        return words;
    }
}
