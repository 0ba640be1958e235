package io.levier.common.report.html;

import java.util.List;

/**
 * A section of the page under its own second-level heading, reachable from the table of contents.
 *
 * @param id name of the anchor: lower-case letters and hyphens, the same in every language
 */
public record Section(String id, String title, List<Node> body) {

    public Section {
        if (!id.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("a section id has lower-case letters and hyphens only, got: " + id);
        }
        body = List.copyOf(body);
    }

    Element element() {
        return Element.of("section", Element.of("h2", title).attribute("id", id + "-title"))
                .with(body)
                .attribute("id", id)
                .attribute("aria-labelledby", id + "-title");
    }

    Element entry() {
        return Element.of("li", Element.of("a", title).attribute("href", "#" + id));
    }
}
