package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Catalogue;
import io.levier.jobs.generate.words.Phrases;
import java.util.List;
import java.util.Locale;

/** Puts opinions into words. */
final class CommentWriter {
    private static final double OPENS = 0.35;
    private static final double CARELESS = 0.12;

    private final String language;
    private final String city;
    private final Draws draws;

    CommentWriter(String language, String city, Draws draws) {
        this.language = language;
        this.city = city;
        this.draws = draws;
    }

    /** A comment of one sentence or a few. */
    String write(List<Opinion> opinions) {
        StringBuilder text = new StringBuilder();
        if (draws.chance(OPENS)) {
            sentence(text, phrase("open", openingTone(opinions)));
        }
        for (int i = 0; i < opinions.size(); i++) {
            Opinion opinion = opinions.get(i);
            String phrase = phrase(opinion.topic().id(), opinion.positive() ? "+" : "-");
            if (i > 0 && draws.chance(0.6)) {
                boolean turns = opinions.get(i - 1).positive() != opinion.positive();
                sentence(text, phrase(turns ? "but" : "and", "0") + lowerFirst(phrase));
            } else {
                sentence(text, phrase);
            }
        }
        String written = text.toString();
        return draws.chance(CARELESS) ? written.toLowerCase(Locale.ROOT).replace(".", "") : written;
    }

    /** A phrase of a topic with its slots filled in. */
    String phrase(String topic, String tone) {
        return draws.pick(Phrases.of(language, topic, tone))
                .replace("{product}", draws.pick(Catalogue.PRODUCTS).name(language))
                .replace("{days}", String.valueOf(draws.between(2, 12)))
                .replace("{city}", city);
    }

    private void sentence(StringBuilder text, String words) {
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(Character.toUpperCase(words.charAt(0))).append(words, 1, words.length());
        if (draws.chance(0.15)) {
            text.append(language.equals("fr") ? " !" : "!");
        } else {
            text.append('.');
        }
    }

    private static String openingTone(List<Opinion> opinions) {
        long positive = opinions.stream().filter(Opinion::positive).count();
        if (positive == opinions.size()) {
            return "+";
        }
        return positive == 0 ? "-" : "0";
    }

    private static String lowerFirst(String phrase) {
        return phrase.startsWith("I ") ? phrase : Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
