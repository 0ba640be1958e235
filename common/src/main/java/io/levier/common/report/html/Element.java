package io.levier.common.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML or SVG. It is immutable; each method returns a new one. Elements that run code or load something,
 * event attributes, and links out of the report are refused, so no content can bring them in.
 */
public record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern LOCAL_LINK = Pattern.compile("#[\\w-]+|[\\w-]+(\\.[\\w-]+)*\\.html");
    private static final Set<String> REFUSED =
            Set.of("script", "iframe", "object", "embed", "base", "form", "input", "button", "foreignobject", "use");

    public Element {
        if (!NAME.matcher(name).matches() || REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a report has no element <" + name + ">");
        }
        attributes.forEach(Element::check);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static Element of(String name, Node... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    public static Element of(String name, Collection<? extends Node> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    public static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    public Element attribute(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, children);
    }

    /** Sets the class, by which the stylesheet knows the element. */
    public Element styled(String classes) {
        return attribute("class", classes);
    }

    public Element with(Node... added) {
        return with(List.of(added));
    }

    public Element with(Collection<? extends Node> added) {
        List<Node> more = new ArrayList<>(children);
        more.addAll(added);
        return new Element(name, attributes, more);
    }

    public Element text(String text) {
        return with(new Text(text));
    }

    /** All characters to be read inside this element, in order. */
    public String plainText() {
        StringBuilder text = new StringBuilder();
        for (Node child : children) {
            if (child instanceof Text words) {
                text.append(words.content());
            } else if (child instanceof Element element) {
                text.append(element.plainText());
            }
        }
        return text.toString();
    }

    private static void check(String attribute, String value) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        if (!ATTRIBUTE.matcher(attribute).matches()
                || lower.startsWith("on")
                || Set.of("style", "src", "srcset", "srcdoc", "action").contains(lower)) {
            throw new IllegalArgumentException("a report has no attribute '" + attribute + "'");
        }
        if (lower.equals("href") && !LOCAL_LINK.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a report links only to its own sections and to the files beside it, got: " + value);
        }
    }
}
