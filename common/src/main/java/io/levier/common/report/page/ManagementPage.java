package io.levier.common.report.page;

import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.ReportSet;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What management reads: the answer, the figures, what to do, what is at stake; and who reads what else. */
final class ManagementPage {
    private static final String STEM = "management";

    /** What a month is enough for. */
    private static final int ACTIONS = 5;

    private ManagementPage() {}

    static String fileName(Language language) {
        return language.fileName(STEM);
    }

    static String render(Edition edition, ReportSet set) {
        Words words = edition.words();
        List<Section> sections = new ArrayList<>();
        sections.add(AnswerSection.of(edition));
        sections.add(RespondentsSection.brief(edition));
        sections.add(ActionSection.first(edition, ACTIONS));
        List<String> stakes = new ArrayList<>();
        ChurnSection.atStake(edition).ifPresent(stakes::add);
        OutlookSection.ofScore(edition).ifPresent(stakes::add);
        stakes.addAll(InitiativeSection.sentences(edition));
        stakes.addAll(ReturnSection.sentences(edition));
        if (!stakes.isEmpty()) {
            sections.add(new Section("stakes", words.text("management.stakes"), edition.bullets(stakes)));
        }
        sections.add(new Section("pages", words.text("management.pages"), List.of(pages(words, set))));
        return AudiencePage.text(edition, words.text("management.subject"), STEM, sections);
    }

    private static Element pages(Words words, ReportSet set) {
        Language language = words.language();
        List<Node> links = new ArrayList<>();
        links.add(link(words.text("audience.whole"), DriverReportPage.fileName(language)));
        links.add(link(words.text("finance.subject"), FinancePage.fileName(language)));
        links.add(link(words.text("calls.subject"), CallListPage.fileName(language)));
        for (OwnerView owner : set.owners()) {
            links.add(link(OwnerPage.subject(words, owner), OwnerPage.fileName(owner, language)));
        }
        return Element.of("ul", links).styled("plain");
    }

    private static Element link(String text, String file) {
        return Element.of("li", Element.of("a", text).attribute("href", file));
    }
}
