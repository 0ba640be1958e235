package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export may have more, less or otherwise than the day before is the company's policy, and never a surprise. */
@OnSpark
class SchemaDriftTest {
    private static final String MONDAY = """
            customer_id,created_at,country
            1,2025-03-01T10:00:00Z,FR
            """;
    private static final String TUESDAY = """
            Shoe_size,customer_id,created_at,country,Language,rank
            42,1,2025-03-01T10:00:00Z,FR,fr,gold
            ,2,2025-03-02T10:00:00Z,DE,de,
            """;

    private final SparkSession spark;
    private Kiosk kiosk;

    SchemaDriftTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void takesMonday(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.deliver("customer.csv", MONDAY);
        assertEquals(0, ingest("path: customer.csv"), kiosk.console().err());
    }

    private int ingest(String... lines) {
        kiosk.source("customer", lines);
        return kiosk.levier("ingest");
    }

    private Map<String, String> digests() {
        return new TableContents(spark, kiosk.warehouse()).digests();
    }

    private List<String> customers() {
        return kiosk.texts(spark, "input/customer", "concat_ws('|', customer_id, country, language, extra)");
    }

    private void assertTold(String words) {
        assertTrue(kiosk.console().out().contains(words), kiosk.console().out());
    }

    private void assertRefused(String words) {
        assertTrue(kiosk.console().err().contains(words), kiosk.console().err());
    }

    @Test
    void reportsNewColumnsAndLeavesOutWhatHasNoPlace() {
        kiosk.deliver("customer.csv", TUESDAY);
        assertEquals(0, ingest("path: customer.csv"), kiosk.console().err());
        String told = "customer: columns of customer.csv its last delivery did not have: language, rank, shoe_size";
        assertTold(told);
        assertEquals(List.of("1|FR|fr", "2|DE|de"), customers());
        assertTrue(
                kiosk.texts(spark, "ops/run_log", "coalesce(message, '')").stream()
                        .anyMatch(message -> message.contains(told)),
                "the run log does not tell");

        kiosk.deliver("customer.csv", TUESDAY + "3,3,2025-03-02T10:00:00Z,DE,de,\n");
        assertEquals(0, ingest("path: customer.csv"), kiosk.console().err());
        assertFalse(
                kiosk.texts(spark, "ops/run_log", "coalesce(message, '')").stream()
                                .filter(message -> message.contains(told))
                                .count()
                        > 1,
                "told twice");
    }

    @Test
    void ignoresNewColumnsWithoutAWord() {
        kiosk.deliver("customer.csv", TUESDAY);
        assertEquals(
                0,
                ingest("path: customer.csv", "new-columns: ignore"),
                kiosk.console().err());
        assertFalse(kiosk.console().out().contains("rank"), kiosk.console().out());
        assertEquals(List.of("1|FR|fr", "2|DE|de"), customers());
    }

    /** What a row does not have is not in its object; what is kept counts as read, and must not vanish. */
    @Test
    void keepsWhatTheContractHasNoPlaceFor() {
        kiosk.deliver("customer.csv", TUESDAY);
        assertEquals(
                0,
                ingest("path: customer.csv", "new-columns: keep"),
                kiosk.console().err());
        assertTold("kept in extra where the contract has no place for them: language, rank, shoe_size");
        assertEquals(List.of("1|FR|fr|{\"rank\":\"gold\",\"shoe_size\":\"42\"}", "2|DE|de"), customers());

        kiosk.deliver("customer.csv", MONDAY);
        assertEquals(2, ingest("path: customer.csv", "new-columns: keep"));
        assertRefused("has lost the column \"rank\"");
    }

    @Test
    void stopsForNewColumnsUntilTheyAreAccepted() {
        kiosk.deliver("customer.csv", TUESDAY);
        Map<String, String> before = digests();
        assertEquals(2, ingest("path: customer.csv", "new-columns: stop", "added-columns: [Language]"));
        assertRefused("customer.csv has the new column \"rank\"");
        assertRefused("customer.csv has the new column \"shoe_size\"");
        assertFalse(
                kiosk.console().err().contains("new column \"language\""),
                kiosk.console().err());
        assertEquals(before, digests());

        assertEquals(
                0,
                ingest("path: customer.csv", "new-columns: stop", "added-columns: [language, rank, Shoe_Size]"),
                kiosk.console().err());
        assertEquals(List.of("1|FR|fr", "2|DE|de"), customers());
    }

