package io.levier.jobs.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.identity.SharedAddresses;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.common.table.input.IdentityDecision;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** From records as they are typed to the records of one person. */
@OnSpark
class PersonsTest {
    private static final String HEADER =
            "| customer_id | created_at | first_name | last_name | birth_date | postal_line1 | postcode | city | email |\n";

    /** Two people with two records each, and a neighbour in the same street with a name like theirs. */
    private static final String PEOPLE = HEADER + """
            | a1 | 2024-01-01 | Hélène | Faure   | 1971-06-24 | 12 bis, av. du Gal Leclerc | 69003 | Lyon          | helene@mail.example |
            | a2 | 2025-01-01 | HELENE | FAURRE  |            | 12BIS AVENUE DU GENERAL LECLERC | 69003 | LYON CEDEX 03 | faure@post.example |
            | b1 | 2024-02-01 | Paul   | Martin  | 1980-01-02 | 4 rue Molière              | 75011 | Paris         | paul@mail.example   |
            | b2 | 2025-02-01 | Martin | Paul    | 1980-02-01 | 4, r. Moliere              | 75011 | Paris         |                     |
            | c1 | 2024-03-01 | Zoé    | Faivre  | 1955-11-30 | 80 avenue du Général Leclerc | 69003 | Lyon        | faivre@mail.example |
            """;

    private final SparkSession spark;

    PersonsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Strangers by the hundred, so that there is something to learn from. */
    private static String crowd() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String twin =
                    "| %s%d | 2023-01-01 | First%c%c | Last%c%c | 19%02d-%02d-%02d | %d rue %c%c%c | %05d | Town%c | %s%d@x.example |";
            char one = (char) ('a' + i % 26);
            char other = (char) ('a' + i / 26);
            for (String copy : i % 3 == 0 ? List.of("x", "y") : List.of("x")) {
                rows.add(twin.formatted(
                        copy,
                        i,
                        one,
                        other,
                        other,
                        one,
                        30 + i % 60,
                        1 + i % 12,
                        1 + i % 28,
                        1 + i,
                        one,
                        other,
                        one,
                        i * 331,
                        one,
                        copy,
                        i));
            }
        }
        return String.join("\n", rows);
    }

    private Map<String, String> persons(String people, String decisions) {
        Dataset<Row> customers = PipeTable.of(spark, Customer.TABLE, people + crowd());
        Dataset<Row> cleaned = RecordColumns.cleaned(
                TestSql.of(spark)
                        .query(
                                "identity/record",
                                Map.of(
                                        "customer",
                                        customers,
                                        "customer_identifier",
                                        PipeTable.of(spark, CustomerIdentifier.TABLE, "customer_id"),
                                        "order_header",
                                        PipeTable.of(spark, OrderHeader.TABLE, "order_id")),
                                Map.of()),
                SharedAddresses.of(List.of()));
        Likeness likeness = new Likeness(Candidates.compared(cleaned, 50), cleaned);
        Dataset<Row> decided =
                PipeTable.of(spark, IdentityDecision.TABLE, "customer_id | other_customer_id | decision" + decisions);
        Dataset<Row> shared = TestSql.of(spark)
                .query("identity/shared_key", Map.of("edge", noEdges(), "identity_decision", decided), Map.of());
        Dataset<Row> labels = new Persons(likeness.model(), 0.95, 20)
                .labels(cleaned, shared, likeness.likely(0.95), ResolveIdentitiesJob.apart(decided));
        Map<String, String> found = new java.util.TreeMap<>();
        labels.where(functions.col("customer_id").rlike("^[abc]"))
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row.getString(1).substring(15)));
        return found;
    }

    private Dataset<Row> noEdges() {
        return spark.createDataFrame(
                List.of(),
                StructType.fromDDL(
                        "customer_id string, match_kind string, match_key string, is_used boolean, n_records bigint"));
    }

    @Test
    void findsRecordsWithTyposAbbreviationsAndSwappedNames() {
        assertEquals(Map.of("a1", "a1", "a2", "a1", "b1", "b1", "b2", "b1"), persons(PEOPLE, ""));
    }

    /** What somebody decided stands above likeness, both ways, and is undone by taking it back. */
    @Test
    void obeysDecisions() {
        assertEquals(
                Map.of("a1", "a1", "a2", "a2", "b1", "b1", "b2", "b1", "c1", "a1"),
                persons(PEOPLE, "\na1 | a2 | different\nc1 | a1 | same"));
    }

    @Test
    void doesNotDependOnThePartitions() {
        List<Map<String, String>> found = IntStream.of(1, 3, 17)
                .mapToObj(partitions -> {
                    spark.conf().set("spark.sql.shuffle.partitions", partitions);
                    return persons(PEOPLE, "");
                })
                .toList();
        spark.conf().unset("spark.sql.shuffle.partitions");
        assertEquals(found.get(0), found.get(1));
        assertEquals(found.get(0), found.get(2));
    }

    /** The record's own counts, then where bills went last, by an order or an identifier; a guest's tells of nobody. */
    @Test
    void knowsWhereBillsWent() {
        Dataset<Row> records = TestSql.of(spark)
                .query(
                        "identity/record",
                        Map.of(
                                "customer",
                                PipeTable.of(spark, Customer.TABLE, """
                            | customer_id | created_at | billing_address |
                            | own         | 2024-01-01 | 1 rue A         |
                            | ordered     | 2024-01-01 |                 |
                            | said        | 2024-01-01 |                 |
                            | silent      | 2024-01-01 |                 |
                            """),
                                "customer_identifier",
                                PipeTable.of(spark, CustomerIdentifier.TABLE, """
                            | customer_id | kind    | value   | first_seen | last_seen  |
                            | own         | billing | 2 rue B | 2024-06-01 |            |
                            | ordered     | billing | 3 rue C | 2024-01-01 | 2024-02-01 |
                            | said        | billing | 4 rue D | 2024-01-01 | 2024-05-01 |
                            | said        | billing | 5 rue E |            |            |
                            | silent      | postal  | 6 rue F | 2024-01-01 |            |
                            """),
                                "order_header",
                                PipeTable.of(spark, OrderHeader.TABLE, """
                            | order_id | customer_id | email     | ordered_at | billing_address |
                            | 1        | ordered     |           | 2024-03-01 | 7 rue G         |
                            | 2        | ordered     |           | 2024-04-01 |                 |
                            | 3        | said        |           | 2024-03-01 | 8 rue H         |
                            | 4        |             | g@x.test  | 2024-03-01 | 9 rue I         |
                            """)),
                        Map.of());
        assertEquals(
                List.of("[g@x.test,null]", "[ordered,7 rue G]", "[own,1 rue A]", "[said,4 rue D]", "[silent,null]"),
                records.selectExpr("coalesce(email, customer_id)", "billing_address").collectAsList().stream()
                        .map(Row::toString)
                        .sorted()
                        .toList());
    }

    /** 25 strangers whose records carry the shop's own address and phone: no key joins them, so neither may likeness. */
    @Test
    void comparesNoMailOrPhoneThatJoinsNobody() {
        String shop = "| customer_id | created_at | email | phone |\n";
        for (int i = 10; i < 35; i++) {
            shop += "| s%d | 2024-01-01 | Shop@Mail.example | +33 1 23 45 67 89 |\n".formatted(i);
        }
        Dataset<Row> records = TestSql.of(spark)
                .query(
                        "identity/record",
                        Map.of(
                                "customer",
                                        PipeTable.of(
                                                spark,
                                                Customer.TABLE,
                                                shop + "| t | 2024-01-01 | t@t.example | +33 1 |\n"
                                                        + "| n | 2024-01-01 | noreply@t.example | |\n"),
                                "customer_identifier", PipeTable.of(spark, CustomerIdentifier.TABLE, "customer_id"),
                                "order_header", PipeTable.of(spark, OrderHeader.TABLE, "order_id")),
                        Map.of());
        Dataset<Row> phones = records.selectExpr("customer_id", "'phone' as kind", "phone as value");
        Dataset<Row> contacts = contacts(records, phones, "33", "");
        Dataset<Row> edges = edges(contacts);

        assertEquals(
                List.of("[n,null,null]", "[s10,null,null]", "[t,t@t.example,+33 1]"),
                TestSql.of(spark)
                        .query(
                                "identity/comparable",
                                Map.of("record", records, "edge", edges, "contact_key", contacts),
                                Map.of())
                        .where("customer_id in ('n', 's10', 't')")
                        .select("customer_id", "email", "phone")
                        .orderBy("customer_id")
                        .collectAsList()
                        .stream()
                        .map(Row::toString)
                        .toList());
    }

    private Dataset<Row> contacts(
            Dataset<Row> records, Dataset<Row> identifiers, String diallingCode, String placeholders) {
        return TestSql.of(spark)
                .query(
                        "identity/contact_key",
                        Map.of("record", records, "customer_identifier", identifiers),
                        Map.of("dialling_code", diallingCode, "placeholders", placeholders));
    }

    private Dataset<Row> edges(Dataset<Row> contacts) {
        return TestSql.of(spark).query("identity/edge", Map.of("contact_key", contacts), Map.of("max_records", 20));
    }

    private Dataset<Row> noRecords() {
        return spark.createDataFrame(List.of(), StructType.fromDDL("customer_id string, email string, phone string"));
    }

    /** The keys of identifiers given as customer and value, each key with those who carry it. */
    private List<String> sharedBy(String kind, String diallingCode, String placeholders, String... values) {
        StringBuilder rows = new StringBuilder("customer_id | kind | value");
        for (int i = 0; i < values.length; i++) {
            rows.append("\n")
                    .append((char) ('a' + i))
                    .append(" | ")
                    .append(kind)
                    .append(" | ")
                    .append(values[i]);
        }
        Dataset<Row> identifiers = PipeTable.of(spark, CustomerIdentifier.TABLE, rows.toString());
        return edges(contacts(noRecords(), identifiers, diallingCode, placeholders))
                .groupBy("match_key")
                .agg(functions.array_sort(functions.collect_set("customer_id")).as("who"))
                .selectExpr("array_join(who, '')")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void aPhoneIsOneNumberWrittenFromAbroadOrAtHome() {
        String[] numbers = {
            "06 12 34 56 78",
            "+33 6 12 34 56 78",
            "0033612345678",
            "+33 (0)6.12.34.56.78",
            "33612345678",
            "612345678",
            "+32 6 12 34 56 78",
            "06 12 34 56 79"
        };
        assertEquals(List.of("abcdef", "g", "h"), sharedBy("phone", "33", "", numbers));
        assertEquals(List.of("a", "bcde", "f", "g", "h"), sharedBy("phone", "", "", numbers));
        assertEquals(List.of("abc"), sharedBy("phone", "1", "", "(415) 555-0123", "+1 415 555 0123", "14155550123"));
    }

    /** Some write the zero of home behind the code; in Italy it is part of the number, from abroad too. */
    @Test
    void theZeroOfHomeStandsBehindTheCodeByMistake() {
        assertEquals(
                List.of("abcd", "e"),
                sharedBy(
                        "phone",
                        "33",
                        "",
                        "+33 06 12 34 56 78",
                        "0033 06 12 34 56 78",
                        "+33 6 12 34 56 78",
                        "06 12 34 56 78",
                        "+33 006 12 34 56 78"));
        assertEquals(
                List.of("abc", "d"),
                sharedBy("phone", "39", "", "+39 06 698 1234", "0039 06 698 1234", "06 698 1234", "+39 6 698 1234"));
        assertEquals(List.of("a", "b"), sharedBy("phone", "", "", "+33 06 12 34 56 78", "+33 6 12 34 56 78"));
    }

    /** A number of ten digits that begins like the code of its country has no code yet. */
    @Test
    void nationalNumbersBeginLikeTheirCode() {
        assertEquals(
                List.of("abc"), sharedBy("phone", "7", "", "701 234 56 78", "+7 701 234 56 78", "7 701 234 56 78"));
        assertEquals(
                List.of("abc"),
                sharedBy("phone", "55", "", "55 91234 5678", "+55 55 91234 5678", "0055 55 91234 5678"));
        assertEquals(List.of("ab"), sharedBy("phone", "1", "", "120 055 5012", "+1 120 055 5012"));
    }

    /** Whatever way a placeholder is written it stands for nothing, and so do numbers of one digit. */
    @Test
    void placeholdersOfTheCompanyJoinNobody() {
        String listed = "01 23 45 67 89\nKein@Kunde.example\n9999-X";
        assertEquals(
                List.of("d"),
                sharedBy("phone", "33", listed, "+33 1 23 45 67 89", "0123456789", "00 00 00 00 00", "0123456780"));
        assertEquals(List.of("b"), sharedBy("email", "33", listed, " kein@kunde.EXAMPLE", "ein@kunde.example"));
        assertEquals(List.of("b"), sharedBy("loyalty_card", "33", listed, "9999-x", "9998-x"));
        assertEquals(List.of("a", "b"), sharedBy("loyalty_card", "33", "", "9999-x", "9998-x"));
    }
}
