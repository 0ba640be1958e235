package io.levier.common.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one stylesheet of all reports, shipped with the program and written into each page. */
public final class StyleSheet {
    private static final String FILE = "report.css";

    private StyleSheet() {}

    /**
     * The text of the stylesheet. It has no character that would need escaping, because inside a style element HTML and
     * XML disagree about escapes.
     */
    public static String text() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the stylesheet " + FILE + " is missing from the program");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (css.matches("(?s).*[<>&\"'].*")) {
                throw new IllegalStateException("the stylesheet must do without < > & and quotation marks");
            }
            return css;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stylesheet " + FILE, e);
        }
    }
}
