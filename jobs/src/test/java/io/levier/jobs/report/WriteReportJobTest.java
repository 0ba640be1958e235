package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.derived.InvitationShift;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.NonresponseBias;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.derived.WeightingQuality;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report says what stands in the tables, in both languages, and why it does not say the rest. */
@OnSpark
class WriteReportJobTest {
    private static final Pattern NUMBER_CELL = Pattern.compile("<td class=\"number\">([^<]*)</td>");

    /** Writing a report takes seconds, so the tests that only read share one. */
    @TempDir
    static Path home = Path.of("");

    private static String english = "";
    private static String french = "";
    private static String said = "";

    @BeforeAll
    static void writeOnce(SparkSession session) throws IOException {
        PlantedReport planted = new PlantedReport(session, home);
        planted.plantScore();
        planted.plantHostileSegments();
        planted.plantDrivers();
        planted.plantChurn();
        planted.plantImport();
        PlantedHistory.plant(planted.tables());
        english = planted.page("en");
        french = planted.read("report", "fr");
        assertEquals(0, planted.write("again"));
        said = planted.said();
    }

    private static void assertSays(String page, String... texts) {
        String plain = page.replace('\u202F', ' ').replace('\u00A0', ' ');
        for (String text : texts) {
            assertTrue(plain.contains(text), "the page does not say: " + text);
        }
    }

    private static String section(String page, String id, String next) {
        return page.substring(page.indexOf("id=\"" + id + "\""), page.indexOf("id=\"" + next + "\""));
    }

    @Test
    void saysTheFiguresOfTheTables() {
        assertSays(english, "Q2 2026", "17.3", "[9.1; 25.4]", "373", "16.3");
        assertSays(
                english,
                "31.3% [28.0; 34.5]",
                "28.1%",
                "64.3%",
                "Delivery",
                "735 answers in which a driver is missing",
                "1,800");
        assertSays(english, "[4.3; 7.3]", "5.8", "50.0%", "65.0");
        assertSays(english, "0.813", "0.688", "3.25", "1.06", "High and medium risk", "30.0%", "€860", "2.5");
        assertSays(english, "“Closing day” alone separates those who left almost perfectly (AUC 0.984)");
        assertSays(english, "9,051", "9,006", "45", "only together with others");
        assertSays(french, "2026", "17,3", "[9,1 ; 25,4]", "31,3 %", "64,3 %", "Livraison", "860 €", "9 051");
        String reproduce = english.substring(english.indexOf("id=\"reproduce\""));
        assertSays(
                reproduce,
                "Levier",
                "Spark",
                "Delta",
                "Java",
                "configuration",
                Runtime.version().toString());
        assertTrue(
                reproduce
                        .replaceAll("<[^>]*>|\\s", "|")
                        .matches("(?s).*Delta\\|+\\d+\\.\\d+.*configuration\\|+[0-9a-f]{16}\\|.*"),
                reproduce);
        assertTrue(english.contains("ingest-planted") && !english.contains("start-planted"), "the runs behind it");
        assertTrue(said.contains("driver-report.fr.html"), "files are not named");
    }

    @Test
    void saysOnWhichScalesDriversAreRated() {
        assertSays(
                section(english, "drivers", "priorities"),
                "Scale of “Delivery”: from 0 to 10, higher is better.",
                "Scale of “Value for money”: from 1 to 5, lower is better.");
        assertSays(
                section(french, "drivers", "priorities"),
                "Échelle pour « Rapport qualité-prix » : de 1 à 5, la meilleure note étant la plus basse.");
        assertSays(section(english, "answer", "respondents"), "Scale of the question: from 0 to 10, higher is better.");
    }

    /** What a warning says stands in the annex does stand there. */
    @Test
    void showsTheOrderWithoutUniformAnswersAndHowFarDriversMoveTogether() {
        assertSays(section(english, "drivers", "priorities"), "the order without them is in the annex for analysts");
        String annex = section(english, "annex", "methods");
        assertSays(
                annex,
                "Without uniform answers",
                "44.3% (2)",
                "55.8% (1)",
                "Two drivers correlate by 0.36 on average; one common factor holds 48.8% of them all.");
        assertSays(section(french, "annex", "methods"), "Sans réponses uniformes", "55,8 % (1)");
    }

