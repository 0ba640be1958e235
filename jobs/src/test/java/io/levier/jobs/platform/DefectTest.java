package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What a report of a defect repeats, and what it never does. */
@OnSpark
class DefectTest {
    private static final String NAME = "Dupont";

    @Test
    void namesKindsAndPlacesButNotTheCell(SparkSession spark) {
        Exception failure = assertThrows(
                Exception.class,
                () -> spark.range(1)
                        .selectExpr("cast(concat('" + NAME + "', id) as int) as number")
                        .collectAsList());
        assertTrue(String.valueOf(failure.getMessage()).contains(NAME), "the engine quotes the cell");

        String told = Defect.told(failure);

        assertFalse(told.contains(NAME), told);
        assertTrue(told.contains("[CAST_INVALID_INPUT]"), told);
        assertTrue(told.contains("\tat org.apache.spark"), told);
    }

    @Test
    void repeatsOnlyOurOwnMessages() {
        Exception library = assertThrows(NumberFormatException.class, () -> Integer.parseInt(NAME));

        String told = Defect.told(new IllegalStateException("rows do not fit their declaration", library));

        assertTrue(told.contains("java.lang.IllegalStateException: rows do not fit their declaration"), told);
        assertTrue(told.contains("caused by java.lang.NumberFormatException\n"), told);
        assertFalse(told.contains(NAME), told);
    }
}