    /** One run tells everything: of a column nobody reads nothing is missing. */
    @Test
    void tellsTheDifferencesOfAllSourcesAtOnce() {
        kiosk.deliver("customer.csv", TUESDAY);
        consents("true as granted");
        assertEquals(0, ingest("path: customer.csv"), kiosk.console().err());
        Map<String, String> before = digests();

        consents("'yes' as granted");
        kiosk.deliver("customer.csv", "customer_id,country\n1,FR\n");
        assertEquals(2, ingest("path: customer.csv"));
        for (String difference : List.of(
                "customer.csv has lost the column \"created_at\", which its last delivery had",
                "customer.csv has lost the column \"language\", which its last delivery had",
                "has no column \"created_at\", which table customer needs",
                "consent has the column \"granted\" as string, which was boolean in its last delivery")) {
            assertRefused(difference);
        }
        assertFalse(kiosk.console().err().contains("rank"), kiosk.console().err());
        assertEquals(before, digests());

        kiosk.source("consent", "path: consent", "format: parquet", "retyped-columns: [granted]");
        kiosk.deliver("customer.csv", TUESDAY);
        assertEquals(0, ingest("path: customer.csv"), kiosk.console().err());
        assertTold("consent: consent has the column granted as string, which was boolean in its last delivery");
    }

    private void consents(String granted) {
        kiosk.source("consent", "path: consent", "format: parquet");
        spark.sql("select '1' as customer_id, 'survey' as purpose, 'email' as channel, " + granted
                        + ", timestamp'2025-03-01 10:00:00' as at")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(kiosk.input().resolve("consent").toString());
    }

    /** A column that came on the way is there whichever file is read first; one of two types is refused by name. */
    @Test
    void readsParquetFilesThatDiffer() {
        person("1", "'FR' as country");
        person("2", "'DE' as country, 'de' as language");
        assertEquals(
                0, ingest("path: people", "format: parquet"), kiosk.console().err());
        assertEquals(List.of("1|FR", "2|DE|de"), customers());

        person("3", "7 as country");
        assertEquals(2, ingest("path: people", "format: parquet"));
        assertRefused("people has the column \"country\" as int and as string in different files");
    }

    /** What was taken once is not asked again, and another type is the affair of those who accept it. */
    @Test
    void takesAnotherTypeWhereItIsAccepted() {
        List<String> changes = List.of("path: consent", "format: parquet", "delivers: changes");
        kiosk.source("consent", changes.toArray(String[]::new));
        consent("1", "true as granted, 7 as rank");
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        consent("2", "true as granted, 8L as rank");
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());

