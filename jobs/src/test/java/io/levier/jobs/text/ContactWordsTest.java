package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.config.TextSettings;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Interaction;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.Sentiment;
import io.levier.common.text.SentimentModel;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What customers write to the service: masked, read, and beside every topic; nothing of what is no contact. */
@OnSpark
class ContactWordsTest {
    private static final List<LanguageRules> RULES = List.of(
            new LanguageRules(
                    "en",
                    new TreeMap<>(Map.of("delivery", List.of("parcel"), "billing", List.of("invoice"))),
                    new TreeMap<>(),
                    List.of("not")),
            new LanguageRules(
                    "fr", new TreeMap<>(Map.of("delivery", List.of("colis"))), new TreeMap<>(), List.of("pas")));

    private static final VerbatimSettings SETTINGS = new VerbatimSettings(
            new TextSettings(20_000, 3, TextSettings.QuoteConsent.NONE, 200, 10_000, 0.05, 0),
            RULES,
            new Publication(10, 30, 0.95),
            ZoneId.of("UTC"));

    private final SparkSession spark;

    ContactWordsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static SortedMap<String, SentimentModel> models() {
        List<SentimentModel.Scored> scored = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            scored.add(new SentimentModel.Scored("wonderful parcel number " + i, Sentiment.POSITIVE));
            scored.add(new SentimentModel.Scored("terrible parcel number " + i, Sentiment.NEGATIVE));
        }
        return new TreeMap<>(Map.of("en", SentimentModel.learn(RULES.get(0), scored)));
    }

    private Dataset<Row> comments() {
        Dataset<Row> words = TestSql.of(spark)
                .query(
                        "text/contact_words",
                        Map.of(
                                "contact",
                                PipeTable.of(spark, Contact.TABLE, """
                                    contact_id | person_id | contact_person_id | started_on | channel | product_line | language
                                    i1 | ana | ana | 2026-01-05 | email | lamps | en
                                    i2 |     | i2  | 2026-01-05 | form  |       | fr
                                    i3 | bo  | bo  | 2026-01-05 | chat  |       | en
                                    i4 | bo  | bo  | 2026-01-05 | phone |       | en
                                    """),
                                "interaction",
                                PipeTable.of(spark, Interaction.TABLE, """
                                    interaction_id | text
                                    i1   | The parcel was terrible and so is the invoice, says Ana Delcourt, ana@example.com
                                    i2   | Bonjour, le colis est encore en retard cette semaine
                                    i3   | ??
                                    i4   |
                                    spam | Buy a parcel of this
                                    """),
                                "identity_map",
                                PipeTable.of(spark, IdentityMap.TABLE, "customer_id | person_id\nc1 | ana\n"),
                                "customer",
                                PipeTable.of(
                                        spark,
                                        Customer.TABLE,
                                        "customer_id | first_name | last_name\nc1 | Ana | Delcourt\n")),
                        Map.of());
        return ContactReading.of(words, SETTINGS, models());
    }

    @Test
    void readsWhatCustomersWroteAndMasksWhoTheyAre() {
        List<Row> rows = comments().orderBy("contact_id").collectAsList();
        assertEquals(
                List.of("i1", "i2", "i3"),
                rows.stream().map(row -> row.getString(0)).toList());
        Row first = rows.get(0);
        String text = first.getAs("text");
        assertFalse(text.contains("Delcourt") || text.contains("example.com"), text);
        assertTrue(text.contains("[email]"), text);
        assertTrue(first.<Integer>getAs("n_masked") >= 2, first + "");
        assertEquals("en", first.getAs("language"));
        assertEquals("email", first.getAs("channel"));
        assertEquals(List.of("billing", "delivery"), first.getList(first.fieldIndex("topics")));
        assertEquals(-1.0, first.<Double>getAs("learned"));
        Row second = rows.get(1);
        assertEquals("fr", second.getAs("language"));
        assertEquals(List.of("delivery"), second.getList(second.fieldIndex("topics")));
        assertTrue(second.isNullAt(second.fieldIndex("learned")), "nothing was learned in French");
        assertFalse(rows.get(2).<Boolean>getAs("is_comment"));
    }

    @Test
    void setsEveryMessageBesideEveryTopic() {
        List<String> beside = TestSql.of(spark)
                .query(
                        "text/contact_topic",
                        Map.of("contact_comment", comments()),
                        Map.of("languages", "en,fr", "topics", "billing,delivery"))
                .orderBy("contact_id", "topic")
                .selectExpr("concat_ws(' ', contact_id, topic, contact_person_id, product_line, is_mentioned)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertEquals(
                List.of(
                        "i1 billing ana lamps true",
                        "i1 delivery ana lamps true",
                        "i2 billing i2 false",
                        "i2 delivery i2 true"),
                beside);
    }
}
