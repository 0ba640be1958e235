package io.levier.common.identity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One part of a name as it is compared: plain, without the form of address. */
final class PersonName {
    private static final Set<String> FORMS_OF_ADDRESS =
            Set.of("m", "mr", "mme", "mlle", "mrs", "ms", "miss", "dr", "monsieur", "madame", "mademoiselle");

    private PersonName() {}

    /** The plain name; a form of address stands only when there is nothing else. */
    static String of(@Nullable String name) {
        String plain = PlainText.of(name);
        String bare = Arrays.stream(plain.split(" "))
                .filter(word -> !FORMS_OF_ADDRESS.contains(word))
                .collect(joining(" "));
        return bare.isEmpty() ? plain : bare;
    }
}
