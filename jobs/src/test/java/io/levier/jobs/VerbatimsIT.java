package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.derived.VerbatimLanguage;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.derived.WordContrast;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose customers write: topics, their effect on the score, what emerges, quotes; and comments meant to do harm. */
@ExtendWith(SparkExtension.class)
class VerbatimsIT {
    /** What was written in a month, by whom, with what score, about which topics. */
    private record Said(int customer, int month, int ltr, String text, Set<String> topics) {}

    private static final String HARMFUL =
            "<script>alert(1)</script>Livraison tardive \u202E\"><img src=x onerror=alert(2)> ]]> vraiment tardive";

    private static List<Said> said = List.of();
    private static Map<String, List<Row>> rows = new HashMap<>();
    private static String told = "";

    @BeforeAll
    static void runs(SparkSession spark, @TempDir Path folder) throws IOException {
        said = written();
        Kiosk kiosk = shop(folder);
        String[] jobs = {"run", "ingest", "resolve-identities", "curate", "gather-facts", "mine-verbatims"};
        assertEquals(
                0,
                kiosk.levier((Object[]) jobs),
                kiosk.console().err() + kiosk.console().out());
        told = kiosk.console().out() + kiosk.console().err();
        TableContents tables = new TableContents(spark, kiosk.warehouse());
        for (Table table : List.of(
                Verbatim.TABLE,
                ResponseTopic.TABLE,
                TopicMetric.TABLE,
                WordContrast.TABLE,
                VerbatimQuote.TABLE,
                VerbatimLanguage.TABLE)) {
            rows.put(table.name(), tables.rows(table).collectAsList());
        }
    }

    /** Twelve customers a month say each of these; bills are spoken of by two a month, and by thirty in June. */
    private static List<Said> written() {
        List<Said> all = new ArrayList<>();
        int customer = 0;
        for (int month = 1; month <= 6; month++) {
            for (int i = 0; i < 12; i++) {
                all.add(new Said(customer++, month, i % 5, "Le colis est encore arrivé en retard", Set.of("delivery")));
                all.add(new Said(customer++, month, 10, "Livraison rapide, merci beaucoup", Set.of("delivery")));
                all.add(new Said(
                        customer++, month, 9, "La qualité est superbe, je recommande", Set.of("product_quality")));
                all.add(new Said(
                        customer++,
                        month,
                        5,
                        "Beaucoup trop cher. La qualité a baissé",
                        Set.of("price_value", "product_quality")));
                all.add(new Said(customer++, month, 8, "Je suis client depuis longtemps", Set.of()));
            }
            for (int i = 0; i < (month == 6 ? 30 : 2); i++) {
                all.add(new Said(customer++, month, 2, "Encore une erreur sur ma facture", Set.of("billing")));
            }
        }
        return all;
    }

    private static Kiosk shop(Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        for (String table :
                List.of("customer", "survey", "survey_question", "survey_response", "survey_answer", "consent")) {
            kiosk.source(table, "path: " + table + ".csv");
        }
        StringBuilder customers = new StringBuilder("customer_id,created_at,first_name,last_name\n");
        StringBuilder responses = new StringBuilder("response_id,survey_id,customer_id,completed_at,status,language\n");
        StringBuilder answers = new StringBuilder("response_id,question_id,sub_question_id,value_number,value_text\n");
        StringBuilder consents = new StringBuilder("customer_id,purpose,channel,granted,at\n");
        List<Said> all = new ArrayList<>(said);
        all.add(new Said(9001, 3, 1, HARMFUL, Set.of()));
        all.add(new Said(9002, 3, 1, "colis perdu ".repeat(170_000), Set.of()));
        all.add(new Said(9003, 3, 10, "ok", Set.of()));
        all.add(new Said(9004, 3, 10, "👍👍", Set.of()));
        all.add(new Said(9005, 3, 1, "Rappelez Zénobie Quartz au 06 12 34 56 78, zenobie@mail.example", Set.of()));
        for (Said one : all) {
            customers.append("c" + one.customer() + ",2025-01-01T00:00:00Z,Zénobie,Quartz\n");
            String at = "2026-0" + one.month() + "-10T08:00:00Z";
            responses.append("r" + one.customer() + ",s,c" + one.customer() + "," + at + ",complete,fr\n");
            answers.append("r" + one.customer() + ",ltr,main," + one.ltr() + ",\n");
            answers.append("r" + one.customer() + ",why,main,,\"" + one.text().replace("\"", "\"\"") + "\"\n");
            consents.append("c" + one.customer() + ",survey,all,true,2025-01-01T00:00:00Z\n");
            if (one.customer() % 3 == 0) {
                consents.append("c" + one.customer() + ",survey,all,false,2025-06-01T00:00:00Z\n");
            }
        }
        kiosk.deliver("customer.csv", customers.toString());
        kiosk.deliver("survey.csv", "survey_id,name,type,object\ns,Barometer,relational,brand\n");
        kiosk.deliver("survey_question.csv", """
                survey_id,question_id,version,type,metric_role,item_kind,scale_min,scale_max,higher_is_better
                s,ltr,1,nps,LTR,P,0,10,true
                s,why,1,text,VERBATIM,none,,,
                """);
        kiosk.deliver("survey_response.csv", responses.toString());
        kiosk.deliver("survey_answer.csv", answers.toString());
        kiosk.deliver("consent.csv", consents.toString());
        return kiosk;
    }

