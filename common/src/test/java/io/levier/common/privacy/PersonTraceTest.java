package io.levier.common.privacy;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No table may keep somebody because erasure does not know of it. */
class PersonTraceTest {
    /** Those who work for the company are no customers; quarantines are looked through cell by cell. */
    private static final Set<String> OF_STAFF =
            Set.of("agent", "agent_shift", "agent_presence", "agent_day", "agent_month");

    private static PersonTrace trace(Table table) {
        return PersonTrace.of(table).orElseThrow(() -> new AssertionError(table + " leads to nobody"));
    }

    @Test
    void everyTableWithSomethingPersonalLeadsToThePerson() {
        SortedSet<String> lost = DeclaredTables.ALL.stream()
                .filter(table -> !DeclaredTables.QUARANTINES.contains(table))
                .filter(table -> table.fields().stream()
                        .filter(field -> !field.name().equals(Extra.NAME))
                        .anyMatch(field -> field.privacy() != Privacy.PLAIN))
                .filter(table -> PersonTrace.of(table).isEmpty())
                .map(Table::name)
                .collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(OF_STAFF), lost);
    }

    /** Whatever an export has beyond the contract is masked wherever it is kept. */
    @Test
    void whatNobodyDeclaredIsTakenForPersonal() {
        for (Table table : InputTables.ALL) {
            Field last = table.fields().get(table.fields().size() - 1);
            assertEquals(Extra.NAME, last.name(), table + " keeps nothing beyond the contract");
            assertEquals(Privacy.TEXT, last.privacy(), table.name());
        }
    }

    /** Columns somebody may take for harmless because nobody declared them: keys that end like those of persons. */
    @Test
    void everyColumnNamedLikeAKeyOfAPersonIsFollowed() {
        SortedSet<String> followed = new TreeSet<>();
        SortedSet<String> lost = new TreeSet<>();
        for (Table table : DeclaredTables.ALL) {
            for (Field field : table.fields()) {
                if (field.name().matches("(other_)?(customer|person)_id(_.*)?")) {
                    (PersonKey.of(field).isEmpty() ? lost : followed).add(table + "." + field);
                }
            }
        }
        assertEquals(Set.of(), lost);
        assertTrue(followed.size() > 45, "saw too few: " + followed);
    }

    @Test
    void everyKindOfKeyThatRowsHangOnIsBroughtBySomebodyBefore() {
        Set<PersonKey> brought = EnumSet.noneOf(PersonKey.class);
        for (List<Table> wave : PersonTrace.waves()) {
            for (Table table : wave) {
                assertTrue(InputTables.ALL.contains(table), table + " is no input");
                assertTrue(!trace(table).brought().isEmpty(), table + " brings nothing");
                trace(table).brought().forEach(key -> brought.add(key.kind()));
            }
        }
        List<PersonKey> borrowed =
                Arrays.stream(PersonKey.values()).filter(kind -> !kind.isOwn()).toList();
        assertEquals(Set.copyOf(borrowed), brought);
    }

    @Test
    void whatHangsOnSomethingIsTakenAfterIt() {
        assertEquals(0, trace(Customer.TABLE).wave());
        assertTrue(trace(SurveyResponse.TABLE).wave() > 1);
        assertTrue(
                trace(SurveyAnswer.TABLE).wave() > trace(SurveyResponse.TABLE).wave());
    }
}
