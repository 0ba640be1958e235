package io.levier.common.report.page;

import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.html.HtmlPage;
import io.levier.common.report.html.HtmlPage.Chrome;
import io.levier.common.report.html.HtmlPage.Translation;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.List;

/** Writes a driver report as one HTML file per language. The same report gives the same text, to the byte. */
public final class DriverReportPage {
    private static final String STEM = "driver-report";

    private DriverReportPage() {}

    /** Name of the file to write this language to; the other language's file belongs beside it. */
    public static String fileName(Language language) {
        return language.fileName(STEM);
    }

    /** The whole page, to be written in UTF-8. */
    public static String render(DriverReport report, Language language) {
        Edition edition = Edition.of(report, language);
        Words words = edition.words();
        Language other = language.other();
        Chrome chrome = new Chrome(
                words.text("page.skip"),
                words.text("page.contents"),
                new Translation(other.code(), other.ownName(), fileName(other)));
        List<Section> sections = List.of(
                AnswerSection.of(edition),
                RespondentsSection.of(edition),
                TrendSection.of(edition),
                RankingSection.of(edition),
                PrioritySection.of(edition),
                SimulationSection.of(edition),
                AsymmetrySection.of(edition),
                GapSection.of(edition),
                LeverSection.of(edition),
                JourneySection.of(edition),
                FrictionSection.of(edition),
                ScoreCardSection.of(edition),
                SegmentSection.of(edition),
                SegmentDriverSection.of(edition),
                VoiceSection.of(edition),
                SocialSection.of(edition),
                LoyaltySection.of(edition),
                BehaviourSection.of(edition),
                LifetimeSection.of(edition),
                ChangeSection.of(edition),
                InitiativeSection.of(edition),
                ReturnSection.of(edition),
                LoopSection.of(edition),
                OutlookSection.of(edition),
                ChurnSection.of(edition),
                ActionSection.of(edition),
                DataQualitySection.of(edition),
                AnnexSection.of(edition),
                MethodsSection.of(edition),
                GlossarySection.of(edition),
                ReproduceSection.of(edition));
        return new HtmlPage(
                        language.code(),
                        Masthead.title(edition),
                        chrome,
                        Masthead.of(edition),
                        sections,
                        Masthead.footer(edition))
                .text();
    }
}