        consent("3", "'no' as granted, 9L as rank");
        assertEquals(2, kiosk.levier("ingest"));
        assertRefused("consent has the column \"granted\" as string, which was boolean in its last delivery");
        kiosk.source(
                "consent",
                Stream.concat(changes.stream(), Stream.of("retyped-columns: [granted]"))
                        .toArray(String[]::new));
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        assertEquals(
                List.of("1|true", "2|true", "3|false"),
                kiosk.texts(spark, "input/consent", "concat_ws('|', customer_id, granted)"));
    }

    private void consent(String id, String more) {
        spark.sql("select '" + id + "' as customer_id, 'survey' as purpose, 'email' as channel,"
                        + " timestamp'2025-03-01 10:00:00' as at, " + more)
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(kiosk.input().resolve("consent").toString());
    }

    /** One folder, all of it read: 1.125 as text is another number where a comma parts the decimals. */
    @Test
    void readsTwoTypesTogetherWhereTextIsPlain() {
        String[] whole = {"path: people", "format: parquet", "quarantine-limit: 1"};
        person("1", "'FR' as country, 7 as rank");
        person("2", "49 as country, 8L as rank");
        assertEquals(2, ingest(whole));
        assertRefused("people has the column \"country\" as int and as string in different files");
        assertRefused("people has the column \"rank\" as bigint and as int in different files");
        assertEquals(
                0, ingest(accepting("country, rank", whole)), kiosk.console().err());
        assertEquals(List.of("1|FR", "2|49"), customers());

        person("3", "cast(1.125 as double) as country, 8L as rank");
        assertEquals(2, ingest(accepting("country, rank", whole)));
        assertRefused("as double and as int and as string in different files, and nothing reads both");
    }

    private static String[] accepting(String columns, String... lines) {
        return Stream.concat(Stream.of(lines), Stream.of("retyped-columns: [" + columns + "]"))
                .toArray(String[]::new);
    }

    /** Where the header should be is the first customer, of whom neither message nor log may tell. */
    @Test
    void tellsNoCustomerWhoStandsInPlaceOfTheHeader() {
        String row = "17,2025-03-01T10:00:00Z,Zoetermeer,jean@example.org\n18,2025-03-01T10:00:00Z,Delft,\n";
        for (String policy : List.of("stop", "report", "keep")) {
            kiosk.deliver("customer.csv", row);
            assertEquals(2, ingest("path: customer.csv", "new-columns: " + policy));
            assertRefused("customer.csv has lost the column \"country\", which its last delivery had");
            assertRefused("none of its 4 columns is one of the table, see whether its header is there");
        }
        assertRefused("customer.csv has 4 columns its last delivery did not have, and lacks others");

        kiosk.deliver(
                "customer.csv",
                "customer_id,created_at,country,jean@example.org,0612345678,shoes\n17,2025-03-01T10:00:00Z,FR,,,\n");
        assertEquals(2, ingest("path: customer.csv", "new-columns: stop", "added-columns: [shoes]"));
        assertRefused("customer.csv has 2 columns its last delivery did not have, whose names may be personal data");

        kiosk.deliver("customer.csv", row.replace("17,", "Zoetermeer,"));
        assertEquals(2, ingest("path: customer.csv"));
        assertRefused("has a column twice");
        String told = kiosk.console().out()
                + kiosk.console().err()
                + kiosk.texts(spark, "ops/run_log", "coalesce(message, '')");
        for (String personal : List.of("jean@", "Zoetermeer", "zoetermeer", "0612345678", "2025-03-01t10")) {
            assertFalse(told.contains(personal), personal + " in " + told);
        }
    }

    private void person(String id, String more) {
        spark.sql("select '" + id + "' as customer_id, timestamp'2025-03-01 10:00:00' as created_at, " + more)
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(kiosk.input().resolve("people").toString());
    }

    /** Spark would suggest what stands there to whoever asks for a column that does not. */
    @Test
    void suggestsNoCustomerToAMapping() {
        kiosk.source("files", "people: {path: people.csv}");
        kiosk.deliver("../conf/sources/consent.sql", """
                -- Consents.
                -- Grain: customer_id.
                -- Inputs: people.
                select mail as customer_id from people
                """);
        kiosk.deliver("people.csv", "17,jean@example.org\n18,zoe@example.org\n");
        kiosk.source("consent", "sql: consent.sql", "files: [people]");
        assertEquals(2, kiosk.levier("ingest"));
        assertRefused("consent.sql cannot be understood: UNRESOLVED_COLUMN.WITH_SUGGESTION `mail`");
        assertFalse(kiosk.console().err().contains("jean@"), kiosk.console().err());
    }

    /** Which columns a mapping reads is its own affair: whatever its export loses stops it. */
    @Test
    void looksAtTheExportsOfMappings() {
        kiosk.source("files", "people: {path: people.csv}");
        kiosk.deliver("../conf/sources/customer.sql", """
                -- Customers.
                -- Grain: customer_id.
                -- Inputs: people.
                select id as customer_id, since as created_at, to_json(named_struct('age', age)) as extra from people
                """);
        kiosk.deliver("people.csv", "id,since,age\n1,2025-03-01T10:00:00Z,33\n");
        assertEquals(
                0,
                ingest("sql: customer.sql", "files: [people]", "dropped-columns: [country]"),
                kiosk.console().err());
        assertEquals(List.of("1|{\"age\":\"33\"}"), customers());

        kiosk.deliver("people.csv", "id,since,name\n1,2025-03-01T10:00:00Z,Ana\n");
        assertEquals(2, ingest("sql: customer.sql", "files: [people]", "dropped-columns: [country]"));
        assertRefused("people.csv has lost the column \"age\", which its last delivery had");
    }
}