    private static List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    private static Row one(Table table, Predicate<Row> isMeant) {
        List<Row> found = of(table.name()).stream().filter(isMeant).toList();
        assertEquals(1, found.size(), table + ": " + found);
        return found.get(0);
    }

    private static Row topic(String periodType, String month, String topic) {
        return one(
                TopicMetric.TABLE,
                row -> row.getAs("period_type").equals(periodType)
                        && row.getAs("period_start").toString().equals(month)
                        && row.getAs("topic").equals(topic));
    }

    private static double nps(List<Said> comments) {
        return 100.0
                * comments.stream()
                        .mapToInt(one -> one.ltr() >= 9 ? 1 : one.ltr() < 7 ? -1 : 0)
                        .sum()
                / comments.size();
    }

    /** Comments of February, which has nothing but what was planned. */
    private static List<Said> february() {
        return said.stream().filter(one -> one.month() == 2).toList();
    }

    @Test
    void topicsAreThosePlanted() {
        Map<String, Set<String>> found = new HashMap<>();
        of("response_topic")
                .forEach(row -> found.computeIfAbsent(row.getAs("response_id"), id -> new HashSet<>())
                        .add(row.getAs("topic")));
        said.forEach(one -> assertEquals(one.topics(), found.getOrDefault("r" + one.customer(), Set.of()), one.text()));
    }

    @Test
    void sharesAndImpactsAreThoseCountedByHand() {
        List<Said> all = february();
        List<Said> delivery =
                all.stream().filter(one -> one.topics().contains("delivery")).toList();
        List<Said> others =
                all.stream().filter(one -> !one.topics().contains("delivery")).toList();
        Row row = topic("month", "2026-02-01", "delivery");
        assertEquals(62L, row.<Long>getAs("n_comments"));
        assertEquals(24L, row.<Long>getAs("n_mentions"));
        assertEquals(24.0 / 62, row.<Double>getAs("share"), 1e-9);
        assertEquals(nps(delivery), row.<Double>getAs("nps"), 1e-9);
        assertEquals(nps(all) - nps(others), row.<Double>getAs("impact"), 1e-7);
        assertEquals(12.0 / 24, row.<Double>getAs("reason_share_promoter"), 1e-9);
        assertEquals(12.0 / 26, row.<Double>getAs("reason_share_detractor"), 1e-9);
        assertEquals("low_base", row.getAs("status"));
    }

    /** The two comments on bills are of too few to be told, and so one more keeps its share back: it is none of the score. */
    @Test
    void contributionsAddUpToTheScore() {
        double sum = 0;
        for (String topic : List.of("delivery", "product_quality", "price_value")) {
            sum += topic("month", "2026-02-01", topic).<Double>getAs("contribution");
        }
        Row bills = topic("month", "2026-02-01", "billing");
        assertEquals("suppressed", bills.getAs("status"));
        assertTrue(bills.isNullAt(bills.fieldIndex("n_mentions")));
        Row rest = topic("month", "2026-02-01", "none");
        assertTrue(rest.isNullAt(rest.fieldIndex("contribution")), "what is left over would tell the hidden one");
        assertEquals(nps(february()), sum - 100.0 * 2 / 62, 1e-7);
    }