    @Test
    void showsHowDriversCorrelatePairByPair() {
        String annex = section(english, "annex", "methods");
        String matrix = annex.substring(annex.indexOf("How the drivers correlate"));
        assertSays(matrix, "1 Delivery", "2 Value for money", ">0.36<");
        assertFalse(
                annex.contains("0.91<") || annex.contains("0.81<"), "of another model, or of no driver of this one");
        assertSays(section(french, "annex", "methods"), "Corrélations des facteurs", ">0,36<");
    }

    @Test
    void saysHowManyAnswersAGainConcerns() {
        assertSays(section(english, "gains", "asymmetry"), "1,633 answers concerned");
        assertSays(section(french, "actions", "data"), "Réponses concernées", "1 633");
    }

    /** Only what customers rate can be expected or delight: a column that is yes or no cannot. */
    @Test
    void saysWhatMustBeRightOfRatedDriversOnly() {
        String expected = section(english, "asymmetry", "levers");
        assertSays(expected, "Must be right: “Delivery”.", "−18.3", "[−24.3; −12.3]", "121 low and 411 high ratings");
        assertFalse(english.contains("77.1"), "a driver that is not rated");
        assertSays(section(french, "asymmetry", "levers"), "À réussir à coup sûr : « Livraison ».", "−18,3");
    }

    @Test
    void saysHowDriversCountByThemeScenarioAndSegment() {
        assertSays(
                section(english, "drivers", "priorities"),
                "“Promises and reliability” carries 64.3% [58.8; 69.8] of what the drivers explain",
                "together they explain 31.3%");
        assertSays(
                section(english, "gains", "asymmetry"),
                "brought to the median",
                "+3.8",
                "[2.3; 5.3]",
                "below the target of the company",
                "+9.6",
                "[7.1; 12.1]");
        assertSays(
                section(english, "segment-drivers", "loyalty"),
                "Belgium: “Delivery” carries 20.5 percentage points less of what is explained than among all others"
                        + " [−30.5; −10.5].",
                "One point more on “Delivery” goes with a difference in the NPS that is not the same in all segments.",
                "France (1,221 answers, 18.8% explained): Delivery 71.3%; Value for money 28.8%",
                "Too few answers for a ranking of their own: Switzerland.");
        assertSays(section(english, "annex", "methods"), "47.3% ▼".replace(' ', ' '), "0.038", "0.875");
        assertSays(
                section(french, "segment-drivers", "loyalty"),
                "Belgique : « Livraison » porte 20,5 points de pourcentage de moins");
    }

    @Test
    void saysWhetherTheListOfThoseWhoStayIsAnother() {
        assertSays(
                section(english, "loyalty", "behaviour"),
                "The drivers explain 2.3% of who was still a customer 90 days after answering (881 answers, 597"
                        + " customers). First in this list: “Value for money” 83.3%.",
                "“Delivery”: its share in the NPS list is 44.8 percentage points larger [24.8; 64.8].",
                "Of the customers who answered 91.3% were still there, of those who did not 90.1%: a difference of +1.1"
                        + " percentage points [−0.9; 3.1]. In this, no difference between those who answer and the others is established.",
                "goes with a difference of +4.0 percentage points [1.0; 7.0] in customers who stayed.",
                "By way of the NPS, one point more on “Delivery” goes with a difference of +0.3 percentage points"
                        + " [0.1; 0.5] in customers who stayed.");
        assertSays(section(english, "annex", "methods"), "61.5%", "16.8%", "+44.8", "[24.8; 64.8]");
        assertSays(section(french, "loyalty", "behaviour"), "Les facteurs expliquent 2,3 %", "En tête de cette liste");
    }

