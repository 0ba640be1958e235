package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    private final NumberText english = new NumberText(Language.ENGLISH);
    private final NumberText french = new NumberText(Language.FRENCH);

    @Test
    void whatIsNotZeroIsNotShownAsZero() {
        assertEquals("0.04", english.percentage(0.04, 1));
        assertEquals("0.0003", english.plain(0.0003, 2));
        assertEquals("−0.04", english.plain(-0.04, 1));
        assertEquals("+0.02", english.signed(0.02, 1));
        assertEquals("0.0", english.plain(0, 1));
        assertEquals("0.0", english.signed(-0.0, 1));
    }

    @Test
    void whatIsNotAllIsNotShownAsHundredPercent() {
        assertEquals("99.96", english.percentage(99.96, 1));
        assertEquals("99.9996", english.percentage(99.9996, 0));
        assertEquals("100.0", english.percentage(100, 1));
        assertEquals("100.0", english.plain(99.96, 1), "only percentages have an all");
    }

    @Test
    void dustOfFloatingPointIsNothing() {
        assertEquals("0.0", english.signed(0.1 + 0.2 - 0.3, 1));
        assertEquals("100.0", english.percentage(100 - 1e-12, 1));
    }

    @Test
    void roundsHalfUpOnTheDecimalTheReaderSees() {
        assertEquals("0.15", english.plain(0.145, 2));
        assertEquals("−2.5", english.plain(-2.45, 1));
        assertEquals("16.0", english.plain(16.000000000000004, 1));
    }

    @Test
    void groupsThousandsInTheWayOfTheLanguage() {
        assertEquals("1,234,567.9", english.plain(1_234_567.89, 1));
        assertEquals("1\u202F234\u202F567,9", french.plain(1_234_567.89, 1));
        assertEquals("999", french.whole(999));
        assertEquals("−1\u202F000", french.whole(-1000));
        assertEquals("9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807", french.whole(Long.MAX_VALUE));
    }

    @Test
    void refusesWhatIsNotANumber() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> english.plain(Double.NaN, 1));
        assertEquals("a report shows finite numbers only, got NaN", thrown.getMessage());
    }

    @Test
    void anyNumberReadsBackCloseAndNeverFalse() {
        Random random = new Random(20260702);
        for (int i = 0; i < 20_000; i++) {
            double value = 100 * Math.pow(random.nextDouble(), 1 + random.nextInt(6));
            double near = random.nextBoolean() ? value : 100 - value;
            int digits = random.nextInt(4);
            String shown = english.percentage(near, digits);
            double read = new BigDecimal(shown.replace(",", "")).doubleValue();
            assertTrue(Math.abs(read - near) <= 0.5 * Math.pow(10, -digits) + 1e-9, near + " became " + shown);
            if (near > 1e-8) {
                assertNotEquals(0, read, near + " became " + shown);
            }
            if (near < 100 - 1e-8) {
                assertNotEquals(100, read, near + " became " + shown);
            }
            String inFrench = french.percentage(near, digits);
            assertEquals(shown, inFrench.replace("\u202F", "").replace(',', '.'), "the same digits in French");
        }
    }
}
