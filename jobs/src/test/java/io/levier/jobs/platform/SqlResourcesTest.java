package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Survivorship;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.PeriodFact;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Every SQL resource says what it is, and is understood by Spark against the declared tables. */
@OnSpark
class SqlResourcesTest {
    private static final Path HOME = Path.of("src/main/resources/sql");
    private static final Pattern INPUTS = Pattern.compile("^-- Inputs: ([a-z_, ]+)\\.$", Pattern.MULTILINE);

    /** Inputs that are no tables but results of other resources or of code. */
    private static final Map<String, String> INTERMEDIATE = Map.of(
            "record", "customer_id string, first_seen_at timestamp, label string, email string, phone string",
            "shared_key", "customer_id string, link string",
            "former", "customer_id string, person_id string",
            "likely",
                    "customer_id string, other_customer_id string, probability double, log_odds double, evidence string",
            "edge", "customer_id string, match_kind string, match_key string, is_used boolean, n_records bigint",
            "label", "customer_id string, label string",
            "churn_feature", "person_id string, period_start date, period_end date",
            "scored",
                    "person_id string, as_of date, expected_revenue double, segment string, country string,"
                            + " kind string, plan string, prob double, base_log_odds double, calibration_log_odds double,"
                            + " effects map<string, double>, revenue_by_theme array<double>,"
                            + " reason_1 string, reason_2 string, reason_3 string, reason_1_en string,"
                            + " reason_2_en string, reason_3_en string, reason_1_fr string, reason_2_fr string,"
                            + " reason_3_fr string",
            "metric_cell",
                    "metric_id string, metric_version int, period_type string, period_start date, period_end date,"
                            + " before_start date, year_before_start date, segment_set string, segment_key string,"
                            + " n bigint, n_customers bigint, sum_x double, sum_y double,"
                            + " sum_part double, sum_xx double, sum_xy double, sum_yy double, sum_ww double,"
                            + " value double, se double, n_eff double, ci_low double, ci_high double,"
                            + " before_se double, year_before_se double, rest_diff double, rest_se double,"
                            + " reason string, is_hidden boolean",
            "judged_cell",
                    "metric_id string, metric_version int, period_type string, period_start date, period_end date,"
                            + " before_start date, year_before_start date, segment_set string, segment_key string,"
                            + " n bigint, n_customers bigint, sum_x double, sum_y double,"
                            + " sum_part double, sum_xx double, sum_xy double, sum_yy double, sum_ww double,"
                            + " value double, se double, n_eff double, ci_low double, ci_high double,"
                            + " before_se double, year_before_se double, rest_diff double, rest_se double,"
                            + " reason string, is_hidden boolean, unit string, direction string,"
                            + " ci_method string,"
                            + " is_partitioned boolean, status string, is_shown boolean, is_testable boolean");

    /** The same, on the way from invitations and answers to what they stand for. */
    private static final Map<String, String> OF_SURVEYS = Map.of(
            "quarantine", "reasons array<string>, cells map<string, string>, not_text array<string>, content_id string",
            "invited_customer",
                    "person_id string, period_start date, survey_type string, is_answered boolean, is_provisional boolean,"
                            + " churn double, revenue double, tenure double, contacts double, prior_group string",
            "population_member", "person_id string, period_start date, categories array<string>",
            "respondent",
                    "response_id string, respondent_id string, period_start date, weight double, categories array<string>",
            "cell_factor",
                    "period_start date, categories array<string>, factor double, is_trimmed boolean, is_raked boolean");

    /** The same, on the way to how long customers stay and what they are worth. */
    private static final Map<String, String> OF_RETENTION = Map.of(
            "purchase_history",
            "person_id string, repeats bigint, recency_d int, age_d int, mean_value double, n_after bigint",
            "theme",
            "place int, theme string",
            "tie",
            "person_id string, begins_on date, ends_on date, end_kind string, since_on date",
            "stay",
            "person_id string, began_on date, entry_d int, exit_d int, has_left boolean, cohort string, plan string,"
                    + " segment string, country string, kind string, acquisition_source string");

    /** What journeys ask of processes, as small tables. */
    private static final Map<String, String> OF_MODELS = Map.of(
            "activity_place",
            "activity string, place int",
            "process_start",
            "activity string",
            "process_end",
            "activity string",
            "process_rule",
            "process string, longest int, has_model boolean, has_end boolean, mandatory array<string>,"
                    + " precedences array<struct<first_activity: string, then_activity: string>>",
            "model_precedence",
            "process string, first_activity string, then_activity string",
            "model_activity",
            "process string, activity string",
            "model_move",
            "process string, from_activity string, to_activity string");

