package io.levier.jobs.curate;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.Survivorship;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerHistory;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What is known of a person at every instant. */
@OnSpark
class PersonHistoryTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    private final SparkSession spark;

    PersonHistoryTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Ana was moved up; Bo was nothing for a month; Cy has no versions; what will hold tomorrow is not known. */
    @Test
    void aVersionHoldsUntilItEndsOrTheNextOneBegins() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | ana         | ana       | 2026-01-01    |
            | bo          | bo        | 2026-01-01    |
            | cy          | cy        | 2026-01-01    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | segment |
            | ana         | 2026-01-01 | today   |
            | bo          | 2026-01-01 | today   |
            | cy          | 2026-01-01 | today   |
            """),
                "customer_history",
                PipeTable.of(spark, CustomerHistory.TABLE, """
            | customer_id | valid_from | valid_to   | segment |
            | ana         | 2026-01-01 | 2026-12-31 | silver  |
            | ana         | 2026-03-15 |            | gold    |
            | ana         | 2026-07-01 |            | lost    |
            | bo          | 2026-02-01 | 2026-03-01 | silver  |
            | bo          | 2026-04-01 | 2026-04-01 | none    |
            | bo          | 2026-04-01 | 2026-08-01 | gold    |
            """)));

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-01-01 null",
                        "ana 2026-01-01..2026-03-15 silver",
                        "ana 2026-03-15..null gold",
                        "bo 1900-01-01..2026-02-01 null",
                        "bo 2026-02-01..2026-03-01 silver",
                        "bo 2026-03-01..2026-04-01 null",
                        "bo 2026-04-01..null gold",
                        "cy 1900-01-01..null today"),
                known);
    }

    /** At every instant the younger version counts; a record without versions tells nothing before it is known. */
    @Test
    void ofSeveralRecordsTheLatestKnownValueCounts() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | shop        | ana       | 2026-01-01    |
            | app         | ana       | 2026-01-01    |
            | fair        | ana       | 2026-02-10    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | updated_at | segment |
            | shop        | 2026-01-01 |            |         |
            | app         | 2026-01-01 |            |         |
            | fair        | 2025-06-01 | 2026-02-15 | fair    |
            """),
                "customer_history",
                PipeTable.of(spark, CustomerHistory.TABLE, """
            | customer_id | valid_from | segment |
            | shop        | 2026-02-01 | shop    |
            | app         | 2026-03-01 | app     |
            | shop        | 2026-04-01 |         |
            """)));

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-02-01 null",
                        "ana 2026-02-01..2026-02-10 shop",
                        "ana 2026-02-10..2026-03-01 fair",
                        "ana 2026-03-01..2026-04-01 app",
                        "ana 2026-04-01..null app"),
                known);
    }

    private static final List<String> SOURCES = List.of("crm", "shop", "fair", "app");
    private static final List<String> TRUSTED = List.of("crm", "app");

    /** A record as a source keeps it; an empty text is what it does not know. */
    private record Told(
            String id,
            String source,
            Instant updatedAt,
            String country,
            String segment,
            String persona,
            String language) {
        List<String> said() {
            return List.of(country, segment, persona, language);
        }

        long known() {
            return said().stream().filter(word -> !word.isEmpty()).count();
        }

        int trust() {
            int place = TRUSTED.indexOf(source);
            return place < 0 ? TRUSTED.size() : place;
        }
    }

    /** Forty persons of up to five records that disagree, with gaps, ties and sources nobody named. */
    private static List<List<Told>> persons() {
        Random random = new Random(20260701);
        List<List<Told>> persons = new ArrayList<>();
        for (int p = 0; p < 40; p++) {
            List<Told> records = new ArrayList<>();
            for (int r = 0; r <= random.nextInt(5); r++) {
                records.add(new Told(
                        "p" + p + "r" + r,
                        SOURCES.get(random.nextInt(SOURCES.size())),
                        Instant.parse("2026-01-0" + (1 + random.nextInt(3)) + "T00:00:00Z"),
                        random.nextInt(3) == 0 ? "" : "c" + random.nextInt(4),
                        random.nextInt(3) == 0 ? "" : "s" + random.nextInt(4),
                        random.nextInt(3) == 0 ? "" : "q" + random.nextInt(4),
                        random.nextInt(4) == 0 ? "" : "l" + random.nextInt(2)));
            }
            persons.add(records);
        }
        return persons;
    }

    private static String believed(List<Told> records, int attribute, Comparator<Told> rule) {
        return records.stream()
                .filter(record -> !record.said().get(attribute).isEmpty())
                .max(rule.thenComparing(Told::updatedAt).thenComparing(Told::id))
                .map(record -> record.said().get(attribute) + " of " + record.id())
                .orElse("nothing");
    }

    /** Each attribute by its own rule, whatever the order of the records, against the rules told in another way. */
    @Test
    void everyAttributeIsThatOfTheRecordItsRuleBelieves() {
        List<List<Told>> persons = persons();
        SortedMap<String, Survivorship.Rule> rules = new TreeMap<>(Survivorship.STANDARD.rules());
        rules.put("segment", Survivorship.Rule.MOST_COMPLETE);
        rules.put("persona", Survivorship.Rule.TRUSTED_SOURCE);
        rules.put("language", Survivorship.Rule.MOST_FREQUENT);
        List<String> expected = new ArrayList<>();
        for (int p = 0; p < persons.size(); p++) {
            List<Told> records = persons.get(p);
            expected.add("p" + p + ": " + believed(records, 0, Comparator.comparing(told -> 0)) + ", "
                    + believed(records, 1, Comparator.comparing(Told::known)) + ", "
                    + believed(records, 2, Comparator.comparing(told -> -told.trust())) + ", "
                    + believed(
                            records,
                            3,
                            Comparator.comparing(told -> records.stream()
                                    .filter(other -> other.language().equals(told.language()))
                                    .count())));
        }
        List<Told> all = new ArrayList<>(persons.stream().flatMap(List::stream).toList());
        for (int order = 0; order < 2; order++) {
            Collections.shuffle(all, new Random(order));
            List<String> found = rows(tables(all), new Survivorship(rules, TRUSTED)).collectAsList().stream()
                    .map(PersonHistoryTest::told)
                    .toList();
            assertEquals(new TreeSet<>(expected), new TreeSet<>(found));
        }
    }

    private Map<String, Dataset<Row>> tables(List<Told> records) {
        StringBuilder map = new StringBuilder("| customer_id | person_id | first_seen_at |\n");
        StringBuilder customers = new StringBuilder(
                "| customer_id | created_at | updated_at | source_system | country | segment | persona | language |\n");
        for (Told told : records) {
            String person = told.id().substring(0, told.id().indexOf('r'));
            map.append("| ").append(told.id()).append(" | ").append(person).append(" | 2026-01-01 |\n");
            customers
                    .append("| ")
                    .append(String.join(
                            " | ",
                            told.id(),
                            "2026-01-01",
                            told.updatedAt().toString().substring(0, 10),
                            told.source(),
                            told.country(),
                            told.segment(),
                            told.persona(),
                            told.language()))
                    .append(" |\n");
        }
        return Map.of(
                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, map.toString()),
                "customer", PipeTable.of(spark, Customer.TABLE, customers.toString()));
    }

    /** Where there is one record only, nobody was chosen. */
    private static String told(Row row) {
        Map<String, String> from =
                row.isNullAt(row.fieldIndex("taken_from")) ? Map.of() : row.getJavaMap(row.fieldIndex("taken_from"));
        String only = row.getAs("person_id") + "r0";
        return row.getAs("person_id") + ": "
                + List.of("country", "segment", "persona", "language").stream()
                        .map(name -> row.getAs(name) == null
                                ? "nothing"
                                : row.getAs(name) + " of " + from.getOrDefault(name, only))
                        .collect(joining(", "));
    }

    /** Silence allows being asked and nothing else; of two decisions at once the refusal counts. */
    @Test
    void consentHoldsFromTheDecisionOn() {
        Map<String, Dataset<Row>> inputs = new HashMap<>(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | shop        | ana       | 2026-01-01    |
            | app         | ana       | 2026-01-01    |
            """),
                "consent",
                PipeTable.of(spark, Consent.TABLE, """
            | customer_id | purpose   | granted | at         |
            | shop        | survey    | false   | 2026-02-01 |
            | app         | survey    | true    | 2026-03-01 |
            | shop        | survey    | false   | 2026-03-01 |
            | app         | followup  | true    | 2026-04-01 |
            | app         | marketing | true    | 2026-05-01 |
            | app         | followup  | false   | 2026-07-01 |
            """)));
        List<String> known = query(inputs).stream()
                .map(row -> span(row) + " " + row.getAs("consent_survey") + " " + row.getAs("consent_followup"))
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-02-01 true false",
                        "ana 2026-02-01..2026-03-01 false false",
                        "ana 2026-03-01..2026-04-01 false false",
                        "ana 2026-04-01..null false true"),
                known);
    }

    /** One record of an employee makes the whole person one. */
    @Test
    void testAccountsAndEmployeesAreNobody() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | ana         | ana       | 2026-01-01    |
            | desk        | ana       | 2026-01-01    |
            | probe       | probe     | 2026-01-01    |
            | guest:1     | bo        | 2026-01-01    |
            | later       | later     | 2026-07-01    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | is_test | is_employee |
            | ana         | 2026-01-01 |         |             |
            | desk        | 2026-01-01 | false   | true        |
            | probe       | 2026-01-01 | true    |             |
            | later       | 2026-07-01 |         |             |
            """)));

        assertEquals(List.of("bo 1900-01-01..null null"), known);
    }

    private List<String> history(Map<String, Dataset<Row>> inputs) {
        return query(inputs).stream()
                .map(row -> span(row) + " " + row.getAs("segment"))
                .sorted()
                .toList();
    }

    private List<Row> query(Map<String, Dataset<Row>> inputs) {
        return rows(inputs, Survivorship.STANDARD)
                .selectExpr(
                        "person_id",
                        "cast(valid_from as date) as f",
                        "cast(valid_to as date) as t",
                        "segment",
                        "consent_survey",
                        "consent_followup")
                .collectAsList();
    }

    private Dataset<Row> rows(Map<String, Dataset<Row>> inputs, Survivorship survivorship) {
        Map<String, Dataset<Row>> all = new HashMap<>(Map.of(
                "customer", PipeTable.of(spark, Customer.TABLE, "customer_id"),
                "customer_history", PipeTable.of(spark, CustomerHistory.TABLE, "customer_id"),
                "consent", PipeTable.of(spark, Consent.TABLE, "customer_id")));
        all.putAll(inputs);
        Map<String, Object> values = new HashMap<>(survivorship.values());
        values.put("as_of", AS_OF);
        values.put("has_consent", inputs.containsKey("consent"));
        return TestSql.of(spark).query("curated/person_history", all, values);
    }

    private static String span(Row row) {
        return row.getAs("person_id") + " " + row.getAs("f") + ".." + row.getAs("t");
    }
}
