package io.levier.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenerateSettingsTest {
    @Test
    void theUsualSettingsAreAClean30MonthsAsCsv() {
        GenerateSettings settings = GenerateSettings.of(7, 500, "out");
        assertEquals(
                new GenerateSettings(7, 500, 30, LocalDate.of(2026, 6, 30), Set.of(), ExportFormat.CSV, "out"),
                settings);
    }

    @Test
    void valuesOutOfRangeAreRefusedByName() {
        assertEquals(
                "customers must lie from 100 to 99999999, not 5",
                assertThrows(IllegalArgumentException.class, () -> GenerateSettings.of(7, 5, "out"))
                        .getMessage());
        assertEquals(
                "output must name a folder",
                assertThrows(IllegalArgumentException.class, () -> GenerateSettings.of(7, 500, " "))
                        .getMessage());
    }
}
