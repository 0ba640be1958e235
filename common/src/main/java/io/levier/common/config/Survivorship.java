package io.levier.common.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which record of a person is believed where several say different things of an attribute. Records that know nothing of it
 * are not asked, and of those a rule cannot tell apart the most recent counts.
 *
 * @param rules by attribute, {@link #ATTRIBUTES} all of them
 * @param trustedSources values of {@code customer.source_system}, the one believed first standing first
 */
public record Survivorship(SortedMap<String, Rule> rules, List<String> trustedSources) {
    /** What is known of a person, as {@code person_history} calls it. */
    public static final List<String> ATTRIBUTES = List.of(
            "account_id",
            "kind",
            "country",
            "language",
            "segment",
            "persona",
            "lifecycle_stage",
            "acquisition_source",
            "preferred_channel");

    /** Everywhere the most recent record. */
    public static final Survivorship STANDARD = new Survivorship(everywhere(Rule.MOST_RECENT), List.of());

    /** What makes a record believed. */
    public enum Rule {
        /** It was changed last. */
        MOST_RECENT,
        /** It knows most of the attributes. */
        MOST_COMPLETE,
        /** It says what most of the records say of the attribute. */
        MOST_FREQUENT,
        /** Its source is trusted more than the others'; one that is not named is trusted least. */
        TRUSTED_SOURCE
    }

    public Survivorship {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        trustedSources = List.copyOf(trustedSources);
    }

    private static SortedMap<String, Rule> everywhere(Rule rule) {
        SortedMap<String, Rule> rules = new TreeMap<>();
        ATTRIBUTES.forEach(attribute -> rules.put(attribute, rule));
        return rules;
    }

    /** The rules as the SQL of the person's history asks for them: {@code country_by}, and the sources in one text. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        rules.forEach((attribute, rule) -> values.put(attribute + "_by", Spelling.kebab(rule)));
        values.put("trusted_sources", String.join(",", trustedSources));
        return values;
    }

    /** The rules in words. */
    public String told() {
        SortedMap<String, String> words = new TreeMap<>();
        rules.forEach(
                (attribute, rule) -> words.merge(Spelling.kebab(rule), attribute, (one, other) -> one + ", " + other));
        return words.size() == 1
                ? words.firstKey() + " everywhere"
                : String.join(
                        "; ",
                        words.entrySet().stream()
                                .map(rule -> rule.getKey() + " for " + rule.getValue())
                                .toList());
    }
}