    @Test
    void saysWhatChanged() {
        String changes = section(english, "changes", "churn");
        assertSays(
                changes,
                "NPS: −0.6 points against Q1 2026 (not significant, ±11.4).",
                "NPS: +12.8 points against Q2 2025 (significant, better, ±11.5).",
                "France: −14.3 points against Q1 2026 (significant, worse, ±10.0).",
                "Country: +1.5 points of the change come with another mix of answers, −2.1 points with the same kinds",
                "1 April 2026 to 30 June 2026 against 1 January 2026 to 31 March 2026",
                "What goes with one point more on “Value for money” differs by −2.6 points.");
        assertFalse(changes.contains("Belgium: "), "a change that is not told");
        assertSays(section(english, "annex", "methods"), "Country: Belgium", "+6.3", "[−8.8; 21.3]");
        assertSays(section(french, "changes", "churn"), "France : −14,3 points par rapport à T1 2026");
    }

    @Test
    void showsCrosstabsWithTheirHiddenCellsHidden() {
        String annex = section(english, "annex", "methods");
        assertSays(
                annex,
                "Groups (test), 1 July 2025 to 30 June 2026",
                "France (A)",
                "42.1% B",
                "38.9%",
                "Rows and columns go together (p at most 0.050).",
                "–: not shown; the cell has fewer than 10 customers",
                "Some counts are too small");
        assertFalse(annex.contains("Too old"), "a crosstab of another period");
        assertSays(section(french, "annex", "methods"), "Groupes (essai)", "42,1 % B");
    }

    @Test
    void answersTheFiveQuestionsOnCustomersAtRisk() {
        String churn = section(english, "churn", "actions");
        assertSays(
                churn,
                "Who may leave?",
                "Why? What goes with a higher risk",
                "Of 43 customers scored, contacting 15 is expected to pay",
                "€842 [624; 1,061]",
                "the profit lies between €226 and €1,604",
                "“letter”: of 404 customers contacted",
                "“Call before renewal”: of 504 customers contacted, 87.5% were still there after 90 days; of 496 not contacted,"
                        + " 81.3%.",
                "+6.3 percentage points [1.3; 11.3]");
        assertSays(churn, "+€123", "−€34");
        assertFalse(churn.contains("Too few"), "a theme of too few customers");
        assertFalse(churn.contains("brochure"), "what was refused");
        assertSays(section(french, "churn", "actions"), "842 € [624 ; 1 061]");
    }

    @Test
    void saysThatTooFewMonthsTellNoTrend() {
        assertSays(section(english, "trend", "drivers"), "it takes twelve closed months in a row with a value");
        assertSays(section(french, "trend", "drivers"), "il y faut douze mois clos de suite");
    }

    @Test
    void saysWhatGroupsOfAnswersThenBrought() {
        String behaviour = section(english, "behaviour", "lifetimes");
        assertSays(
                behaviour,
                "Looked at are the 12 months after the month of the answer.",
                "(answers of 1 July 2024 to 31 May 2025)",
                "Revenue per customer: promoters €605 [535; 675], detractors €393 [316; 470]; a difference of +€212"
                        + " [108; 315].",
                "Share of customers that left: promoters 4.3% [2.4; 7.2], detractors 11.4% [7.3; 17.3]; a"
                        + " difference of −7.1 percentage points [−13.5; −2.0].",
                "n = 24; low base, fewer than 30",
                "not a result of the answer");
        assertFalse(behaviour.contains("Margin per customer: promoters"), "compared with a group that is hidden");
        assertFalse(behaviour.contains("987"), "groups of another score");
        assertSays(section(french, "behaviour", "lifetimes"), "promoteurs 605 € [535 ; 675], détracteurs 393 €");
    }

