package io.levier.common.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.csv.CsvLines;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Lists of records become tables with the columns of their type, whatever stands in them. */
class ReportTablesTest {
    enum Mood {
        VERY_GOOD
    }

    record Inner(String name, OptionalDouble size) {}

    record Outer(Bilingual label, Optional<Interval> bounds, List<Inner> inner, List<String> words) {}

    record Whole(
            String company,
            Mood mood,
            double score,
            Part<List<Outer>> outers,
            Part<List<Inner>> none,
            Optional<LocalDate> day,
            boolean isTold) {}

    private static Whole whole(String company, double score) {
        return new Whole(
                company,
                Mood.VERY_GOOD,
                score,
                Part.of(List.of(
                        new Outer(
                                new Bilingual("=Delivery", "Livraison"),
                                Optional.of(new Interval(-1.5, 2)),
                                List.of(
                                        new Inner("a,b", OptionalDouble.of(-0.1)),
                                        new Inner("-c", OptionalDouble.empty())),
                                List.of("one", "two")),
                        new Outer(Bilingual.same("Wait"), Optional.empty(), List.of(), List.of()))),
                Part.missing(Bilingual.same("Nothing.")),
                Optional.empty(),
                true);
    }

    private static List<List<String>> read(List<CsvTable> tables, String name) {
        CsvTable table = tables.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertTrue(table.text().startsWith("\uFEFF"), "the mark spreadsheets know UTF-8 by");
        List<List<String>> lines = CsvLines.of(table.text().substring(1));
        assertEquals(lines.size() - 1, table.rows());
        return lines;
    }

    @Test
    void everyListIsATableAndAListWithoutRowsIsNone() {
        List<CsvTable> tables = ReportTables.of(whole("Acme", 1));
        assertEquals(
                List.of("report", "outers", "outers_inner"),
                tables.stream().map(CsvTable::name).toList());
        assertEquals("outers_inner.csv", tables.get(2).file());
    }

    @Test
    void singleValuesStandOneBelowTheOther() {
        assertEquals(
                List.of(
                        List.of("name", "value"),
                        List.of("company", "'+Acme \"Ltd\""),
                        List.of("mood", "very_good"),
                        List.of("score", "-0.30000000000000004"),
                        List.of("is_told", "true")),
                read(ReportTables.of(whole("+Acme \"Ltd\"", -0.1 - 0.2)), "report"));
    }

    @Test
    void numbersStayNumbersAndTextsAreNoFormulas() {
        assertEquals(
                List.of(
                        List.of("label_english", "label_french", "bounds_low", "bounds_high", "words"),
                        List.of("'=Delivery", "Livraison", "-1.5", "2.0", "one; two"),
                        List.of("Wait", "Wait", "", "", "")),
                read(ReportTables.of(whole("Acme", 1)), "outers"));
    }

    @Test
    void aListInAListSaysWhatItStandsIn() {
        assertEquals(
                List.of(
                        List.of(
                                "outers_label_english",
                                "outers_label_french",
                                "outers_bounds_low",
                                "outers_bounds_high",
                                "outers_words",
                                "name",
                                "size"),
                        List.of("'=Delivery", "Livraison", "-1.5", "2.0", "one; two", "a,b", "-0.1"),
                        List.of("'=Delivery", "Livraison", "-1.5", "2.0", "one; two", "'-c", "")),
                read(ReportTables.of(whole("Acme", 1)), "outers_inner"));
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertEquals(ReportTables.of(whole("Acme", 1)), ReportTables.of(whole("Acme", 1)));
        assertFalse(ReportTables.of(whole("Acme", 1)).equals(ReportTables.of(whole("Acme", 2))));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> ReportTables.of(whole("Acme", Double.NaN)));
    }
}
