package io.levier.common.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A catalogue text with named places. <code>{name}</code> stands for a value; <code>{name:one|several}</code> for the
 * word that agrees with the number given under that name. Named rather than numbered, so that a translator can read it.
 */
record Template(List<Piece> pieces) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(?::([^|{}]*)\\|([^|{}]*))?}");

    /** Either literal text, or the place of a value, or a choice between two words. */
    private sealed interface Piece permits Literal, Place, Choice {}

    private record Literal(String text) implements Piece {}

    private record Place(String name) implements Piece {}

    private record Choice(String name, String singular, String plural) implements Piece {}

    static Template parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            pieces.add(new Literal(text.substring(from, places.start())));
            String name = places.group(1);
            pieces.add(places.group(2) == null ? new Place(name) : new Choice(name, places.group(2), places.group(3)));
            from = places.end();
        }
        pieces.add(new Literal(text.substring(from)));
        if (pieces.stream()
                .anyMatch(p -> p instanceof Literal literal && literal.text().matches(".*[{}].*"))) {
            throw new IllegalArgumentException("a brace does not belong to a place like {name} in: " + text);
        }
        return new Template(pieces);
    }

    /** The names this text needs, sorted. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Place place) {
                names.add(place.name());
            } else if (piece instanceof Choice choice) {
                names.add(choice.name());
            }
        }
        return names;
    }

    String fill(Map<String, String> values, Map<String, Boolean> singular) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                filled.append(literal.text());
            } else if (piece instanceof Place place) {
                filled.append(present(values, place.name()));
            } else if (piece instanceof Choice choice) {
                filled.append(present(singular, choice.name()) ? choice.singular() : choice.plural());
            }
        }
        return filled.toString();
    }

    private static <T> T present(Map<String, T> given, String name) {
        T value = given.get(name);
        if (value == null) {
            throw new IllegalStateException("the text needs a value for {" + name + "}, given: " + given.keySet());
        }
        return value;
    }
}