    @Test
    void saysHowLongCustomersStay() {
        String lifetimes = section(english, "lifetimes", "changes");
        assertSays(
                lifetimes,
                "Half of the customers have left after 459 days [395; 543]",
                "customers who gave one point more are 0.91 times as likely to leave [0.86; 0.96] (n = 140 departures",
                "differs by: Plan. No difference is told by: Country.",
                "81.3%",
                "[78.8; 83.8]",
                "1.52",
                "A value is estimated only for customers who buy without a contract");
        assertFalse(lifetimes.contains("77.3"), "a step between quarters");
        assertSays(section(english, "annex", "methods"), "1,049", "1.02");
        assertSays(section(french, "lifetimes", "changes"), "459 jours [395 ; 543]");
    }

    @Test
    void saysWhichRulesRowsBrokeInBothLanguages() {
        assertSays(
                english,
                "sale_export.updated_at: 31 of 9,051 rows break the rule “a placeholder, no date”.",
                "sale_export.amount: 14 of 9,051 rows break the rule “at least 0”.");
        assertSays(
                french,
                "31 lignes sur 9 051 enfreignent la règle « valeur de remplissage et non une date »",
                "« au moins 0 »");
    }

    @Test
    void saysThatTheDemoCompanyIsMadeUp() {
        assertSays(english, "These data are made up");
        assertSays(french, "Ces données sont inventées");
    }

    @Test
    void saysTheSameNumbersInBothLanguages() {
        List<String> numbers = numbers(english, "en");
        assertTrue(numbers.size() > 30, "number cells: " + numbers.size());
        assertEquals(numbers, numbers(french, "fr"));
    }

    /** Number cells with the typography of the language taken away. */
    private static List<String> numbers(String page, String language) {
        List<String> numbers = new ArrayList<>();
        Matcher cells = NUMBER_CELL.matcher(page);
        while (cells.find()) {
            String plain = cells.group(1).replaceAll("[\\s\u00A0\u202F%€]", "");
            numbers.add(language.equals("fr") ? plain.replace(",", ".") : plain.replace(",", ""));
        }
        return numbers;
    }

    @Test
    void testsSegmentsAndKeepsSuppressedOnesSuppressed() {
        String segments = section(english, "segments", "behaviour");
        assertSays(segments, "France", "21.5", "Belgium", "61.5", "above the others (significant)", "Switzerland");
        Matcher hidden =
                Pattern.compile("Switzerland</th>(.*?)</tr>", Pattern.DOTALL).matcher(segments);
        assertTrue(hidden.find(), "no row for the suppressed segment");
        assertFalse(hidden.group(1).matches("(?s).*<td class=\"number\">[−0-9].*"), hidden.group(1));
        assertSays(hidden.group(1), "fewer than 10");
    }

    @Test
    void namesFromTheDataAreInert() {
        for (String page : List.of(english, french)) {
            assertTrue(
                    page.contains("&lt;script") && page.contains("onerror=alert(1)"), "the names stand there as text");
            for (String active : List.of("<script", "<img", "\u202E", "<iframe", "javascript:")) {
                assertFalse(page.contains(active), active);
            }
            assertTrue(page.contains("default-src &#39;none&#39;"), "the page forbids itself to load anything");
            String noNamespace = page.replace("http://www.w3.org/2000/svg", "");
            assertFalse(noNamespace.contains("://") || noNamespace.contains("url("), "an address to load from");
        }
    }

    @Test
    void namesNoCustomer() {
        assertFalse(english.contains(PlantedReport.PERSON), "an id of a customer");
        assertFalse(french.contains(PlantedReport.PERSON), "an id of a customer");
    }

    /** Ids are needed to count and to join; names, addresses and what customers wrote are not. */
    @Test
    void readsNoTableThatHoldsMoreOfCustomersThanIds() {
        assertTrue(Question.allTables().size() > 12, "tables: " + Question.allTables());
        for (Table table : Question.allTables()) {
            for (Field field : table.exported()) {
                // Quotes were masked, and agreed to, before they came to their table.
                boolean isQuote = field.equals(VerbatimQuote.TEXT);
                assertTrue(
                        isQuote || field.privacy() == Privacy.PLAIN || field.privacy() == Privacy.LINK,
                        table.name() + "." + field.name() + " is " + field.privacy());
            }
        }
    }

