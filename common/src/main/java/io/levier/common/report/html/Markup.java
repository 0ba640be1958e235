package io.levier.common.report.html;

import java.util.Set;

/** Writes elements so that both an HTML and an XML parser read the same tree. */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "col", "wbr");
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "bdi", "code", "em", "small", "span", "strong", "tspan", "time", "i", "dfn");

    private final StringBuilder out = new StringBuilder(1 << 16);

    private Markup() {}

    static String document(Element root) {
        Markup markup = new Markup();
        markup.out.append("<!DOCTYPE html>\n");
        markup.write(root);
        return markup.out.toString();
    }

    private void write(Node node) {
        if (node instanceof Text text) {
            escape(text.content());
        } else if (node instanceof Element element) {
            write(element);
        }
    }

    private void write(Element element) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(new Text(value).content());
            out.append('"');
        });
        if (VOID.contains(element.name())) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        element.children().forEach(this::write);
        out.append("</").append(element.name()).append('>');
        if (!INLINE.contains(element.name())) {
            out.append('\n');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
