package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    /** Small tables are read in one union: a name that means a text here and a number there would be cast, and fail. */
    @Test
    void columnsOfOneNameAreOfOneType() {
        Map<String, FieldType> types = new HashMap<>();
        Arrays.stream(Question.values())
                .filter(question -> question.resource().isEmpty())
                .forEach(question -> {
                    for (Field field : question.columns()) {
                        FieldType known = types.putIfAbsent(field.name(), field.type());
                        assertEquals(known == null ? field.type() : known, field.type(), question + " " + field.name());
                    }
                });
        assertTrue(types.size() > 50, types.size() + " columns");
    }
}
