package io.levier.jobs.text;

import io.levier.common.config.Publication;
import io.levier.common.config.TextSettings;
import io.levier.common.text.LanguageRules;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What comments are read by. */
record VerbatimSettings(TextSettings text, List<LanguageRules> rules, Publication publication, ZoneId zone) {

    /** Topics of all languages. */
    SortedSet<String> topics() {
        SortedSet<String> topics = new TreeSet<>();
        rules.forEach(language -> {
            topics.addAll(language.phrases().keySet());
            topics.addAll(language.patterns().keySet());
        });
        return topics;
    }

    List<String> languages() {
        return rules.stream().map(LanguageRules::language).toList();
    }
}
