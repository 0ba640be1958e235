package io.levier.common.report.page;

import io.levier.common.report.html.Element;
import io.levier.common.report.html.HtmlPage;
import io.levier.common.report.html.HtmlPage.Chrome;
import io.levier.common.report.html.HtmlPage.Translation;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The frame of a page for one kind of reader: the masthead of the report under a title of its own. */
final class AudiencePage {
    private AudiencePage() {}

    /**
     * The page as text.
     *
     * @param subject what it is about, beside the company
     * @param stem of its files in all languages
     */
    static String text(Edition edition, String subject, String stem, List<Section> sections) {
        Words words = edition.words();
        Language other = words.language().other();
        String title = words.phrase("audience.title")
                .with("company", edition.report().header().company())
                .with("subject", subject)
                .with("period", words.period(edition.report().header().period()))
                .text();
        List<Node> masthead = new ArrayList<>();
        masthead.add(Element.of("p", subject).styled("kicker"));
        List<Node> whole = Masthead.of(edition);
        masthead.addAll(whole.subList(1, whole.size()));
        masthead.add(Element.of(
                        "p",
                        Element.of("a", words.text("audience.whole"))
                                .attribute("href", DriverReportPage.fileName(words.language())))
                .styled("note"));
        return new HtmlPage(
                        words.language().code(),
                        title,
                        new Chrome(
                                words.text("page.skip"),
                                words.text("page.contents"),
                                new Translation(other.code(), other.ownName(), other.fileName(stem))),
                        masthead,
                        sections,
                        Masthead.footer(edition))
                .text();
    }
}
