package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What service was to a person in a month: the figures of the facts of contacts, each in the month it became certain. */
@OnSpark
class PeriodServiceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate LAST = LocalDate.of(2026, 5, 1);
    private static final int PERSONS = 8;
    private static final int CONTACTS = 400;

    private static final String STANDARDS = """
            standard_id | channel | item | unit | value
            1 | phone | wait_s | s | 20
            2 | email | frt_business_s | h | 8
            3 | chat | frt_s | min | 1
            """;
    private static final String OFFICE = """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            office | 2025-01-01 | 1 | 09:00 | 18:00 | Europe/Paris
            office | 2025-01-01 | 2 | 09:00 | 18:00 | Europe/Paris
            office | 2025-01-01 | 3 | 09:00 | 18:00 | Europe/Paris
            office | 2025-01-01 | 4 | 09:00 | 18:00 | Europe/Paris
            office | 2025-01-01 | 5 | 09:00 | 18:00 | Europe/Paris
            """;

    private final SparkSession spark;

    PeriodServiceTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private ServiceRows known(LocalDate limit, String contacts, String events) {
        StringBuilder persons = new StringBuilder("customer_id | person_id\n");
        StringBuilder histories = new StringBuilder("person_id | valid_from\n");
        for (int person = 0; person < PERSONS; person++) {
            persons.append("p%d | p%d\n".formatted(person, person));
            histories.append("p%d | 1900-01-01\n".formatted(person));
        }
        Map<String, Object> values = Map.of(
                "zone",
                PARIS.getId(),
                "currency",
                "EUR",
                "as_of",
                midnight(limit),
                "last_instant",
                midnight(limit).minusSeconds(1),
                "period_type",
                "month",
                "period_months",
                1,
                "period_days",
                0);
        Map<Table, String> given = Map.of(
                IdentityMap.TABLE, persons.toString(),
                PersonHistory.TABLE, histories.toString(),
                Interaction.TABLE, contacts,
                InteractionEvent.TABLE, events,
                ServiceStandard.TABLE, STANDARDS,
                BusinessCalendar.TABLE, OFFICE);
        return new ServiceRows(spark, values, given)
                .then("inbound", "reply", "sequel", "issue", "open_day", "case_schedule", "response_target")
                .openWithin("contact_span")
                .then("first_response");
    }

    private List<String> told(Dataset<Row> rows) {
        return SparkExtension.withoutCode(
                spark,
                () -> rows.collectAsList().stream().map(Row::toString).sorted().toList());
    }

    /**
     * A call of 28 January is made again on 2 February, so that its week ends in February without success; that of another
     * call ends on the 9th with it. Of two robots one is taken over from at once, one half an hour later, in February.
     */
    @Test
    void issuesCountWhenTheyAreCertain() {
        String contacts = """
            interaction_id | customer_id | channel | started_at | answered_at | ended_at | outcome | case_id | transfers
            1 | p0 | phone | 2026-01-28 10:00:00 | 2026-01-28 10:00:05 | 2026-01-28 10:05:00 | answered | c1 |
            2 | p0 | phone | 2026-02-02 10:00:00 | 2026-02-02 10:00:05 | 2026-02-02 10:05:00 | answered | c1 |
            3 | p1 | phone | 2026-02-02 10:00:00 | 2026-02-02 10:00:05 | 2026-02-02 10:05:00 | answered | c2 |
            4 | p2 | bot   | 2026-01-31 22:40:00 |                     | 2026-01-31 22:41:00 | answered |    |
            5 | p2 | phone | 2026-01-31 23:10:00 | 2026-01-31 23:10:05 | 2026-01-31 23:15:00 | answered |    |
            6 | p2 | bot   | 2026-01-10 22:40:00 |                     | 2026-01-10 22:41:00 | answered |    | 1
            7 | p3 | bot   | 2026-01-10 22:40:00 |                     | 2026-01-10 22:41:00 | answered |    |
            """;
        assertEquals(
                List.of(
                        "[p0,2026-02-01,1,1,0,0]",
                        "[p1,2026-02-01,0,1,1,0]",
                        "[p2,2026-01-01,0,0,0,1]",
                        "[p2,2026-02-01,0,0,0,1]"),
                told(known(LAST, contacts, "interaction_id").query("period/issues")));
    }

    /**
     * Eight hours of a mail written on Friday 30 January at five end on Monday at four: it is late in February, though
     * it was answered in March; the same mail answered on Monday at ten is in time. A chat is late after a minute, in
     * January, and a call that waited too long when it is over.
     */
    @Test
    void promisesAreBrokenWhenTheirTimeIsOver() {
        String contacts = """
            interaction_id | customer_id | channel | started_at | answered_at | abandoned_at | ended_at | outcome | wait_s
            1 | p0 | email | 2026-01-30 16:00:00 | 2026-03-10 10:00:00 | | 2026-03-10 10:00:00 | answered |
            2 | p1 | email | 2026-01-30 16:00:00 | 2026-02-02 09:00:00 | | 2026-02-02 09:00:00 | answered |
            3 | p2 | chat  | 2026-01-31 22:30:00 | 2026-01-31 23:10:00 | | 2026-01-31 23:15:00 | answered |
            4 | p3 | phone | 2026-01-31 22:59:00 | 2026-01-31 22:59:30 | | 2026-01-31 23:15:00 | answered | 30
            5 | p4 | email | 2026-01-30 16:00:00 | | | | |
            6 | p5 | email | 2026-01-05 07:00:00 | 2026-01-05 17:30:00 | | 2026-01-05 17:30:00 | answered |
            """;
        List<String> told = List.of(
                "[p0,2026-02-01,1,0]",
                "[p1,2026-02-01,1,1]",
                "[p2,2026-01-01,1,0]",
                "[p3,2026-02-01,1,0]",
                "[p4,2026-02-01,1,0]",
                "[p5,2026-01-01,1,0]");
        assertEquals(told, promises(LAST, contacts, "interaction_id"));
        // Whoever looked at the end of January saw January as it is now.
        assertEquals(List.of(told.get(2), told.get(5)), promises(LocalDate.of(2026, 2, 1), contacts, "interaction_id"));
    }

    private List<String> promises(LocalDate limit, String contacts, String events) {
        return told(known(limit, contacts, events).openWithin("overdue_span").query("period/promises"));
    }

    /** Contacts as they may be, and what was said in them. */
    private record Drawn(String contacts, String events) {}

    private static Drawn drawn() {
        Random draws = new Random(17);
        List<String> contacts =
                new ArrayList<>(List.of("interaction_id | customer_id | channel | started_at | answered_at |"
                        + " abandoned_at | ended_at | outcome | wait_s | case_id | reason_l2 | transfers"));
        List<String> events = new ArrayList<>(List.of("interaction_id | seq | at | actor_type | is_public | type"));
        Instant first = midnight(LocalDate.of(2026, 1, 1));
        long seconds = midnight(LAST).getEpochSecond() - first.getEpochSecond();
        for (int contact = 0; contact < CONTACTS; contact++) {
            Instant start = first.plusSeconds((long) (draws.nextDouble() * seconds));
            String channel = List.of("phone", "email", "chat", "bot").get(draws.nextInt(4));
            boolean isAnswered = !channel.equals("bot") && draws.nextInt(4) > 0;
            // Of mails some take days, and some are never answered.
            long wait = draws.nextInt(channel.equals("email") ? 900_000 : 120);
            Instant left = start.plusSeconds(wait);
            boolean isWritten = isAnswered && channel.equals("email") && draws.nextBoolean();
            if (isWritten) {
                events.add(contact + " | 1 | " + text(start.plusSeconds(1)) + " | system | true | auto_ack");
                events.add(contact + " | 2 | " + text(left) + " | agent | true | reply");
            }
            contacts.add(String.join(
                    " | ",
                    contact + "",
                    "p" + draws.nextInt(PERSONS),
                    channel,
                    text(start),
                    isAnswered ? text(left) : "",
                    isAnswered || channel.equals("email") ? "" : text(left),
                    isAnswered ? text(left.plusSeconds(draws.nextInt(3_600))) : "",
                    isAnswered ? "answered" : channel.equals("email") ? "" : "abandoned",
                    channel.equals("phone") && draws.nextBoolean() ? wait + "" : "",
                    draws.nextInt(3) > 0 ? "" : "c" + draws.nextInt(40),
                    draws.nextBoolean() ? "" : "r" + draws.nextInt(2),
                    draws.nextInt(4) > 0 ? "" : "1"));
        }
        return new Drawn(String.join("\n", contacts), String.join("\n", events));
    }

    private static String text(Instant at) {
        return at.toString().replace("T", " ").replace("Z", "");
    }

    /** Drawn contacts of four months: at the end of each month the sums until then are those of the facts known then. */
    @Test
    void whatFactsKnowAtTheEndOfAMonthIsBooked() {
        Drawn drawn = drawn();
        ServiceRows all = known(LAST, drawn.contacts(), drawn.events());
        Dataset<Row> issues = all.query("period/issues");
        Dataset<Row> booked = issues.unionByName(all.openWithin("overdue_span").query("period/promises"), true)
                .localCheckpoint();
        for (int month = 2; month <= LAST.getMonthValue(); month++) {
            LocalDate limit = LocalDate.of(2026, month, 1);
            List<String> found = told(known(limit, drawn.contacts(), drawn.events())
                    .then("staffed", "assisted_order", "cost_line", "contact_cost")
                    .query("facts/contact")
                    .groupBy("person_id")
                    .agg(
                            expr("count_if(is_repeat)"),
                            expr("count(is_resolved_7d)"),
                            expr("count_if(is_resolved_7d)"),
                            expr("count_if(is_handed_off)"),
                            expr("count(is_within_target)"),
                            expr("count_if(is_within_target)")));
            assertEquals(PERSONS, found.size());
            assertEquals(
                    found,
                    told(booked.where("period_start < date'" + limit + "'")
                            .groupBy("person_id")
                            .agg(
                                    expr("coalesce(sum(n_repeat_contacts), 0)"),
                                    expr("coalesce(sum(n_issues), 0)"),
                                    expr("coalesce(sum(n_issues_fcr), 0)"),
                                    expr("coalesce(sum(bot_handoffs), 0)"),
                                    expr("coalesce(sum(standard_n), 0)"),
                                    expr("coalesce(sum(standard_met_n), 0)"))),
                    "until " + limit);
        }
        Row sums = booked.selectExpr(
                        "sum(n_repeat_contacts) > 10 and sum(n_issues) - sum(n_issues_fcr) > 5 and sum(n_issues_fcr) > 20",
                        "sum(bot_handoffs) > 20 and sum(standard_n) - sum(standard_met_n) > 50 and sum(standard_met_n) > 20")
                .first();
        assertTrue(sums.getBoolean(0) && sums.getBoolean(1), "too little happened to tell anything");
    }
}
