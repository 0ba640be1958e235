package io.levier.jobs.retention;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Features whose name says that they are written down when customers leave. A name proves nothing, and such a feature may
 * well not tell leavers apart in the training: it is named, for somebody who knows when it is filled in.
 */
final class EndWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** At the beginning of a word, in English and French. */
    private static final List<String> BEGINNINGS = List.of(
            "cancel",
            "churn",
            "terminat",
            "unsubscri",
            "attrition",
            "winback",
            "leaver",
            "leaving",
            "resil",
            "desabonn",
            "clotur",
            "annul",
            "denonc");

    /** Whole words: "attended" is no end, nor is "department". */
    private static final Pattern WORDS = Pattern.compile("(^|_)(ended|left|leave|exit|quit|depart|departs|parti|partie"
            + "|(end|termination|closing|closed)_(date|at|on|day|reason)|date_(end|fin)|fin_(contrat|abonnement|date)"
            + "|(retention|save)_(desk|team|offer|call)|(cellule|service|offre|appel)_retention)(_|$)");

    private EndWords() {}

    static boolean areIn(String feature) {
        String plain = ACCENTS.matcher(Normalizer.normalize(feature, Normalizer.Form.NFD))
                .replaceAll("")
                // A hump begins a word.
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        for (String word : List.of(plain.split("_", -1))) {
            if (BEGINNINGS.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return WORDS.matcher(plain).find();
    }

    /** Warnings, one a feature. */
    static List<String> warnings(List<Feature> kept) {
        return kept.stream()
                .map(Feature::name)
                .filter(EndWords::areIn)
                .map(name -> "kept, but its name says it is written down when customers leave: " + name
                        + "; if so, name it in churn.exclude")
                .toList();
    }
}