    @Test
    void writesTheSameBytesAgainAndElsewhere() throws IOException {
        for (String language : List.of("en", "fr")) {
            String name = "driver-report." + language + ".html";
            assertArrayEquals(
                    Files.readAllBytes(home.resolve("report").resolve(name)),
                    Files.readAllBytes(home.resolve("again").resolve(name)));
        }
        try (var files = Files.list(home.resolve("report"))) {
            assertEquals(10, files.count(), "the pages of four readers in two languages, the data and their tables");
        }
    }

    /** Every section has content or the sentence that says why not: never a heading alone. */
    @Test
    void saysWhyAPartIsMissingAndLeavesNoSectionEmpty(SparkSession session, @TempDir Path sparse) throws IOException {
        PlantedReport planted = new PlantedReport(session, sparse);
        planted.plantScore();
        String page = planted.page("en");
        assertSays(
                page,
                "No driver analysis explains this score",
                "No churn model has been trained",
                "The data hold neither sales nor active customers",
                "The run log holds no import");
        String other = planted.read("report", "fr");
        assertSays(other, "Aucune analyse n’explique ce score", "Aucun modèle d’attrition");
        for (String whole : List.of(page, other, english, french)) {
            String[] sections = whole.split("<section ", -1);
            assertEquals(32, sections.length, "sections");
            for (int i = 1; i < sections.length; i++) {
                String section = sections[i].substring(0, sections[i].indexOf("</section>"));
                String afterHeading = section.substring(section.indexOf("</h2>") + 5);
                assertTrue(afterHeading.replaceAll("<[^>]*>", "").strip().length() > 20, section);
            }
        }
    }

    @Test
    void showsNoRisksOfAModelThatIsNotToldFromChance(SparkSession session, @TempDir Path chance) throws IOException {
        PlantedReport planted = new PlantedReport(session, chance);
        planted.plantScore();
        planted.plantChurn(0.4875);
        String churn = section(planted.page("en"), "churn", "actions");
        assertSays(churn, "not distinguishable from chance", "0.813", "tested on 400 observations");
        assertFalse(churn.contains("High and medium risk"), churn);
        assertFalse(churn.contains("Late deliveries in 3 months: more"), churn);
    }

    @Test
    void saysWhoAnsweredAndWhatWeightsOfAnswersChange(SparkSession session, @TempDir Path weighted) throws IOException {
        PlantedReport planted = new PlantedReport(session, weighted);
        planted.plantScore();
        StringBuilder answers = new StringBuilder("| response_id | respondent_id | person_id | completed_on |\n");
        for (int i = 0; i < 20; i++) {
            answers.append("| r" + i + " | p" + i + " | p" + i + " | 2026-05-04 |\n");
        }
        planted.tables().write(Feedback.TABLE, answers.toString());
        planted.tables().write(NonresponseBias.TABLE, """
            | period_start | survey_type   | field   | unit     | mean_respondents | mean_nonrespondents | gap    | ci_low | ci_high | p_adj | status |
            | 2026-05-01   | all           | churn   | share    | 0.0625           | 0.0225              | 0.04   | 0.01   | 0.07    | 0.012 | ok     |
            | 2026-05-01   | all           | revenue | currency | 74               | 60                  | 14     | -19    | 47      | 0.875 | ok     |
            | 2026-05-01   | transactional | revenue | currency | 9874             | 60                  | 14     | -19    | 47      | 0.001 | ok     |
            | 2026-02-01   | all           | revenue | currency | 8764             | 60                  | 14     | -19    | 47      | 0.001 | ok     |
            """);
        planted.tables().write(InvitationShift.TABLE, """
            | period_start | prior_group | share_invited | share_eligible | shift | p_adj | status |
            | 2026-05-01   | promoter    | 0.5           | 0.25           | 0.25  | 0.001 | ok     |
            """);
        planted.tables().write(WeightingQuality.TABLE, """
            | period_type | period_start | dimension | category | status     | design_effect |
            | month       | 2026-03-01   | total     | all      | ok         | 8.75          |
            | month       | 2026-04-01   | total     | all      | ok         | 1.125         |
            | month       | 2026-04-01   | segment   | premium  | ok         |               |
            | month       | 2026-04-01   | country   | FR       | ok         |               |
            | month       | 2026-05-01   | total     | all      | not_met    | 1.375         |
            | month       | 2026-06-01   | total     | all      | unweighted | 7.5           |
            """);
        assertEquals(0, planted.write("report"), planted::said);
        assertSays(
                planted.read("report", "en"),
                "Weights were computed so that answers stand for all customers by Country and Segment; the score shown"
                        + " does not use them. They multiply the variance by 1.38 at most (design effect).",
                "With each answer counted by its survey weight, the score would be 15.8 instead of 17.3.");
        assertSays(
                planted.read("report", "fr"),
                "le score serait de 15,8 au lieu de 17,3",
                "selon : Pays et Segment ; le score affiché ne les utilise pas. Ils multiplient la variance par 1,38 au plus");
        String page = planted.read("report", "en");
        assertSays(
                page,
                "differ from those who were invited and did not answer: Share that left afterwards 6.3% against 2.3%"
                        + " (May 2026).",
                "Some groups of customers were invited more often than their share",
                "[1.0; 7.0]",
                "0.875");
        assertFalse(page.contains("8,764") || page.contains("9,874"), "another month, another survey");
    }

