package io.levier.common.table.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InputTablesTest {
    /** Columns that hold the key of another table; `customer_id` and its like are followed by name. */
    private static final Map<String, Table> OWNERS = Map.ofEntries(
            Map.entry("customer_id", Customer.TABLE),
            Map.entry("account_id", Account.TABLE),
            Map.entry("survey_id", Survey.TABLE),
            Map.entry("question_id", SurveyQuestion.TABLE),
            Map.entry("invitation_id", SurveyInvitation.TABLE),
            Map.entry("response_id", SurveyResponse.TABLE),
            Map.entry("order_id", OrderHeader.TABLE),
            Map.entry("subscription_id", Subscription.TABLE),
            Map.entry("interaction_id", Interaction.TABLE),
            Map.entry("case_id", CaseTicket.TABLE),
            Map.entry("agent_id", Agent.TABLE),
            Map.entry("schedule_id", BusinessCalendar.TABLE),
            Map.entry("author_id", SocialAuthor.TABLE),
            Map.entry("initiative_id", Initiative.TABLE));

    @Test
    void theListHoldsEveryTableClassOfThePackageOnce() {
        Map<String, Table> declared = tablesOfThePackage();
        assertTrue(declared.size() >= 37, "saw too few table classes: " + declared.keySet());
        List<String> listed = InputTables.ALL.stream().map(Table::name).toList();
        assertEquals(declared.keySet(), Set.copyOf(listed));
        assertEquals(listed.size(), new HashSet<>(listed).size());
        declared.forEach(
                (name, table) -> assertEquals(table, InputTables.byName(name).orElseThrow()));
        assertTrue(InputTables.byName("no_such_table").isEmpty());
    }

    @Test
    void aTableClassIsNamedLikeItsTableAndItsConstantsLikeItsColumns() {
        for (JavaClass declaring : tableClasses()) {
            Table table = tableOf(declaring.reflect());
            assertEquals(
                    declaring.getSimpleName().toLowerCase(Locale.ROOT),
                    table.name().replace("_", ""));
            List<String> constants = Arrays.stream(declaring.reflect().getDeclaredFields())
                    .filter(f -> f.getType() == Field.class)
                    .peek(f -> assertTrue(Modifier.isPublic(f.getModifiers()), f::toString))
                    .map(f -> f.getName().toLowerCase(Locale.ROOT))
                    .toList();
            assertEquals(constants, table.fields().stream().map(Field::name).toList());
        }
    }

    @Test
    void everyTableHasKeysAndWordsInBothLanguages() {
        for (Table table : InputTables.ALL) {
            assertEquals(Layer.INPUT, table.layer());
            assertFalse(table.keys().isEmpty(), () -> table + " has no key");
            assertFalse(table.grain().isBlank(), () -> table + " has no grain");
            assertFalse(table.frenchName().isBlank(), () -> table + " has no French name");
            for (Field field : table.fields()) {
                String where = table + "." + field;
                assertFalse(field.comment().isBlank(), () -> where + " has no comment");
                assertFalse(field.frenchName().isBlank(), () -> where + " has no French name");
                assertTrue(field.type().isScalar(), () -> where + " cannot be read from a text export");
            }
        }
    }

    @Test
    void limitsFitTheTypeTheyLimit() {
        for (Table table : InputTables.ALL) {
            for (Field field : table.fields()) {
                String where = table + "." + field;
                assertEquals(
                        field.allowed().size(),
                        new HashSet<>(field.allowed()).size(),
                        () -> where + " repeats a value");
                if (!field.allowed().isEmpty()) {
                    assertEquals(FieldType.STRING, field.type(), where);
                }
                if (field.minimum() != null || field.maximum() != null) {
                    assertTrue(
                            Set.of(FieldType.INT, FieldType.BIGINT, FieldType.DOUBLE, FieldType.MONEY)
                                    .contains(field.type()),
                            where);
                }
            }
        }
    }

    @Test
    void everyColumnThatLeadsToAPersonSaysSo() {
        int seen = 0;
        for (Table table : InputTables.ALL) {
            for (Field field : table.fields()) {
                if (field.name().equals("customer_id") || field.name().equals("agent_id")) {
                    assertEquals(Privacy.LINK, field.privacy(), table + "." + field);
                    seen++;
                }
            }
        }
        assertTrue(seen >= 18, "saw too few columns with a person's key: " + seen);
    }

    @Test
    void aTableStandsAfterTheTablesItPointsTo() {
        int followed = 0;
        for (Table table : InputTables.ALL) {
            for (Field field : table.fields()) {
                Table owner = OWNERS.get(field.name());
                if (owner == null || owner.equals(table)) {
                    continue;
                }
                assertTrue(
                        InputTables.ALL.indexOf(owner) < InputTables.ALL.indexOf(table),
                        () -> table + " points to " + owner + " and stands before it");
                assertEquals(owner.field(field.name()).orElseThrow().type(), field.type(), () -> table + "." + field);
                followed++;
            }
        }
        assertTrue(followed >= 40, "followed too few references: " + followed);
    }

    private static Map<String, Table> tablesOfThePackage() {
        Map<String, Table> tables = new TreeMap<>();
        for (JavaClass declaring : tableClasses()) {
            Table table = tableOf(declaring.reflect());
            tables.put(table.name(), table);
        }
        return tables;
    }

    private static List<JavaClass> tableClasses() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(InputTables.class.getPackageName())
                        .stream()
                        .filter(c -> !c.isEquivalentTo(InputTables.class))
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .toList();
    }

    private static Table tableOf(Class<?> declaring) {
        try {
            return (Table) declaring.getDeclaredField("TABLE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(declaring + " declares no TABLE", e);
        }
    }
}
