package io.levier.common.config;

import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads which record of a person is believed. */
final class SurvivorshipReader {
    private static final String TRUSTED = "trusted-sources";

    private SurvivorshipReader() {}

    static Survivorship read(YamlMap map) {
        Survivorship.Rule usual = map.oneOf(
                "rule",
                Survivorship.Rule.MOST_RECENT,
                Survivorship.Rule.class,
                "which record is believed where the records of a person say different things: the one changed last, the"
                        + " one that knows most, one that says what most of them say, or the one of the source trusted"
                        + " most");
        SortedMap<String, Survivorship.Rule> rules = new TreeMap<>();
        for (String attribute : Survivorship.ATTRIBUTES) {
            rules.put(
                    attribute,
                    map.oneOf(
                            attribute.replace('_', '-'),
                            usual,
                            Survivorship.Rule.class,
                            "the same for this attribute; left out, rule holds"));
        }
        List<String> trusted = map.texts(
                TRUSTED,
                "",
                "values of source_system of customers, the most trusted first; for the rule trusted-source");
        boolean isAsked = rules.containsValue(Survivorship.Rule.TRUSTED_SOURCE);
        if (isAsked == trusted.isEmpty()) {
            map.complainAbout(
                    TRUSTED,
                    isAsked
                            ? "no source is said to be trusted"
                            : "trusted sources are named, but no rule asks for them",
                    isAsked
                            ? "add \"trusted-sources: [crm, shop]\""
                            : "say \"rule: trusted-source\", or take the line out");
        }
        if (new HashSet<>(trusted).size() < trusted.size()) {
            map.complainAbout(TRUSTED, "a trusted source stands twice", "name every source once");
        }
        trusted.stream()
                .filter(source -> source.contains(","))
                .forEach(source -> map.complainAbout(
                        TRUSTED,
                        "source \"" + source + "\" has a comma in its name",
                        "call it otherwise in the export"));
        map.finish();
        return new Survivorship(rules, trusted);
    }
}
