package io.levier.jobs.generate.dirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.Keys;
import io.levier.jobs.generate.rows.RowSource;
import io.levier.jobs.generate.rows.RowSources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DirtTest {
    private static final Scale SCALE = new Scale(13, 1500, 30, LocalDate.of(2026, 6, 30));
    private static final Company COMPANY = new Company(SCALE);

    @Test
    void everyKindIsPlantedSomewhereAndCounted() {
        Map<Dirt, Integer> hits = new EnumMap<>(Dirt.class);
        for (Table table : RowSources.tables()) {
            Map<Dirt, Integer> here = new EnumMap<>(Dirt.class);
            tell(table, EnumSet.allOf(Dirt.class), here);
            assertTrue(DirtSpreader.countedOn(table).containsAll(here.keySet()), table::name);
            here.forEach((kind, count) -> hits.merge(kind, count, Integer::sum));
        }
        assertEquals(EnumSet.allOf(Dirt.class), hits.keySet());
    }

    /** Of a table that has it, so that the run of a company with one is a run with a skewed key. */
    @Test
    void oneLargeCustomerHasATwentiethOfTheEvents() {
        for (Table table : List.of(OrderHeader.TABLE, Interaction.TABLE, WebSession.TABLE, SurveyResponse.TABLE)) {
            List<String> rows = tell(table, Set.of(Dirt.ONE_LARGE_CUSTOMER), new EnumMap<>(Dirt.class));
            long of = rows.stream()
                    .filter(row -> row.contains(" " + Keys.customer(0) + ","))
                    .count();
            assertEquals(0.05, (double) of / rows.size(), 0.012, table::name);
        }
        assertFalse(Dirt.TYPICAL.contains(Dirt.ONE_LARGE_CUSTOMER));
    }

    @Test
    void whatWasPlantedInACommentStandsInIt() {
        Map<String, String> clean = comments(Set.of());
        Map<String, String> spoilt = comments(Set.of(Dirt.PERSONAL_DATA));
        int traced = 0;
        for (Map.Entry<String, String> comment : spoilt.entrySet()) {
            Optional<PersonalTrace> trace = PersonalTrace.in(COMPANY, comment.getKey());
            assertEquals(
                    clean.get(comment.getKey())
                            + trace.map(PersonalTrace::sentence).orElse(""),
                    comment.getValue());
            assertTrue(
                    trace.isEmpty() || comment.getValue().contains(trace.get().value()), comment.getValue());
            traced += trace.isPresent() ? 1 : 0;
        }
        assertEquals(0.03, (double) traced / spoilt.size(), 0.01, traced + " of " + spoilt.size());
    }

    private static Map<String, String> comments(Set<Dirt> kinds) {
        Map<String, String> comments = new TreeMap<>();
        RowSource source = RowSources.of(SurveyAnswer.TABLE);
        DirtSpreader spreader = new DirtSpreader(COMPANY, kinds, SurveyAnswer.TABLE);
        for (long owner = 0; owner < SCALE.customers(); owner++) {
            source.rows(
                    COMPANY,
                    owner,
                    spreader.onto(
                            row -> {
                                if (row.get(SurveyAnswer.VALUE_TEXT) != null) {
                                    comments.put(
                                            row.filled(SurveyAnswer.RESPONSE_ID, String.class),
                                            row.filled(SurveyAnswer.VALUE_TEXT, String.class));
                                }
                            },
                            kind -> {}));
        }
        return comments;
    }

    @Test
    void everyHitLeavesATraceInTheRows() {
        for (Table table : RowSources.tables()) {
            if (DirtSpreader.countedOn(table).isEmpty()) {
                continue;
            }
            Set<String> clean = new HashSet<>(tell(table, Set.of(), new EnumMap<>(Dirt.class)));
            for (Dirt kind : DirtSpreader.countedOn(table)) {
                Map<Dirt, Integer> hits = new EnumMap<>(Dirt.class);
                List<String> dirty = tell(table, Set.of(kind), hits);
                long spoilt = dirty.stream().filter(row -> !clean.contains(row)).count();
                int added = dirty.size() - clean.size();
                int counted = hits.getOrDefault(kind, 0);
                // Some names have no accent to lose and some addresses no word to shorten; a split call changes twice.
                assertTrue(
                        spoilt + added >= 0.5 * counted && spoilt <= 2L * counted,
                        () -> kind + " on " + table + ": " + spoilt + " of " + counted);
            }
        }
    }

    @Test
    void whereAKindFallsDoesNotDependOnTheOthers() {
        List<String> alone = spoiltBy(Dirt.SHOUTED_NAMES, Set.of(Dirt.SHOUTED_NAMES));
        List<String> among =
                spoiltBy(Dirt.SHOUTED_NAMES, Set.of(Dirt.SHOUTED_NAMES, Dirt.TEST_ACCOUNTS, Dirt.TIME_TRAVEL));
        assertTrue(alone.size() > 50, "spoilt: " + alone.size());
        assertEquals(alone, among);
    }

    @Test
    void aResponseHandedInTwiceHasItsAnswersTwice() {
        Set<String> twins = new HashSet<>();
        for (String row : tell(SurveyResponse.TABLE, Set.of(Dirt.RESUBMITTED), new EnumMap<>(Dirt.class))) {
            String key = row.substring(1, row.indexOf(','));
            if (key.endsWith("-bis")) {
                twins.add(key);
            }
        }
        Set<String> answered = new HashSet<>();
        for (String row : tell(SurveyAnswer.TABLE, Set.of(Dirt.RESUBMITTED), new EnumMap<>(Dirt.class))) {
            String key = row.substring(1, row.indexOf(','));
            if (key.endsWith("-bis")) {
                answered.add(key);
            }
        }
        assertFalse(twins.isEmpty());
        assertEquals(twins, answered);
    }

    @Test
    void kindsAreNamedAsInSettings() {
        assertEquals(Set.of(), Dirt.named(List.of("none")));
        assertEquals(Dirt.TYPICAL, Dirt.named(List.of("typical")));
        assertEquals(Set.of(Dirt.BLANK_NAMES, Dirt.SPAM), Dirt.named(List.of("blank-names", "spam")));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Dirt.named(List.of("mud")))
                .getMessage());
        assertTrue(message.startsWith("unknown kind of dirt: mud; known are none, typical, shouted-names,"), message);
        Set<Long> numbers = new HashSet<>();
        for (Dirt kind : Dirt.values()) {
            assertTrue(numbers.add(kind.number()), kind.id());
            assertFalse(kind.description().isBlank());
        }
    }

    private static List<String> spoiltBy(Dirt kind, Set<Dirt> kinds) {
        List<String> spoilt = new ArrayList<>();
        RowSource source = RowSources.of(Customer.TABLE);
        List<Dirt> hits = new ArrayList<>();
        DirtSpreader spreader = new DirtSpreader(COMPANY, kinds, Customer.TABLE);
        for (long customer = 0; customer < SCALE.customers(); customer++) {
            source.rows(
                    COMPANY,
                    customer,
                    spreader.onto(
                            row -> {
                                if (hits.contains(kind)) {
                                    spoilt.add(row.filled(Customer.CUSTOMER_ID, String.class));
                                }
                                hits.clear();
                            },
                            hits::add));
        }
        return spoilt;
    }

    private static List<String> tell(Table table, Set<Dirt> kinds, Map<Dirt, Integer> hits) {
        RowSource source = RowSources.of(table);
        List<String> rows = new ArrayList<>();
        DirtSpreader spreader = new DirtSpreader(COMPANY, kinds, table);
        for (long owner = 0; owner < Math.min(source.owners(SCALE), SCALE.customers()); owner++) {
            source.rows(
                    COMPANY,
                    owner,
                    spreader.onto(row -> rows.add(text(row)), kind -> hits.merge(kind, 1, Integer::sum)));
        }
        return rows;
    }

    private static String text(Cells row) {
        return Arrays.toString(row.values());
    }
}
