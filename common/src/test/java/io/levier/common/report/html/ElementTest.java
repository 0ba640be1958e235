package io.levier.common.report.html;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {

    @ParameterizedTest
    @ValueSource(strings = {"script", "SCRIPT", "iframe", "object", "form", "base", "foreignObject", "a b", "p>", ""})
    void elementsThatRunOrLoadAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Element.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onLoad", "style", "src", "srcdoc", "action", "a=\"", "x y", ""})
    void attributesThatRunOrLoadAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Element.of("p").attribute(name, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://example.org/",
                "//example.org/x.html",
                "../secret.html",
                "a/b.html",
                "data:text/html,x.html",
                "# x"
            })
    void linksOutOfTheReportAreRefused(String target) {
        assertThrows(IllegalArgumentException.class, () -> Element.of("a").attribute("href", target));
    }

    @Test
    void linksWithinTheReportAreFine() {
        assertDoesNotThrow(() -> Element.of("a").attribute("href", "#answer"));
        assertDoesNotThrow(() -> Element.of("a").attribute("href", "driver-report.fr.html"));
    }

    @Test
    void textIsEscapedInContentAndAttributes() {
        String hostile = "</p><script>alert('1')</script>\" onload=\"x & y";
        String html = Markup.document(Element.of("p", hostile).attribute("title", hostile));
        String escaped = "&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x &amp; y";
        assertEquals("<!DOCTYPE html>\n<p title=\"" + escaped + "\">" + escaped + "</p>\n", html);
    }

    @Test
    void whatCannotBeReadBecomesVisible() {
        assertEquals("a\uFFFDb", new Text("a\u202Eb").content(), "a right-to-left override");
        assertEquals("a\uFFFDb", new Text("a\u2066b").content(), "an isolate");
        assertEquals("a\uFFFDb", new Text("a\u0000b").content());
        assertEquals("a\uFFFDb", new Text("a\uD800b").content(), "a lone surrogate");
        assertEquals("a\uFFFDb", new Text("a\uFFFFb").content());
        assertEquals("a\t\n😀é\u202F٣", new Text("a\t\n😀é\u202F٣").content());
    }

    @Test
    void anElementIsNotChangedByItsChildren() {
        Element empty = Element.of("p");
        empty.text("x");
        empty.styled("y");
        assertEquals(List.of(), empty.children());
        assertEquals("ab", Element.of("p", Element.of("b", "a")).text("b").plainText());
    }
}
