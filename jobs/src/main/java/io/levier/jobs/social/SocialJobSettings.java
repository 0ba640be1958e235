package io.levier.jobs.social;

import io.levier.common.config.Publication;
import io.levier.common.config.SocialSettings;
import io.levier.common.config.TextSettings;
import io.levier.common.text.LanguageRules;
import java.time.ZoneId;
import java.util.List;

/** What public messages are read and weighed by. */
record SocialJobSettings(
        SocialSettings social, TextSettings text, List<LanguageRules> rules, Publication publication, ZoneId zone) {

    SocialJobSettings {
        rules = List.copyOf(rules);
    }

    List<String> languages() {
        return rules.stream().map(LanguageRules::language).toList();
    }
}
