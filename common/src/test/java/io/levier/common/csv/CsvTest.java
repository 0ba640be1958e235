package io.levier.common.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written can be read again, and no cell of text is a formula. */
class CsvTest {
    @Test
    void textsThatCouldBeFormulasAreText() {
        for (String formula : List.of("=1+1", "+33 1 23", "-5 %", "@SUM(A1)", "\tx", "\rx")) {
            List<List<String>> read = CsvLines.of(Csv.line(List.of(Csv.text(formula))));
            assertEquals(List.of(List.of("'" + formula)), read);
        }
        assertEquals("5-3", Csv.text("5-3"));
        assertEquals("", Csv.text(""));
    }

    @Test
    void numbersKeepTheirSign() {
        assertEquals("-17.25", Csv.number("-17.25"));
    }

    @Test
    void whatSeparatesCellsAndLinesMayStandInThem() {
        List<String> cells = List.of("a,b", "say \"no\"", "two\nlines", "", "\"", "last");
        String line = Csv.line(cells.stream().map(Csv::text).toList());
        assertEquals(List.of(cells, cells), CsvLines.of(line + line));
    }
}
