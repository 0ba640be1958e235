package io.levier.jobs.generate.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.common.table.input.Benchmark;
import io.levier.common.table.input.ChurnReason;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.common.table.input.CustomerHistory;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.IdentityDecision;
import io.levier.common.table.input.IdentityLabel;
import io.levier.common.table.input.InputTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without planted dirt, every generated row keeps every promise of the input contract. */
class RowContractTest {
    private static final Map<FieldType, Class<?>> JAVA_TYPES = Map.of(
            FieldType.STRING, String.class,
            FieldType.INT, Integer.class,
            FieldType.BIGINT, Long.class,
            FieldType.DOUBLE, Double.class,
            FieldType.MONEY, BigDecimal.class,
            FieldType.BOOLEAN, Boolean.class,
            FieldType.DATE, LocalDate.class,
            FieldType.TIMESTAMP, Instant.class);

    @Test
    void everyTableOfTheContractButSevenIsGenerated() {
        Set<Table> expected = new HashSet<>(InputTables.ALL);
        expected.removeAll(List.of(
                Benchmark.TABLE,
                FxRate.TABLE,
                ChurnReason.TABLE,
                CustomerAttribute.TABLE,
                CustomerHistory.TABLE,
                IdentityLabel.TABLE,
                IdentityDecision.TABLE));
        assertEquals(expected, RowSources.tables());
        for (Table table : RowSources.tables()) {
            assertFalse(GeneratedTables.rows(table).isEmpty(), () -> table + " is empty");
        }
    }

    @Test
    void cellsHaveTheDeclaredTypesValuesAndRanges() {
        for (Table table : RowSources.tables()) {
            for (Cells row : GeneratedTables.rows(table)) {
                for (Field field : table.exported()) {
                    check(table, field, row.get(field));
                }
            }
        }
    }

    @Test
    void keysAreUniqueAndRowsComeInTheirOrder() {
        for (Table table : RowSources.tables()) {
            List<Object> before = List.of();
            for (Cells row : GeneratedTables.rows(table)) {
                List<Object> key = GeneratedTables.key(table, row);
                if (!before.isEmpty()) {
                    List<Object> last = before;
                    assertTrue(compare(last, key) < 0, () -> table + ": " + last + " stands before " + key);
                }
                before = key;
            }
        }
    }

    @Test
    void nothingHappensAfterTheEnd() {
        Instant cutoff = Instant.ofEpochSecond(GeneratedTables.COMPANY.horizon().cutoff());
        Set<String> plans = Set.of(
                "order_header.promised_at",
                "initiative.started_at",
                "initiative_scope.started_at",
                "initiative_cost.at");
        for (Table table : RowSources.tables()) {
            for (Field field : table.fields()) {
                if (field.type() != FieldType.TIMESTAMP || plans.contains(table + "." + field)) {
                    continue;
                }
                for (Cells row : GeneratedTables.rows(table)) {
                    Instant at = (Instant) row.get(field);
                    assertTrue(at == null || !at.isAfter(cutoff), () -> table + "." + field + " is " + at);
                }
            }
        }
    }

    private static void check(Table table, Field field, @Nullable Object value) {
        String where = table + "." + field;
        if (field.isMandatory()) {
            assertNotNull(value, () -> where + " is null");
        }
        if (value == null) {
            return;
        }
        Class<?> expected = JAVA_TYPES.get(field.type());
        assertNotNull(expected, where);
        assertEquals(expected, value.getClass(), where);
        if (!field.allowed().isEmpty()) {
            assertTrue(field.allowed().contains(value), () -> where + " is " + value);
        }
        if (value instanceof Number number) {
            Double minimum = field.minimum();
            Double maximum = field.maximum();
            assertTrue(minimum == null || number.doubleValue() >= minimum, () -> where + " is " + value);
            assertTrue(maximum == null || number.doubleValue() <= maximum, () -> where + " is " + value);
        }
        if (value instanceof String text) {
            assertFalse(text.isBlank(), where);
        }
    }

    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < a.size(); i++) {
            @SuppressWarnings("unchecked")
            int order = ((Comparable<Object>) a.get(i)).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
