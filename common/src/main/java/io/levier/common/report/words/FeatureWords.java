package io.levier.common.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What features of customers, the bins of their values and themes of features are called. */
public final class FeatureWords {
    private static final String ATTRIBUTE = "attribute_";
    private static final Properties ENGLISH = load("en");
    private static final Properties FRENCH = load("fr");

    private FeatureWords() {}

    private static Properties load(String language) {
        String name = "features_" + language + ".properties";
        try (InputStream stream = FeatureWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the texts " + name + " are missing from the program");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a feature; an attribute the company brought along is called by its own name. */
    public static Bilingual feature(String feature) {
        return ENGLISH.containsKey("feature." + feature) ? text("feature." + feature) : Bilingual.same(plain(feature));
    }

    /** The name of a theme; what is no theme of ours is a feature that stands for itself. */
    public static Bilingual theme(String theme) {
        return ENGLISH.containsKey("theme." + theme) ? text("theme." + theme) : feature(theme);
    }

    private static String plain(String feature) {
        String own = feature.startsWith(ATTRIBUTE) ? feature.substring(ATTRIBUTE.length()) : feature;
        String words = own.replace('_', ' ');
        return words.isEmpty() ? feature : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A bin in words: "(0; ∞]" is more than 0, "(−∞; 0]" is 0 at most. */
    public static Bilingual bin(String bin) {
        if (bin.startsWith("(−∞; ") && bin.endsWith("]")) {
            return text("bin.at-most", Bilingual.same(bin.substring(5, bin.length() - 1)));
        }
        if (bin.startsWith("(") && bin.endsWith("; ∞]")) {
            return text("bin.more-than", Bilingual.same(bin.substring(1, bin.length() - 4)));
        }
        if (bin.startsWith("(") && bin.endsWith("]") && bin.contains("; ")) {
            String[] bounds = bin.substring(1, bin.length() - 1).split("; ", 2);
            return text("bin.between", Bilingual.same(bounds[0]), Bilingual.same(bounds[1]));
        }
        return ENGLISH.containsKey("bin." + bin) ? text("bin." + bin) : Bilingual.same(bin);
    }

    /** Why a customer is at risk: the feature, and where the customer stands. */
    public static Bilingual reason(String feature, String bin) {
        return text("reason", feature(feature), bin(bin));
    }

    private static Bilingual text(String key, Bilingual... parts) {
        String english = ENGLISH.getProperty(key);
        String french = FRENCH.getProperty(key);
        if (english == null || french == null) {
            throw new IllegalArgumentException("there is no text " + key + " in both languages");
        }
        for (int i = 0; i < parts.length; i++) {
            english = english.replace("{" + i + "}", parts[i].english());
            french = french.replace("{" + i + "}", parts[i].french());
        }
        return new Bilingual(english, french);
    }
}
