package io.levier.common.report.page;

import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import java.util.ArrayList;
import java.util.List;

/** The tables behind the sentences: for analysts, out of the way of everybody else. */
final class AnnexSection {

    private AnnexSection() {}

    static Section of(Edition edition) {
        List<Node> body = new ArrayList<>();
        add(body, edition, "annex-gaps", "annex.gaps", ResponseGapText.annex(edition));
        add(body, edition, "annex-coefficients", "annex.coefficients", RankingSection.annex(edition));
        add(body, edition, "annex-service-gaps", "annex.service-gaps", GapSection.annex(edition));
        add(body, edition, "annex-scorecard", "annex.scorecard", ScoreCardSection.annex(edition));
        add(body, edition, "annex-segments", "annex.segments", SegmentDriverSection.annex(edition));
        add(body, edition, "annex-quotes", "annex.quotes", VoiceSection.annex(edition));
        add(body, edition, "annex-loyalty", "annex.loyalty", LoyaltySection.annex(edition));
        add(body, edition, "annex-changes", "annex.changes", ChangeSection.annex(edition));
        add(body, edition, "annex-returns", "annex.returns", ReturnSection.annex(edition));
        add(body, edition, "annex-loop", "annex.loop", LoopSection.annex(edition));
        add(body, edition, "annex-lifetimes", "annex.lifetimes", LifetimeSection.annex(edition));
        add(body, edition, "annex-crosstabs", "annex.crosstabs", CrosstabText.annex(edition));
        return new Section("annex", edition.words().text("section.annex"), body);
    }

    private static void add(List<Node> body, Edition edition, String anchor, String titleKey, List<Node> tables) {
        if (!tables.isEmpty()) {
            body.add(Element.of("h3", edition.words().text(titleKey)).attribute("id", anchor));
            body.addAll(tables);
        }
    }
}
