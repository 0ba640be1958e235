package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = Words.in(Language.ENGLISH);
    private final Words french = Words.in(Language.FRENCH);

    @Test
    void namesAreListedAsASentenceListsThem() {
        Words english = Words.in(Language.ENGLISH);
        assertEquals("", english.enumeration(List.of()));
        assertEquals("a", english.enumeration(List.of("a")));
        assertEquals("a, b and c", english.enumeration(List.of("a", "b", "c")));
        assertEquals("a, b et c", Words.in(Language.FRENCH).enumeration(List.of("a", "b", "c")));
    }

    @Test
    void valuesCarryTheirUnit() {
        assertEquals("52.3%", english.value(52.3, Unit.PERCENT));
        assertEquals("52,3\u202F%", french.value(52.3, Unit.PERCENT));
        assertEquals("32.4", english.value(32.4, Unit.POINTS));
        assertEquals("3.2\u00A0days", english.value(3.2, Unit.DAYS));
        assertEquals("1,5\u00A0jour", french.value(1.5, Unit.DAYS));
    }

    @Test
    void moneyKeepsItsSignWhereTheLanguagePutsIt() {
        assertEquals("€1,234", english.value(1234.4, Unit.money("EUR")));
        assertEquals("−€1,234", english.value(-1234.4, Unit.money("EUR")));
        assertEquals("1\u202F234\u00A0€", french.value(1234.4, Unit.money("EUR")));
        assertEquals("CHF\u00A012", english.value(12, Unit.money("CHF")));
        assertEquals("12\u00A0CHF", french.value(12, Unit.money("CHF")));
        assertEquals("+€120", english.change(120, Unit.money("EUR")));
    }

    @Test
    void aDifferenceOfPercentagesIsInPercentagePoints() {
        assertEquals("+3.0\u00A0percentage points", english.change(3, Unit.PERCENT));
        assertEquals("−3,0\u00A0points de pourcentage", french.change(-3, Unit.PERCENT));
        assertEquals("+1,7\u00A0point", french.change(1.7, Unit.POINTS));
        assertEquals("3.0\u00A0points", english.size(-3, Unit.POINTS));
    }

    @Test
    void intervalsShowBothBoundsWithTheSameDecimals() {
        assertEquals("[2.0;\u00A08.0]", english.interval(new Interval(2, 8), Unit.POINTS));
        assertEquals("[2,0\u202F;\u00A08,0]", french.interval(new Interval(2, 8), Unit.POINTS));
        assertEquals("[0.04;\u00A01.20]", english.interval(new Interval(0.04, 1.2), Unit.PERCENT));
        assertEquals("[99.91;\u00A099.98]", english.interval(new Interval(99.91, 99.98), Unit.PERCENT));
    }

    @Test
    void chanceIsNeverNoneNorCertain() {
        assertEquals("<\u00A00.001", english.probabilityOfChance(0));
        assertEquals("0,041", french.probabilityOfChance(0.0412));
        assertEquals(">\u00A00.999", english.probabilityOfChance(0.99999));
        assertThrows(IllegalArgumentException.class, () -> english.probabilityOfChance(1.2));
    }

    @Test
    void periodsAreNamed() {
        assertEquals("March\u00A02026", english.period(Period.month(2026, 3)));
        assertEquals("mars\u00A02026", french.period(Period.month(2026, 3)));
        assertEquals("Q2\u00A02026", english.period(Period.quarter(2026, 2)));
        assertEquals("T2\u00A02026", french.period(Period.quarter(2026, 2)));
        assertEquals("2026", french.period(Period.year(2026)));
        assertEquals("1er\u00A0août\u00A02026", french.period(Period.day(LocalDate.of(2026, 8, 1))));
        assertEquals("semaine du 2\u00A0mars\u00A02026", french.period(Period.week(LocalDate.of(2026, 3, 2))));
        assertEquals(
                "du 1er\u00A0janvier\u00A02026 au 30\u00A0juin\u00A02026",
                french.period(Period.range(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))));
    }

    @Test
    void aFiscalQuarterIsNotCalledByACalendarName() {
        Period fiscal = new Period(Period.Grain.QUARTER, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1));
        assertEquals("1\u00A0February\u00A02026 to 30\u00A0April\u00A02026", english.period(fiscal));
    }

    @Test
    void ticksLeaveTheYearToASecondLine() {
        assertEquals("janv.", french.tick(Period.month(2026, 1)));
        assertEquals("2026", french.tickYear(Period.month(2026, 1)));
        assertEquals("", english.tickYear(Period.year(2026)));
        Period newYear = Period.week(LocalDate.of(2025, 12, 29));
        assertEquals("W1", english.tick(newYear));
        assertEquals("2026", english.tickYear(newYear), "the ISO week belongs to the new year");
    }

    @Test
    void instantsAreToldInTheReportingZone() {
        Instant instant = Instant.parse("2026-06-30T22:30:00Z");
        assertEquals(
                "1\u00A0July\u00A02026, 00:30 (Europe/Paris)", english.instant(instant, ZoneId.of("Europe/Paris")));
        assertEquals("30\u00A0juin\u00A02026 à 22:30 (UTC)", french.instant(instant, ZoneId.of("UTC")));
    }

    @Test
    void frenchFromTheDataIsSetAsFrench() {
        Bilingual text = new Bilingual("Score : it's", "Score d'effort : élevé");
        assertEquals("Score : it's", english.label(text), "English is left as it came");
        assertEquals("Score d’effort\u202F: élevé", french.label(text));
    }

    @Test
    void labelsAreQuotedAndCut() {
        assertEquals("“Delivery”", english.quote(new Bilingual("Delivery", "Livraison")));
        assertEquals("«\u00A0Livraison\u00A0»", french.quote(new Bilingual("Delivery", "Livraison")));
        String cut = english.label(Bilingual.same("😀".repeat(10_000)));
        assertEquals(120, cut.codePointCount(0, cut.length()));
        assertTrue(cut.endsWith("😀…"), "no emoji is cut in half");
    }

    @Test
    void aTextIsNeededInBothLanguages() {
        assertThrows(IllegalArgumentException.class, () -> new Bilingual("Delivery", " "));
    }
}
