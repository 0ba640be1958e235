package io.levier.jobs.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text cells under a header, one line each, in columns wide enough for all of them. */
public final class AlignedText {
    private static final String GAP = "  ";

    private AlignedText() {}

    /**
     * The lines, each with its line break.
     *
     * @param rightAligned positions of columns that hold numbers
     */
    public static String of(List<String> header, List<List<String>> rows, List<Integer> rightAligned) {
        int[] widths = new int[header.size()];
        Arrays.setAll(
                widths,
                i -> IntStream.concat(
                                IntStream.of(header.get(i).length()),
                                rows.stream().mapToInt(row -> row.get(i).length()))
                        .max()
                        .orElse(0));
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.add(Arrays.stream(widths).mapToObj("-"::repeat).toList());
        lines.addAll(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                boolean isRight = rightAligned.contains(i);
                cells.append(isRight ? padding + line.get(i) : line.get(i) + padding)
                        .append(GAP);
            }
            text.append(cells.toString().stripTrailing()).append("\n");
        }
        return text.toString();
    }

    /** Words in lines of at most {@code width} characters, the lines after the first one indented. */
    public static String wrapped(String label, List<String> words, int width) {
        StringBuilder text = new StringBuilder(label);
        int length = label.length();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? "," : "");
            if (length + 1 + word.length() > width && i > 0) {
                text.append("\n").append(" ".repeat(label.length()));
                length = label.length();
            }
            text.append(" ").append(word);
            length += 1 + word.length();
        }
        return text.append("\n").toString();
    }
}
