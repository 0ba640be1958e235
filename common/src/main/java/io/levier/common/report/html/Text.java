package io.levier.common.report.html;

/**
 * Characters to be read, never markup. What XML cannot carry (control characters, lone surrogates) and what would
 * reorder the text around it (directional overrides and embeddings) is replaced by U+FFFD, visibly.
 */
public record Text(String content) implements Node {

    public Text {
        content = readable(content);
    }

    private static String readable(String given) {
        StringBuilder kept = new StringBuilder(given.length());
        given.codePoints().forEach(c -> kept.appendCodePoint(isReadable(c) ? c : 0xFFFD));
        return kept.toString();
    }

    private static boolean isReadable(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
        boolean lone = c >= 0xD800 && c <= 0xDFFF;
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean notCharacter = (c & 0xFFFE) == 0xFFFE;
        return !control && !lone && !reorders && !notCharacter;
    }
}