    /** The same, on the way from event logs to processes. */
    private static final Map<String, String> OF_JOURNEYS = Map.of(
            "event",
            "case_key string, customer_key string, opened_at timestamp, at timestamp, seq int, activity string,"
                    + " tie string, agent string, team string",
            "wrong_order",
            "process string, case_key string, first_activity string, then_activity string",
            "step",
            "process string, case_key string, step_no bigint, customer_key string, activity string,"
                    + " at timestamp, last_at timestamp, n_agent_handoffs bigint, n_team_handoffs bigint,"
                    + " has_agent boolean, has_team boolean, is_back_to_agent boolean,"
                    + " is_back_to_team boolean, activity_before string, at_before timestamp,"
                    + " at_after timestamp, wait_s bigint, is_end boolean, is_cut boolean",
            "move",
            "process string, case_key string, move_no bigint, from_activity string, to_activity string,"
                    + " customer_key string, wait_s bigint, at timestamp, last_at timestamp, is_cut boolean,"
                    + " is_end boolean, n_agent_handoffs bigint, n_team_handoffs bigint, has_agent boolean, has_team boolean,"
                    + " is_back_to_agent boolean, is_back_to_team boolean, longest int, has_model boolean,"
                    + " mandatory array<string>,"
                    + " precedences array<struct<first_activity: string, then_activity: string>>, violation string",
            "process_case",
            "process string, case_key string, customer_key string, path string, started_at timestamp,"
                    + " last_at timestamp, is_complete boolean, is_cut boolean, is_whole boolean, ended_on date,"
                    + " missing_activities array<string>, n_steps bigint, n_activities int,"
                    + " variant_id string, throughput_s bigint, has_rework boolean, has_pingpong boolean,"
                    + " n_agent_handoffs bigint, n_team_handoffs bigint, fits boolean, fitness double",
            "funnel_case",
            "process string, cut string, cut_value string, customer_key string, depth int, n_steps int,"
                    + " is_young boolean, times_s array<bigint>");

    /** The same, on the way from comments to words and quotes. */
    private static final Map<String, String> OF_TEXT = Map.of(
            "comment_word",
            "response_id string, respondent_id string, language string, score_group string, stem string, form string,"
                    + " n_words int",
            "quotable",
            "response_id string, question_id string, respondent_id string, completed_on date, score_group string,"
                    + " language string, text string, may_be_quoted boolean, topic string, closeness double");

    /** The same, on the way to topics no rule knows. */
    private static final Map<String, String> OF_FOUND =
            Map.of("found_comment", "language string, cluster int, respondent_id string, score_group string");

    /** The same, on the way to what initiatives changed. */
    private static final Map<String, String> OF_EFFECTS = Map.of(
            "outcome",
            "customer_key string, person_id string, happened_on date, places array<string>, stratum string,"
                    + " x double, y double",
            "place_start",
            "initiative_id string, place string, started_on date, ended_on date",
            "customer_start",
            "initiative_id string, person_id string, started_on date, ended_on date",
            "dated_outcome",
            "customer_key string, place string, cohort int, month int, stratum string, x double, y double",
            "control_weight",
            "stratum string, weight double",
            "customer_cell",
            "customer_key string, place string, cohort int, month int, x decimal(18, 6), y decimal(18, 6)");

    /** The same, on the way from months to where they lead. */
    private static final Map<String, String> OF_FORECAST = Map.of(
            "trend_test",
            "metric_id string, segment_set string, segment_key string, unit string, direction string, last_month date,"
                    + " n_months int, is_adjusted boolean, slope double, tau double, p_value double, reason string");

    /** The same, on the way from signals to alerts. */
    private static final Map<String, String> OF_ACTION = Map.of(
            "matched_signal",
            "rule string, source string, source_id string, response_id string, case_id string, person_id string,"
                    + " raised_at timestamp, ltr double, csat double, ces double, store string, team string,"
                    + " topics array<string>, consent_followup boolean, account_owner string, churn double,"
                    + " value_at_risk double, value_basis string",
            "alert_rule",
            "rule string, alert_kind string, priority int, owner string, owner_by string, audience string,"
                    + " needs_consent boolean, within_hours int, close_within_hours int, score_column string",
            "paying",
            "initiative_id string, stream string, segment string, months int",
            "card_metric",
            "metric_id string, place int",
            "card_period",
            "period_type string, place int",
            "card_scope",
            "scope_set string, scope string, owner string");

