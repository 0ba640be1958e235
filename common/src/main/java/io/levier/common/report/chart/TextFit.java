package io.levier.common.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes. The font is the reader's, so this is an estimate on the safe side, from the widths of
 * common sans-serif letters; being computed from the text alone it is the same on every machine.
 */
final class TextFit {
    private static final String THIN = "iljtfrI.,:;'|!()[]/’-·\u00A0\u202F ";
    private static final String BROAD = "mwMW%@—æœÆŒ";
    private static final double SAFETY = 1.08;

    private TextFit() {}

    static double width(String text, double fontSize) {
        return SAFETY * fontSize * text.codePoints().mapToDouble(TextFit::ems).sum();
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    static String shorten(String text, double room, double fontSize) {
        if (width(text, fontSize) <= room) {
            return text;
        }
        double left = room - width("…", fontSize);
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= SAFETY * fontSize * ems(character);
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in at most {@code most} lines, broken at spaces; the last line is shortened if need be. */
    static List<String> wrap(String text, double room, double fontSize, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String[] words = text.strip().split(" +", -1);
        for (int i = 0; i < words.length; i++) {
            String longer = line.isEmpty() ? words[i] : line + " " + words[i];
            boolean lastLine = lines.size() == most - 1;
            if (lastLine) {
                String rest = String.join(" ", List.of(words).subList(i, words.length));
                String whole = line.isEmpty() ? rest : line + " " + rest;
                lines.add(shorten(whole, room, fontSize));
                return lines;
            }
            if (width(longer, fontSize) <= room || line.isEmpty()) {
                line = new StringBuilder(longer);
            } else {
                lines.add(shorten(line.toString(), room, fontSize));
                line = new StringBuilder();
                i--;
            }
        }
        lines.add(shorten(line.toString(), room, fontSize));
        return lines;
    }

    private static double ems(int character) {
        if (THIN.indexOf(character) >= 0) {
            return 0.32;
        }
        if (BROAD.indexOf(character) >= 0) {
            return 0.92;
        }
        if (character >= 0x1100) {
            return character < 0x2000 || character > 0x2BFF ? 1.1 : 0.75;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.57;
    }
}
