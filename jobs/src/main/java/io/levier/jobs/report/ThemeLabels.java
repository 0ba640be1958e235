package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.FeatureWords;

/** What an alert is about: a topic of comments, a reason of complaints, or what raises a risk. */
final class ThemeLabels {
    private ThemeLabels() {}

    static Bilingual of(String theme, ReportContent content) {
        if (ReportTexts.has("theme." + theme)) {
            return ReportTexts.of("theme." + theme);
        }
        return content.taxonomy().drivers().containsKey(theme)
                ? SegmentPart.bilingual(content.taxonomy().label(theme))
                : FeatureWords.feature(theme);
    }
}