    /** The same, on the way to the gaps of service quality. */
    private static final Map<String, String> OF_GAPS = Map.of(
            "promise_unit",
            "item string, cluster_key string, happened_on date, service_id string, product_line string,"
                    + " channel string, value double, is_at_most boolean",
            "level_row",
            "source string, subject string, cluster_key string, happened_on date, service_id string,"
                    + " product_line string, from_value double, to_value double",
            "asked_standard",
            "item string, survey string, question string, times double",
            "placed_level",
            "source string, subject string, cluster_key string, from_value decimal(18, 6), to_value decimal(18, 6),"
                    + " place struct<type: string, start: date, set: string, key: string>",
            "shown_gap",
            "period_type string, period_start date, segment_set string, segment_key string, driver_id string,"
                    + " importance double, n bigint, gap double");

    /** Steps on the way to facts of service. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry(
                    "contact_key",
                    "customer_id string, match_kind string, key_value string, is_of_record boolean, match_key string,"
                            + " is_placeholder boolean"),
            Map.entry(
                    "inbound",
                    "contact_id string, person_id string, contact_person_id string, started_at timestamp, case_id string,"
                            + " channel string, queue string, team string, reason_l1 string, reason_l2 string,"
                            + " product_line string, service_id string, order_id string, outcome string,"
                            + " is_bot boolean, is_answered boolean, over_at timestamp, queue_entered_at timestamp,"
                            + " answered_at timestamp, abandoned_at timestamp,"
                            + " wait_s double, talk_s double, hold_s double, acw_s double, concurrent_max int,"
                            + " transfers int, is_thanks boolean, country string, language string, segment string,"
                            + " kind string, preferred_channel string"),
            Map.entry(
                    "reply",
                    "interaction_id string, person_reply_at timestamp, any_reply_at timestamp, n_replies bigint,"
                            + " n_turns bigint, turns_wait_s double"),
            Map.entry("span", "span_id string, case_id string, started_at timestamp, ended_at timestamp"),
            Map.entry(
                    "open_day",
                    "schedule_id string, day date, spans array<struct<from_us: bigint, until_us: bigint>>,"
                            + " open_before_us bigint"),
            Map.entry("case_schedule", "case_id string, schedule_id string, valid_from timestamp, valid_to timestamp"),
            Map.entry("business_time", "span_id string, business_s double"),
            Map.entry("staffed", "day date, from_at timestamp, until_at timestamp"),
            Map.entry("agent_time", "agent_id string, day date, measure string, time_us bigint"),
            Map.entry(
                    "case_contact",
                    "case_id string, n_contacts bigint, first_in_at timestamp, first_out_at timestamp,"
                            + " first_reply_at timestamp, n_replies bigint"),
            Map.entry(
                    "case_step",
                    "case_id string, n_reopens bigint, n_agents_in_turn int, n_agents int, n_teams int,"
                            + " has_rework boolean, has_pingpong boolean, first_solved_at timestamp,"
                            + " last_solved_at timestamp, is_done boolean,"
                            + " states array<struct<at: timestamp, is_done: boolean>>"),
            Map.entry(
                    "opened_case",
                    "case_id string, person_id string, ticket_person_id string, opened_at timestamp,"
                            + " clock_from timestamp, replied_at timestamp, first_done_at timestamp,"
                            + " last_done_at timestamp, was_done_after_30d boolean, channel string, team string, priority string,"
                            + " reason_l1 string, reason_l2 string, product_line string, service_id string,"
                            + " is_complaint boolean, n_reopens bigint, n_agents int, n_agents_in_turn int,"
                            + " n_teams int, has_rework boolean, has_pingpong boolean, n_contacts bigint,"
                            + " n_replies bigint, country string, language string, segment string, kind string"),
            Map.entry("case_reply", "case_id string, clock_from timestamp, replied_at timestamp"),
            Map.entry("reply_span", "span_id string, case_id string, started_at timestamp, ended_at timestamp"),
            Map.entry(
                    "first_response",
                    "contact_id string, is_clock_skewed boolean, wait_s double, replied_at timestamp,"
                            + " response_s double, response_incl_bot_s double, response_business_s double,"
                            + " target_s double, is_business_target boolean, is_within_target boolean,"
                            + " judged_at timestamp"),
            Map.entry(
                    "overdue_span",
                    "span_id string, contact_id string, period_start date, case_id string, started_at timestamp,"
                            + " ended_at timestamp"),
            Map.entry(
                    "issue",
                    "contact_id string, match_level string, observed_days double, days_since_previous double,"
                            + " days_to_next double, is_repeat boolean, is_issue_start boolean,"
                            + " is_resolved_1d boolean, is_resolved_7d boolean, is_resolved_14d boolean,"
                            + " is_resolved_30d boolean, is_resolved_same_channel_7d boolean,"
                            + " is_multichannel boolean, is_handed_off boolean, is_contained boolean,"
                            + " resolved_known_at timestamp, handed_off_at timestamp"),
            Map.entry(
                    "response_event",
                    "response_id string, invitation_id string, sent_at timestamp, ended_at timestamp,"
                            + " is_before_event_end boolean"),
            Map.entry(
                    "sequel",
                    "contact_id string, match_level string, is_followed boolean, previous_at timestamp,"
                            + " next_at timestamp, next_same_channel_at timestamp, next_by_person_at timestamp,"
                            + " next_asked_at timestamp,"
                            + " is_multichannel boolean"),
            Map.entry(
                    "response_target",
                    "channel string, valid_from date, valid_to date, is_business boolean, target_s double"),
            Map.entry("cost_line", "cost_id string, month date, channel string, team string, amount decimal(18, 2)"),
            Map.entry("contact_cost", "contact_id string, person_id string, handled_on date, cost decimal(28, 10)"),
            Map.entry("assisted_order", "order_id string, contact_id string, attribution string"));

    /** Resources whose result is written to the table of the same name. */
    private static final List<String> WRITTEN = List.of("curated", "facts", "metrics");

