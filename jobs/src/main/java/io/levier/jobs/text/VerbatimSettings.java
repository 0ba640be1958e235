package io.levier.jobs.text;

import io.levier.common.config.Publication;
import io.levier.common.config.TextSettings;
import io.levier.common.text.LanguageRules;
import java.time.ZoneId;
import java.util.List;

/** What comments are read by. */
record VerbatimSettings(TextSettings text, List<LanguageRules> rules, Publication publication, ZoneId zone) {

    List<String> languages() {
        return rules.stream().map(LanguageRules::language).toList();
    }
}
