package io.levier.common.report.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A rendered page, read back as a tree by an XML parser that fails on anything not well-formed. */
final class PageText {
    private final Document document;

    private PageText(Document document) {
        this.document = document;
    }

    static PageText of(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return new PageText(builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String name) {
        return all(root(), name);
    }

    static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    Element section(String id) {
        return all("section").stream()
                .filter(s -> s.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    /** What a reader reads of a part of the page, without the stylesheet. */
    static String read(Node node) {
        if (node.getNodeName().equals("style")) {
            return "";
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getTextContent();
        }
        StringBuilder text = new StringBuilder();
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            text.append(read(children.item(i)));
        }
        return text.append('\n').toString();
    }

    String read() {
        return read(root());
    }
}