    /** No value stands for a period in which nobody answered, and the reader is told so. */
    @Test
    void saysThatNobodyAnsweredSince(SparkSession session, @TempDir Path silent) throws IOException {
        PlantedReport planted = new PlantedReport(session, silent);
        planted.plantScore();
        planted.tables().write(MetricValues.TABLE, """
            | metric_id | period_type | period_start | period_end | segment_set | segment_key | status         | value | ci_low | ci_high | n   | metric_version |
            | nps       | quarter     | 2026-01-01   | 2026-04-01 | total       | all         | ok             | 17.25 | 9.125  | 25.375  | 373 | 1              |
            | nps       | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | not_computable |       |        |         | 0   | 1              |
            | nps       | quarter     | 2026-07-01   | 2026-10-01 | total       | all         | not_computable |       |        |         | 0   | 1              |
            """);
        assertSays(
                planted.page("en"),
                "Since the period shown, 1 period has ended in which nobody answered; no score stands for it.");
        assertSays(planted.read("report", "fr"), "1 période s’est achevée sans aucune réponse");
    }

    @Test
    void writesNoPageWhenNothingHasAValue(SparkSession session, @TempDir Path nothing) {
        PlantedReport planted = new PlantedReport(session, nothing);
        planted.plantScore();
        planted.tables().write(MetricValues.TABLE, """
            | metric_id | period_type | period_start | period_end | segment_set | segment_key | status         | n |
            | nps       | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | not_computable | 0 |
            """);
        assertEquals(0, planted.write("report"), planted::said);
        assertSays(planted.said(), "no report: no period with a value is over yet");
        assertFalse(Files.exists(nothing.resolve("report")), "a page was written although there is nothing to say");
    }

    @Test
    void refusesAPeriodThatIsNoCalendarPeriod() {
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        ReportContent all = new WriteReportJob().settings(new JobArgs(), suite).content();
        ReportContent twoMonths = new ReportContent(
                all.company(),
                all.isMadeUp(),
                all.zone(),
                all.currency(),
                all.languages(),
                all.publication(),
                all.retention(),
                all.readers(),
                all.dimensions(),
                all.topicCuts(),
                all.taxonomy(),
                all.driverModels(),
                all.journeys(),
                Optional.of(new MonthRange(YearMonth.of(2026, 2), YearMonth.of(2026, 3))),
                all.command());
        BadArgument refused =
                assertThrows(BadArgument.class, () -> Focus.of(new Totals(List.of()), twoMonths, PlantedReport.AS_OF));
        assertTrue(String.valueOf(refused.getMessage()).contains("a month, a quarter or a year"), refused.getMessage());
    }
}
