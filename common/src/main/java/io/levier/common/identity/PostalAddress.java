package io.levier.common.identity;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a postal address, French or English, as it is compared.
 *
 * @param houseNumber with its letter or bis, ter, quater: {@code 12bis}; empty when there is none
 * @param street plain words, abbreviations written out: {@code avenue du general leclerc}
 */
record PostalAddress(String houseNumber, String street) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([a-z]|bis|ter|quater)?");
    private static final Pattern REPEATED = Pattern.compile("bis|ter|quater|[b-d]");
    private static final Pattern CEDEX = Pattern.compile(" ?\\bcedex\\b ?[0-9]*");

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("r", "rue"),
            entry("av", "avenue"),
            entry("ave", "avenue"),
            entry("bd", "boulevard"),
            entry("bld", "boulevard"),
            entry("blvd", "boulevard"),
            entry("boul", "boulevard"),
            entry("pl", "place"),
            entry("imp", "impasse"),
            entry("all", "allee"),
            entry("ch", "chemin"),
            entry("che", "chemin"),
            entry("chem", "chemin"),
            entry("rte", "route"),
            entry("sq", "square"),
            entry("fg", "faubourg"),
            entry("fbg", "faubourg"),
            entry("res", "residence"),
            entry("bat", "batiment"),
            entry("lot", "lotissement"),
            entry("gal", "general"),
            entry("gen", "general"),
            entry("mal", "marechal"),
            entry("pdt", "president"),
            entry("ste", "sainte"),
            entry("rd", "road"),
            entry("ln", "lane"),
            entry("cres", "crescent"),
            entry("crt", "court"),
            entry("ct", "court"),
            entry("pde", "parade"),
            entry("hwy", "highway"),
            entry("tce", "terrace"),
            entry("apt", "apartment"),
            entry("fl", "flat"));

    /** Words that end a street written in English and begin other words elsewhere. */
    private static final Map<String, String> LAST_WORDS =
            Map.of("st", "street", "dr", "drive", "cl", "close", "pl", "place", "gr", "grove");

    private static final Set<String> JOINING = Set.of("de", "du", "des", "la", "le", "les", "l", "d", "the", "of");

    static PostalAddress of(@Nullable String line) {
        List<String> words = new ArrayList<>(List.of(PlainText.of(line).split(" ")));
        words.removeIf(String::isEmpty);
        StringBuilder number = new StringBuilder();
        if (!words.isEmpty() && NUMBER.matcher(words.get(0)).matches()) {
            number.append(words.remove(0));
            if (words.size() > 1 && REPEATED.matcher(words.get(0)).matches()) {
                number.append(words.remove(0));
            }
        }
        return new PostalAddress(number.toString(), street(words));
    }

    private static String street(List<String> words) {
        List<String> street = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isLast = i == words.size() - 1 && i > 0;
            if (isLast && LAST_WORDS.containsKey(word)) {
                street.add(LAST_WORDS.getOrDefault(word, word));
            } else if (word.equals("st") && !isLast) {
                street.add("saint");
            } else if (!JOINING.contains(word) || words.size() == 1) {
                street.add(WORDS.getOrDefault(word, word));
            }
        }
        return String.join(" ", street);
    }

    /** A city as it is compared: without the number of its delivery office, saints written out. */
    static String city(@Nullable String city) {
        String plain = CEDEX.matcher(PlainText.of(city)).replaceAll(" ").strip();
        return Arrays.stream(plain.split(" "))
                .map(word -> word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word)
                .collect(joining(" "));
    }
}
