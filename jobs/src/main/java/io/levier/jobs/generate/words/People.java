package io.levier.jobs.generate.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/** Names, streets, cities and firms by language or shop. */
public final class People {
    private static final Map<String, List<String>> LISTS = WordList.read("people.tsv", 3).stream()
            .collect(groupingBy(cells -> cells.get(0) + "/" + cells.get(1), mapping(cells -> cells.get(2), toList())));

    private People() {}

    public static List<String> firstNames(String language) {
        return list("first", language);
    }

    public static List<String> lastNames(String language) {
        return list("last", language);
    }

    public static List<String> streets(String language) {
        return list("street", language);
    }

    /** Places around a shop: postcode, a blank and the city. */
    public static List<String> cities(String store) {
        return list("city", store);
    }

    public static List<String> companies(String language) {
        return list("company", language);
    }

    private static List<String> list(String kind, String place) {
        List<String> words = LISTS.get(kind + "/" + place);
        if (words == null) {
            throw new IllegalArgumentException("no words of kind " + kind + " for " + place);
        }
        return words;
    }
}