    @Test
    void onlyWhatBecameFrequentEmerges() {
        Set<String> emerging = new HashSet<>();
        of("topic_metric").stream()
                .filter(row -> Boolean.TRUE.equals(row.getAs("is_emerging")))
                .forEach(row -> emerging.add(row.getAs("period_start") + " " + row.getAs("topic")));
        assertEquals(Set.of("2026-06-01 billing"), emerging);
        Row bills = topic("month", "2026-06-01", "billing");
        assertTrue(bills.<Double>getAs("p_adj") < 1e-6, bills + "");
        Row delivery = topic("month", "2026-06-01", "delivery");
        assertTrue(delivery.<Double>getAs("p_value") > 0.5, delivery + "");
    }

    @Test
    void wordsOfThoseWhoComplainAreTold() {
        Map<String, String> sides = new HashMap<>();
        of("word_contrast").forEach(row -> sides.put(row.getAs("word"), row.getAs("side")));
        assertEquals("detractor", sides.get("retard"));
        assertEquals("detractor", sides.get("cher"));
        assertEquals("promoter", sides.get("superbe"));
        assertFalse(sides.containsKey("client"), sides + "");
    }

    @Test
    void sentimentIsLearnedFromTheScores() {
        Row french = one(VerbatimLanguage.TABLE, row -> row.getAs("language").equals("fr"));
        assertEquals(true, french.getAs("has_sentiment"), french + "");
        assertTrue(french.<Double>getAs("macro_f1") > 0.95, french + "");
        assertTrue(french.<Double>getAs("baseline_macro_f1") < 0.4, french + "");
        assertEquals(100, topic("month", "2026-02-01", "product_quality").<Double>getAs("sentiment_net") + 100, 1e-9);
        assertEquals(-100, topic("month", "2026-02-01", "price_value").<Double>getAs("sentiment_net"), 1e-9);
    }

    @Test
    void quotesAreOfThoseWhoAgreed() {
        List<Row> quotes = of("verbatim_quote");
        Set<String> wordings = new HashSet<>();
        for (Row quote : quotes) {
            assertTrue(
                    wordings.add(quote.getAs("topic") + " " + quote.getAs("score_group") + " " + quote.getAs("text")),
                    "quoted twice: " + quote);
        }
        assertTrue(quotes.size() >= 6, quotes + "");
        for (Row quote : quotes) {
            String response = quote.getAs("response_id");
            assertTrue(Integer.parseInt(response.substring(1)) % 3 != 0, quote + "");
            assertTrue(quote.<Integer>getAs("place") <= 3 && quote.<Double>getAs("closeness") > 0, quote + "");
        }
        assertTrue(
                quotes.stream()
                        .anyMatch(quote -> quote.getAs("topic").equals("delivery")
                                && quote.getAs("score_group").equals("detractor")
                                && quote.<String>getAs("text").contains("retard")),
                quotes + "");
    }

    @Test
    void harmfulAndHugeCommentsAreHarmless() {
        String text = one(Verbatim.TABLE, row -> row.getAs("response_id").equals("r9001"))
                .getAs("text");
        assertFalse(text.contains("<") || text.contains("\u202E"), text);
        Row huge = one(Verbatim.TABLE, row -> row.getAs("response_id").equals("r9002"));
        assertEquals(true, huge.getAs("is_cut"));
        assertTrue(huge.<String>getAs("text").length() <= 20_000);
        for (String id : List.of("r9003", "r9004")) {
            assertEquals(
                    false,
                    one(Verbatim.TABLE, row -> row.getAs("response_id").equals(id))
                            .getAs("is_comment"));
        }
    }

    @Test
    void personalDataAreNowhere() {
        Row masked = one(Verbatim.TABLE, row -> row.getAs("response_id").equals("r9005"));
        assertEquals("Rappelez [name] [name] au [phone], [email]", masked.getAs("text"));
        assertEquals(4, masked.<Integer>getAs("n_masked"));
        assertFalse(rows.toString().contains("Quartz") || told.contains("Quartz"));
    }
}