    private static List<Path> resources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void beginsWithPurposeGrainAndInputs() throws IOException {
        List<Path> resources = resources();
        assertTrue(resources.size() > 10, "resources found: " + resources.size());
        for (Path resource : resources) {
            List<String> lines = Files.readAllLines(resource);
            assertTrue(lines.get(0).startsWith("-- "), resource + " says no purpose");
            assertTrue(lines.get(1).startsWith("-- Grain: "), resource + " says no grain");
            assertTrue(lines.get(2).startsWith("-- Inputs: "), resource + " says no inputs");
        }
    }

    @Test
    void isUnderstoodAgainstTheDeclaredTables(SparkSession spark) throws IOException {
        MathFunctions.register(spark);
        Map<String, Object> values = values();
        Set<String> ofPeriods = new TreeSet<>(Set.of("period_type", "run_id"));
        assertAll(resources().stream().map(resource -> () -> {
            String text = Files.readString(resource);
            String name = resource.getFileName().toString().replace(".sql", "");
            Dataset<Row> result = assertDoesNotThrow(
                    () -> new Sql(spark).queryText(text, inputs(spark, text), values), resource.toString());
            if (folder(resource).equals("period")) {
                ofPeriods.addAll(List.of(result.columns()));
            }
            if (WRITTEN.contains(folder(resource)) && !INTERMEDIATE.containsKey(name)) {
                assertFits(name, result);
            }
        }));
        // Stacked, they are the facts of a period.
        assertEquals(
                PeriodFact.TABLE.fields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new)),
                ofPeriods);
    }

    private static String folder(Path resource) {
        return HOME.relativize(resource).getName(0).toString();
    }

    private static void assertFits(String name, Dataset<Row> result) {
        Table table = DeclaredTables.byName(name).orElseThrow();
        List<String> declared = table.fields().stream()
                .map(field -> field.name())
                .filter(column -> !column.equals("run_id"))
                .toList();
        assertEquals(declared, List.of(result.columns()), name);
        assertDoesNotThrow(
                () -> result.withColumn("run_id", org.apache.spark.sql.functions.lit(""))
                        .to(Schemas.of(table)),
                name);
    }

    private static Map<String, Dataset<Row>> inputs(SparkSession spark, String text) {
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        Matcher declared = INPUTS.matcher(text);
        assertTrue(declared.find(), text);
        for (String name : declared.group(1).split(", ", -1)) {
            String columns = Stream.of(
                            INTERMEDIATE,
                            OF_SURVEYS,
                            OF_RETENTION,
                            OF_MODELS,
                            OF_JOURNEYS,
                            OF_TEXT,
                            OF_FOUND,
                            OF_EFFECTS,
                            OF_FORECAST,
                            OF_ACTION,
                            OF_GAPS,
                            STEPS)
                    .map(known -> known.get(name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (columns != null) {
                inputs.put(name, spark.createDataFrame(List.of(), StructType.fromDDL(columns)));
            } else {
                Table table = DeclaredTables.byName(name).orElseThrow(() -> new AssertionError("no table " + name));
                inputs.put(name, spark.createDataFrame(List.of(), Schemas.of(table)));
            }
        }
        assertFalse(inputs.isEmpty(), text);
        return inputs;
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("as_of", Instant.parse("2026-07-01T00:00:00Z"));
        values.put("before", Instant.parse("2026-07-01T00:00:00Z"));
        values.put("table_name", "quarantine_customer");
        values.put("last_instant", Instant.parse("2026-06-30T23:59:59Z"));
        values.put("oldest", Instant.parse("2026-01-01T00:00:00Z"));
        values.put("nps_models", "nps");
        values.put("zone", "Europe/Paris");
        values.put("identity_version", "resolve-identities-1");
        values.put("asked", "C1");
        values.put("asked_start", "2026-04-01");
        values.put("metric_id", "nps");
        values.put("segment_set", "total");
        values.put("segment_key", "all");
        values.put("currency", "EUR");
        values.put("cut_questions", "problem,residence");
        values.put("max_records", 20);
        values.put("dialling_code", "33");
        values.put("placeholders", "");
        values.put("has_initiatives", true);
        values.put("has_funnels", true);
        values.put("has_payments", true);
        values.put("has_transfers", true);
        values.put("has_conversions", true);
        values.put("funnels", "view\tpay\t24");
        values.put("errors", "payment_failed");
        values.putAll(Survivorship.STANDARD.values());
        values.put("first_period", LocalDate.of(2026, 1, 1));
        values.put("last_period", LocalDate.of(2026, 6, 1));
        values.put("is_contractual", true);
        values.put("activity_window_days", 180);
        values.put("horizon_days", 90);
        values.put("fewest_gaps", 200L);
        values.put("grace_days", 30);
        values.put("observed_from", LocalDate.of(2024, 1, 1));
        values.put("observed_until", LocalDate.of(2026, 6, 1));
        values.put("most_groups", 30);
        values.put("buckets", 64);
        values.put("until", LocalDate.of(2026, 6, 1));
        values.put("days_after", 90);
        values.put("unit_d", 7);
        values.put("process", "case");
        values.put("is_each_a_step", false);
        values.put("idle_hours", 1);
        values.put("save_rate", 0.3);
        values.put("taker_rate", 0.1);
        values.put("offer", 10.0);
        values.put("contact", 1.0);
        values.put("margin", 1.0);
        values.put("k_anonymity", 10);
        values.put("min_base", 30);
        values.put("level", 0.95);
        values.put("z", 1.96);
        values.put("model_id", "churn");
        values.put("score_metric", "nps");
        values.put("owner_cuts", "product_line,team");
        values.put("topic_cuts", "topic,topic_by_product_line");
        values.put("most_calls", 50);
        values.put("period_type", "quarter");
        values.put("period_start", LocalDate.of(2026, 4, 1));
        values.put("period_end", LocalDate.of(2026, 7, 1));
        values.put("period_months", 3);
        values.put("period_days", 0);
        values.put("months", 12);
        values.put("weighting_period", "quarter");
        values.put("weighting_dimensions", "country,segment");
        values.put("is_active_only", true);
        values.put("consent_purpose", "survey");
        values.put("languages", "en,fr");
        values.put("most_comments", 100);
        values.put("most_quotes", 3);
        values.put("rule", "nearest");
        values.put("topics", "ease,delivery");
        values.put("own_authors", "shop");
        values.put("homonyms", "juice");
        values.put("is_weighted", true);
        values.put("by_place", true);
        values.put("window", 12);
        values.put("known_before", LocalDate.of(2026, 7, 1));
        values.put("queue_days", 30);
        values.put("queue_length", 200);
        for (String source : List.of(
                "orders",
                "refunds",
                "subscriptions",
                "surveys",
                "invitations",
                "contacts",
                "cases",
                "sessions",
                "lines",
                "mentions",
                "actions",
                "status",
                "responses",
                "contract_events",
                "promotions",
                "promises",
                "complaints",
                "issues",
                "outcomes",
                "standards",
                "event_ends",
                "errors",
                "consent")) {
            values.put("has_" + source, true);
        }
        return values;
    }
}
