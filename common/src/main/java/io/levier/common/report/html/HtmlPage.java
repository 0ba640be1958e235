package io.levier.common.report.html;

import java.util.List;

/**
 * A whole page in one file: no script, nothing loaded from anywhere, and a policy that says so to the browser.
 *
 * @param language ISO 639-1 code
 * @param title shown by the browser
 * @param chrome the words around the content
 * @param masthead what stands above the sections, with the first-level heading
 * @param sections in reading order
 * @param footer the last lines
 */
public record HtmlPage(
        String language, String title, Chrome chrome, List<Node> masthead, List<Section> sections, List<Node> footer) {

    /** Nothing may be loaded or run; styles stand in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " + "base-uri 'none'; form-action 'none'";

    /**
     * The words around the content.
     *
     * @param skip text of the link that jumps to the content
     * @param contents heading of the table of contents
     * @param other the same report in the other language
     */
    public record Chrome(String skip, String contents, Translation other) {}

    /**
     * A link to the same page in another language.
     *
     * @param language ISO 639-1 code
     * @param label in that language
     * @param file name of the file beside this one
     */
    public record Translation(String language, String label, String file) {}

    public HtmlPage {
        masthead = List.copyOf(masthead);
        sections = List.copyOf(sections);
        footer = List.copyOf(footer);
    }

    /** The page as text, in UTF-8 when written to a file. */
    public String text() {
        return Markup.document(Element.of("html", head(), body()).attribute("lang", language));
    }

    private Element head() {
        Translation other = chrome.other();
        return Element.of(
                "head",
                Element.of("meta").attribute("charset", "utf-8"),
                Element.of("meta")
                        .attribute("http-equiv", "Content-Security-Policy")
                        .attribute("content", POLICY),
                Element.of("meta")
                        .attribute("name", "viewport")
                        .attribute("content", "width=device-width, initial-scale=1"),
                Element.of("meta").attribute("name", "referrer").attribute("content", "no-referrer"),
                Element.of("title", title),
                Element.of("link")
                        .attribute("rel", "alternate")
                        .attribute("hreflang", other.language())
                        .attribute("href", other.file()),
                Element.of("style", StyleSheet.text()));
    }

    private Element body() {
        Translation other = chrome.other();
        Element skip = Element.of("a", chrome.skip()).styled("skip").attribute("href", "#content");
        Element translation = Element.of("a", other.label())
                .attribute("href", other.file())
                .attribute("hreflang", other.language())
                .attribute("lang", other.language());
        Element header = Element.of("header", Element.of("p", translation).styled("translation"))
                .with(masthead)
                .styled("masthead");
        Element contents = Element.of(
                        "nav",
                        Element.of("p", chrome.contents()).styled("contents-title"),
                        Element.of("ol", sections.stream().map(Section::entry).toList()))
                .attribute("aria-label", chrome.contents())
                .styled("contents");
        Element main = Element.of(
                        "main", sections.stream().map(Section::element).toList())
                .attribute("id", "content")
                .attribute("tabindex", "-1");
        return Element.of(
                "body",
                skip,
                header,
                Element.of("div", contents, main).styled("columns"),
                Element.of("footer", footer));
    }
}
