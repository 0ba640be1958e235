package io.levier.common.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name a mistyped one most likely meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The nearest known name within a third of the typed length, the alphabetically first when several are. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        int limit = Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(typed, name) <= limit || name.startsWith(typed) || typed.startsWith(name))
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean "x"?}, or the list of what is known when nothing is near. */
    public static String didYouMean(String typed, Collection<String> known) {
        return nearest(typed, known)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() ->
                        "known: " + String.join(", ", known.stream().sorted().toList()));
    }

    /** Levenshtein distance, two rows at a time. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitution = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
