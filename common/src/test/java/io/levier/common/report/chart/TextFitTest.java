package io.levier.common.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFitTest {

    @Test
    void linesFitAndLoseNothingButTheEnd() {
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            String text = words(random);
            double room = 60 + random.nextInt(200);
            List<String> lines = TextFit.wrap(text, room, 13, 1 + random.nextInt(3));
            for (String line : lines) {
                assertTrue(TextFit.width(line, 13) <= room, line + " is wider than " + room);
            }
            String joined = String.join(" ", lines);
            if (!joined.contains("…")) {
                assertEquals(text, joined);
            }
        }
    }

    @Test
    void whatFitsIsLeftAlone() {
        assertEquals("Price", TextFit.shorten("Price", 200, 13));
        assertEquals(List.of("Value for money"), TextFit.wrap("Value for money", 400, 13, 2));
    }

    @Test
    void aVeryLongWordIsShortenedQuickly() {
        String shortened = TextFit.shorten("😀".repeat(10_000), 100, 13);
        assertTrue(shortened.endsWith("…") && TextFit.width(shortened, 13) <= 100);
        assertEquals(
                shortened.length() - 1,
                2L * shortened.codePoints().filter(c -> c == 0x1F600).count());
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            int letters = 1 + random.nextInt(14);
            for (int j = 0; j < letters; j++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
