package io.levier.common.report.words;

import java.math.BigDecimal;
import java.util.Locale;

/** What features of customers, the bins of their values and themes of features are called. */
public final class FeatureWords {
    private static final String ATTRIBUTE = "attribute_";
    private static final int MOST_DIGITS = 2;
    private static final BilingualTexts TEXTS = BilingualTexts.of(FeatureWords.class, "features");

    private FeatureWords() {}

    /** The name of a feature; an attribute the company brought along is called by its own name. */
    public static Bilingual feature(String feature) {
        return TEXTS.has("feature." + feature) ? TEXTS.text("feature." + feature) : Bilingual.same(plain(feature));
    }

    /** The name of a theme; what is no theme of ours is a feature that stands for itself. */
    public static Bilingual theme(String theme) {
        return TEXTS.has("theme." + theme) ? TEXTS.text("theme." + theme) : feature(theme);
    }

    private static String plain(String feature) {
        String own = feature.startsWith(ATTRIBUTE) ? feature.substring(ATTRIBUTE.length()) : feature;
        String words = own.replace('_', ' ');
        return words.isEmpty() ? feature : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A bin in words: "(0; ∞]" is more than 0, "(−∞; 0]" is 0 at most. */
    public static Bilingual bin(String bin) {
        if (bin.startsWith("(−∞; ") && bin.endsWith("]")) {
            return TEXTS.text("bin.at-most", bound(bin.substring(5, bin.length() - 1)));
        }
        if (bin.startsWith("(") && bin.endsWith("; ∞]")) {
            return TEXTS.text("bin.more-than", bound(bin.substring(1, bin.length() - 4)));
        }
        if (bin.startsWith("(") && bin.endsWith("]") && bin.contains("; ")) {
            String[] bounds = bin.substring(1, bin.length() - 1).split("; ", 2);
            return TEXTS.text("bin.between", bound(bounds[0]), bound(bounds[1]));
        }
        return TEXTS.has("bin." + bin) ? TEXTS.text("bin." + bin) : Bilingual.same(bin);
    }

    /** A bound as a reader expects it: two decimals at most, none that say nothing. */
    private static Bilingual bound(String text) {
        try {
            BigDecimal exact = new BigDecimal(text.replace('−', '-'));
            int digits =
                    Math.min(MOST_DIGITS, Math.max(0, exact.stripTrailingZeros().scale()));
            return new Bilingual(
                    new NumberText(Language.ENGLISH).plain(exact.doubleValue(), digits),
                    new NumberText(Language.FRENCH).plain(exact.doubleValue(), digits));
        } catch (NumberFormatException e) {
            // An attribute of the company may call its values what it likes.
            return Bilingual.same(text);
        }
    }

    /** What raises the risk of a customer: the theme, the feature of it that does most, and where the customer stands. */
    public static Bilingual reason(String theme, String feature, String bin) {
        return theme.equals(feature)
                ? TEXTS.text("reason.alone", feature(feature), bin(bin))
                : TEXTS.text("reason", theme(theme), feature(feature), bin(bin));
    }
}
