package io.levier.common.report.page;

import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Whose report it is, what it covers, and on what state of the data it stands. */
final class Masthead {

    private Masthead() {}

    static String title(Edition edition) {
        return edition.words()
                .phrase("page.title")
                .with("company", edition.report().header().company())
                .with("period", edition.words().period(edition.report().header().period()))
                .text();
    }

    static List<Node> of(Edition edition) {
        Words words = edition.words();
        ReportHeader header = edition.report().header();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of(
                        "p",
                        words.phrase("page.kicker")
                                .with("score", edition.score().name())
                                .text())
                .styled("kicker"));
        nodes.add(Element.of("h1", header.company()));
        Element facts = Element.of(
                "dl",
                fact(words.text("header.period"), words.period(header.period())),
                fact(words.text("header.as-of"), words.instant(header.dataAsOf(), header.zone())),
                fact(words.text("header.run"), header.runId()));
        nodes.add(facts.styled("facts"));
        nodes.addAll(NoticeList.of(header.notices(), words));
        return nodes;
    }

    static List<Node> footer(Edition edition) {
        ReportHeader header = edition.report().header();
        return List.of(Element.of(
                "p",
                edition.words()
                        .phrase("page.footer")
                        .with("run", header.runId())
                        .with("asOf", edition.words().instant(header.dataAsOf(), header.zone()))
                        .text()));
    }

    private static Element fact(String name, String value) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", value));
    }
}
