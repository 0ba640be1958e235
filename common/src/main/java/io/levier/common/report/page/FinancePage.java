package io.levier.common.report.page;

import io.levier.common.report.html.Section;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What finance reads: what initiatives cost and bring back, what of it is proven, and what revenue is at risk. */
final class FinancePage {
    private static final String STEM = "finance";

    private FinancePage() {}

    static String fileName(Language language) {
        return language.fileName(STEM);
    }

    static String render(Edition edition) {
        Words words = edition.words();
        List<String> stakes = new ArrayList<>();
        ChurnSection.atStake(edition).ifPresent(stakes::add);
        edition.report()
                .work()
                .campaign()
                .content()
                .map(new RetentionWorkText(edition)::sentence)
                .ifPresent(stakes::add);
        List<Section> sections = new ArrayList<>();
        sections.add(ReturnSection.whole(edition));
        if (!stakes.isEmpty()) {
            sections.add(new Section("stakes", words.text("finance.stakes"), edition.bullets(stakes)));
        }
        sections.add(GrowthSection.of(edition));
        sections.add(BehaviourSection.of(edition));
        return AudiencePage.text(edition, words.text("finance.subject"), STEM, sections);
    }
}
