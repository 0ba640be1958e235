package io.levier.jobs.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A person keeps its id whatever records come, go, merge or part; what changed hands is written down. */
@OnSpark
class IdentityMapTest {
    private final SparkSession spark;
    private Map<String, String> former = Map.of();

    IdentityMapTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The records of a run, each with the record its component is named after; sorted by age, r1 the oldest. */
    private Map<String, String> resolve(Map<String, String> components) {
        Map<String, String> persons = new TreeMap<>();
        map(components, List.of()).collectAsList().forEach(row -> persons.put(row.getString(0), row.getString(1)));
        return persons;
    }

    private Dataset<Row> map(Map<String, String> components, List<Row> links) {
        Dataset<Row> records = frame(
                "customer_id string, first_seen_at timestamp, label string",
                new TreeMap<>(components)
                        .keySet().stream()
                                .map(id -> RowFactory.create(id, Timestamp.from(Instant.EPOCH), "0|" + id))
                                .toList());
        Dataset<Row> labels = frame(
                "customer_id string, label string",
                components.entrySet().stream()
                        .map(entry -> RowFactory.create(entry.getKey(), "0|" + entry.getValue()))
                        .toList());
        return TestSql.of(spark)
                .query(
                        "identity/identity_map",
                        Map.of(
                                "record",
                                records,
                                "label",
                                labels,
                                "shared_key",
                                frame("customer_id string, link string", links),
                                "former",
                                formerMap()),
                        Map.of("as_of", Instant.EPOCH));
    }

    private Dataset<Row> formerMap() {
        return frame(
                "customer_id string, person_id string",
                former.entrySet().stream()
                        .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Dataset<Row> frame(String columns, List<Row> rows) {
        return spark.createDataFrame(rows, StructType.fromDDL(columns));
    }

    private List<String> changes(Map<String, String> now) {
        Dataset<Row> map = frame(
                "customer_id string, person_id string",
                now.entrySet().stream()
                        .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                        .toList());
        return TestSql.of(spark)
                .query(
                        "identity/identity_change",
                        Map.of("identity_map", map, "former", formerMap()),
                        Map.of("as_of", Instant.EPOCH))
                .select("customer_id", "kind")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void anOlderRecordDoesNotRenameThePerson() {
        former = resolve(Map.of("r2", "r2", "r3", "r2"));
        Map<String, String> now = resolve(Map.of("r1", "r1", "r2", "r1", "r3", "r1"));
        assertEquals(former.get("r2"), now.get("r1"));
        assertEquals(former.get("r2"), now.get("r3"));
        assertEquals(List.of(), changes(now));
    }

    @Test
    void ofTwoPersonsThatMergeTheOlderLivesOn() {
        former = resolve(Map.of("r1", "r1", "r2", "r2"));
        assertNotEquals(former.get("r1"), former.get("r2"));
        Map<String, String> now = resolve(Map.of("r1", "r1", "r2", "r1"));
        assertEquals(former.get("r1"), now.get("r2"));
        assertEquals(List.of("[r2,merged]"), changes(now));
    }

    /** Of equal parts the one with the record the person is named after keeps the id, though the other has the oldest. */
    @Test
    void aPersonThatPartsLivesOnInOnePart() {
        former = resolve(Map.of("r2", "r2"));
        String id = former.get("r2");
        former = resolve(Map.of("r1", "r1", "r2", "r1"));
        assertEquals(id, former.get("r1"));
        Map<String, String> now = resolve(Map.of("r1", "r1", "r2", "r2"));
        assertEquals(id, now.get("r2"));
        assertNotEquals(id, now.get("r1"));
        assertEquals(List.of("[r1,split]"), changes(now));
    }

    /** Each time the record it is named after leaves: no two persons may ever carry one id. */
    @Test
    void theLargestPartKeepsTheIdAndNoneIsGivenTwice() {
        former = resolve(Map.of("r1", "r1", "r2", "r1", "r3", "r1", "r4", "r1", "r5", "r1"));
        String id = former.get("r1");
        former = resolve(Map.of("r1", "r1", "r2", "r1", "r3", "r3", "r4", "r3", "r5", "r3"));
        assertEquals(id, former.get("r5"));
        assertNotEquals(id, former.get("r1"));
        assertEquals(former.get("r1"), former.get("r2"));
        String part = former.get("r1");
        former = resolve(Map.of("r1", "r1", "r2", "r2", "r6", "r2", "r3", "r3", "r4", "r3", "r5", "r3"));
        former = resolve(Map.of("r1", "r1", "r2", "r1", "r6", "r1", "r3", "r3", "r4", "r3", "r5", "r3"));
        Map<String, String> now =
                resolve(Map.of("r1", "r1", "r2", "r2", "r6", "r2", "r3", "r3", "r4", "r3", "r5", "r3"));
        assertEquals(part, former.get("r2"));
        assertEquals(3, now.values().stream().distinct().count());
        assertEquals(id, now.get("r5"));
    }

    @Test
    void aMergeUndoneGivesBothTheirIds() {
        former = resolve(Map.of("r1", "r1", "r2", "r2"));
        Map<String, String> before = former;
        former = resolve(Map.of("r1", "r1", "r2", "r1"));
        assertEquals(before, resolve(Map.of("r1", "r1", "r2", "r2")));
    }

    @Test
    void aPersonOutlivesTheRecordItIsNamedAfter() {
        former = resolve(Map.of("r1", "r1", "r2", "r1"));
        Map<String, String> now = resolve(Map.of("r2", "r2"));
        assertEquals(former.get("r2"), now.get("r2"));
    }

    /** A key names the rule only of records it joined: r1 and r2 share a mail, r3 has it too but was told apart. */
    @Test
    void theRuleIsWhatJoinedARecord() {
        Dataset<Row> map = map(
                Map.of("r1", "r1", "r2", "r1", "r3", "r3", "r4", "r3"),
                List.of(
                        RowFactory.create("r1", "email:x"),
                        RowFactory.create("r2", "email:x"),
                        RowFactory.create("r3", "email:x")));
        Map<String, String> rules = new TreeMap<>();
        map.collectAsList().forEach(row -> rules.put(row.getString(0), row.getString(2)));
        assertEquals(Map.of("r1", "email", "r2", "email", "r3", "likeness", "r4", "likeness"), rules);
    }
}
