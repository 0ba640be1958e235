package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.testkit.OnSpark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Contacts with service, against what a person reads out of the same rows. */
@OnSpark
class ContactTest {
    private static final String PEOPLE = """
            customer_id | person_id
            ana | ana
            ana2 | ana
            bo  | bo
            tim | tim
            """;
    private static final String KNOWN = """
            person_id | valid_from | valid_to | preferred_channel | segment
            ana | 1900-01-01 | 2026-03-01 | phone | silver
            ana | 2026-03-01 |            | email | gold
            bo  | 1900-01-01 |            |       |
            """;

    private final GatheredFact contacts;

    ContactTest(SparkSession spark) {
        this.contacts = new GatheredFact(spark, Contact.TABLE, Instant.parse("2026-07-01T00:00:00Z"));
    }

    private List<String> rows(Map<Table, String> given, String... columns) {
        Map<Table, String> all = new HashMap<>(given);
        all.put(IdentityMap.TABLE, PEOPLE);
        all.put(PersonHistory.TABLE, KNOWN);
        return contacts.rows(all, columns);
    }

    /** Calls out, spam, tests, employees and what is yet to come are none; the same call twice is one. */
    @Test
    void keepsWhatCustomersBeganOnce() {
        List<String> kept = rows(
                Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | direction | started_at | outcome | is_spam | is_test
            1  | ana  | phone | in  | 2026-02-28 23:30:00 | abandoned | |
            2  | ana2 | phone |     | 2026-02-28 23:31:00 | answered  | |
            2b | ana  | phone | in  | 2026-02-28 23:31:59 | abandoned | |
            3  | ana  | phone | in  | 2026-02-28 23:33:00 | abandoned | |
            4  | ana  | chat  | in  | 2026-02-28 23:33:00 | answered  | |
            5  | ana  | phone | out | 2026-02-10 10:00:00 | answered  | |
            6  | ana  | email | in  | 2026-02-10 10:00:00 |           | true |
            7  | ana  | email | in  | 2026-02-10 10:00:00 |           | | true
            8  | tim  | email | in  | 2026-02-10 10:00:00 |           | |
            9  |      | phone | in  | 2026-02-10 10:00:00 | answered  | |
            10 |      | phone | in  | 2026-02-10 10:00:00 | answered  | |
            11 | ana  | email | in  | 2026-07-01 00:00:00 |           | |
            """),
                "contact_id",
                "contact_person_id",
                "started_at",
                "started_on",
                "segment",
                "is_channel_mismatch");

        assertEquals(
                List.of(
                        "[10,contact:10,2026-02-10 10:00:00.0,2026-02-10,null,null]",
                        "[2,ana,2026-02-28 23:30:00.0,2026-03-01,gold,true]",
                        "[3,ana,2026-02-28 23:33:00.0,2026-03-01,gold,true]",
                        "[4,ana,2026-02-28 23:33:00.0,2026-03-01,gold,true]",
                        "[9,contact:9,2026-02-10 10:00:00.0,2026-02-10,null,null]"),
                kept);
    }

    /**
     * A mail answered by a machine first, then noted, then answered; one only a machine answered; a chat without steps; a
     * call; a clock that ran backwards; three messages and two replies.
     */
    @Test
    void knowsWhoAnsweredFirst() {
        List<String> replies = rows(
                Map.of(
                        Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | queue_entered_at | answered_at | ended_at | outcome | wait_s
            mail  | ana | email | 2026-03-02 10:00:00 | | 2026-03-02 10:10:00 | | answered |
            alone | ana | email | 2026-03-03 10:00:00 | | | | |
            chat  | bo  | chat  | 2026-03-02 10:00:00 | | 2026-03-02 10:00:40 | | answered |
            call  | bo  | phone | 2026-03-03 10:00:00 | 2026-03-03 10:00:30 | 2026-03-03 10:01:15 | | answered |
            skew  | bo  | email | 2026-03-04 10:00:00 | | | | answered |
            turns | bo  | whatsapp | 2026-03-05 10:00:00 | | | | answered |
            """,
                        InteractionEvent.TABLE, """
            interaction_id | seq | at | actor_type | is_public | type
            mail  | 1 | 2026-03-02 10:00:00 | customer | true  | message
            mail  | 2 | 2026-03-02 10:00:05 | system   | true  | auto_ack
            mail  | 3 | 2026-03-02 10:20:00 | agent    | false | note
            mail  | 4 | 2026-03-02 10:30:00 | agent    | true  | reply
            alone | 1 | 2026-03-03 10:00:00 | customer | true  | message
            alone | 2 | 2026-03-03 10:00:09 | bot      | true  | reply
            call  | 1 | 2026-03-03 10:01:17 | agent    | true  | reply
            skew  | 1 | 2026-03-04 09:59:00 | agent    | true  | reply
            turns | 1 | 2026-03-05 10:00:00 | customer | true  | message
            turns | 2 | 2026-03-05 10:01:00 | customer | true  | message
            turns | 3 | 2026-03-05 10:05:00 | agent    | true  | reply
            turns | 4 | 2026-03-05 10:06:00 | customer | true  | message
            turns | 5 | 2026-03-05 10:07:30 | agent    |       | reply
            turns | 6 | 2026-03-05 10:09:00 | customer | true  | message
            """),
                "contact_id",
                "first_response_s",
                "first_response_incl_bot_s",
                "wait_s",
                "is_clock_skewed",
                "n_replies",
                "n_turns",
                "turns_wait_s");

        assertEquals(
                List.of(
                        "[alone,null,9.0,null,false,0,0,null]",
                        "[call,45.0,45.0,45.0,false,1,0,null]",
                        "[chat,40.0,40.0,40.0,false,null,null,null]",
                        "[mail,1800.0,5.0,null,false,1,1,1800.0]",
                        "[skew,null,null,null,true,1,0,null]",
                        "[turns,300.0,300.0,null,false,2,2,390.0]"),
                replies);
    }

    /** By phone 20 seconds are promised, by mail an hour of opening time; the office opens on Mondays at nine. */
    @Test
    void holdsTheCompanyToItsPromise() {
        List<String> kept = rows(
                Map.of(
                        Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | answered_at | abandoned_at | outcome | wait_s
            fast   | ana | phone | 2026-03-02 10:00:00 | 2026-03-02 10:00:20 | | answered | 20
            slow   | ana | phone | 2026-03-02 11:00:00 | 2026-03-02 11:00:21 | | answered | 21
            gone   | ana | phone | 2026-03-02 12:00:00 | | 2026-03-02 12:00:04 | abandoned | 4
            sunday | ana | email | 2026-03-01 10:00:00 | 2026-03-02 08:59:00 | | answered |
            monday | ana | email | 2026-03-02 09:00:00 | 2026-03-02 10:00:01 | | answered |
            never  | ana | email | 2026-06-28 10:00:00 | | | |
            late   | ana | email | 2026-06-30 10:00:00 | | | |
            old    | ana | email | 2025-12-29 09:00:00 | 2025-12-29 17:00:00 | | answered |
            other  | ana | sms   | 2026-03-02 09:00:00 | 2026-03-02 10:00:01 | | answered |
            """,
                        ServiceStandard.TABLE, """
            standard_id | channel | item | unit | value | valid_from
            1 | phone | wait_s | s | 20 |
            2 | email | frt_business_s | h | 1 | 2026-01-01
            3 | sms   | courtesy | rating | 9 |
            """,
                        BusinessCalendar.TABLE, """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            office | 2025-01-01 | 1 | 09:00 | 18:00 | Europe/Paris
            """),
                "contact_id",
                "first_response_s",
                "first_response_business_s",
                "response_target_s",
                "is_within_target",
                "is_short_abandon");

        assertEquals(
                List.of(
                        "[fast,20.0,20.0,20.0,true,false]",
                        "[gone,null,null,20.0,false,true]",
                        "[late,null,null,3600.0,null,false]",
                        "[monday,3601.0,3601.0,3600.0,false,false]",
                        "[never,null,null,3600.0,false,false]",
                        "[old,28800.0,28800.0,null,null,false]",
                        "[other,3601.0,3601.0,null,null,false]",
                        "[slow,21.0,21.0,20.0,false,false]",
                        "[sunday,82740.0,3540.0,3600.0,true,false]"),
                kept);
    }

    /** Of two schedules nobody knows which one a contact without a case falls under; a call waits no longer than its wait. */
    @Test
    void knowsNoOpeningTimeWithoutASchedule() {
        assertEquals(
                List.of("[call,45.0,45.0]", "[loose,45.0,null]", "[mail,7200.0,3600.0]"),
                rows(
                        Map.of(
                                Interaction.TABLE, """
            interaction_id | case_id | channel | started_at | queue_entered_at | answered_at | outcome
            call  | c1 | phone | 2026-03-02 09:00:00 | 2026-03-02 09:00:30 | 2026-03-02 09:01:15 | answered
            loose |    | phone | 2026-03-02 09:00:00 | 2026-03-02 09:00:30 | 2026-03-02 09:01:15 | answered
            mail  | c1 | email | 2026-03-02 07:00:00 | | 2026-03-02 09:00:00 | answered
            """,
                                CaseTicket.TABLE, "case_id | schedule_id\nc1 | paris\n",
                                BusinessCalendar.TABLE, """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            paris | 2025-01-01 | 1 | 09:00 | 18:00 | Europe/Paris
            other | 2025-01-01 | 1 | 00:00 | 24:00 | Europe/Paris
            """),
                        "contact_id",
                        "first_response_s",
                        "first_response_business_s"));
    }

    /** Of 100, 200 and 1000 seconds 99.5 of 100 take no more than 992; other channels and months have their own. */
    @Test
    void longestWorkCountsNoLongerThanThatOfNearlyAll() {
        assertEquals(
                List.of(
                        "[1,100.0,100.0]",
                        "[2,200.0,200.0]",
                        "[3,1000.0,992.0]",
                        "[4,5000.0,5000.0]",
                        "[5,7000.0,7000.0]",
                        "[6,null,null]"),
                rows(Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | talk_s | acw_s
            1 | ana | phone | 2026-03-02 10:00:00 | answered | 90   | 10
            2 | ana | phone | 2026-03-03 10:00:00 | answered | 150  | 50
            3 | ana | phone | 2026-03-31 21:00:00 | answered | 1000 | 0
            4 | ana | chat  | 2026-03-02 10:00:00 | answered | 5000 | 0
            5 | ana | phone | 2026-03-31 22:00:00 | answered | 7000 | 0
            6 | ana | phone | 2026-03-04 10:00:00 | answered | 50   |
            """), "contact_id", "round(effort_s, 6)", "round(effort_capped_s, 6)"));
    }

    /** What is not recorded is not nothing; conversations held at once share the time. */
    @Test
    void addsUpTheWork() {
        assertEquals(
                List.of(
                        "[1,100.0,20.0,30.0,150.0,150.0,true]",
                        "[2,300.0,null,30.0,330.0,130.0,false]",
                        "[3,60.0,null,null,null,null,false]",
                        "[4,null,null,null,null,null,false]"),
                rows(
                        Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | talk_s | hold_s | acw_s | concurrent_max | transfers
            1 | ana | phone | 2026-03-02 10:00:00 | answered  | 100 | 20 | 30 | 1 | 2
            2 | ana | chat  | 2026-03-02 10:00:00 | answered  | 300 |    | 30 | 3 |
            3 | ana | email | 2026-03-02 10:00:00 | answered  | 60  |    |    |   | 0
            4 | bo  | phone | 2026-03-02 10:00:00 | abandoned | 0   | 0  | 0  |   |
            """),
                        "contact_id",
                        "talk_s",
                        "hold_s",
                        "acw_s",
                        "handle_s",
                        "effort_s",
                        "is_transferred"));
    }

    /**
     * A case by phone, mail and, nine days later, by phone again, with a word of thanks between; the same reason without
     * a case belongs to it. Unknown callers and young contacts tell nothing yet.
     */
    @Test
    void followsIssues() {
        assertEquals(
                List.of(
                        "[1,case,null,2.0,true,true,false,false,true,true]",
                        "[2,case,2.0,1.0,false,false,null,null,null,null]",
                        "[2b,reason,1.0,6.0,false,null,null,null,null,null]",
                        "[3,case,1.0,6.0,null,null,null,null,null,null]",
                        "[4,case,6.0,null,false,true,null,null,null,null]",
                        "[5,reason,null,null,true,true,true,true,true,false]",
                        "[6,product,null,null,true,true,true,true,true,false]",
                        "[7,null,null,null,null,null,null,null,null,null]",
                        "[8,null,null,null,null,null,null,null,null,null]",
                        "[9,case,null,null,true,true,null,null,null,null]"),
                rows(
                        Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | case_id | reason_l2 | product_line | text
            1  | ana  | phone | 2026-03-02 10:00:00 | answered | c1 | late | tea |
            2  | ana2 | email | 2026-03-04 10:00:00 | answered | c1 | late | tea |
            2b | ana  | email | 2026-03-05 10:00:00 | answered |    | late | tea |
            3  | ana  | email | 2026-03-05 10:05:00 | answered | c1 |      |     | Merci !
            4  | ana  | phone | 2026-03-11 10:00:00 | answered | c1 | late | tea |
            5  | bo   | phone | 2026-03-02 10:00:00 | answered |    | lost | tea |
            6  | bo   | phone | 2026-03-02 11:00:00 | answered |    |      | cup |
            7  |      | phone | 2026-03-02 11:00:00 | answered | c2 | late | tea |
            8  | bo   | phone | 2026-03-02 12:00:00 | answered |    |      |     |
            9  | bo   | phone | 2026-06-25 10:00:00 | answered | c3 |      |     |
            """),
                        "contact_id",
                        "match_level",
                        "round(days_since_previous)",
                        "round(days_to_next)",
                        "is_issue_start",
                        "is_resolved_1d",
                        "is_resolved_7d",
                        "is_resolved_30d",
                        "is_resolved_same_channel_7d",
                        "is_multichannel"));
    }

    /** A word of thanks is no other contact about the issue; a word of thanks that asks for something is. */
    @Test
    void onlyThanksAskForNothing() {
        assertEquals(
                List.of("[1,false]", "[2,null]", "[3,true]", "[4,null]", "[5,null]"),
                rows(Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | case_id | text
            1  | ana  | phone | 2026-03-02 10:00:00 | answered | c1 |
            2  | ana  | email | 2026-03-03 10:00:00 | answered | c1 | Merci de rappeler
            3  | bo   | phone | 2026-03-02 10:00:00 | answered | c2 |
            4  | bo   | email | 2026-03-03 10:00:00 | answered | c2 | OK merci !
            5  | bo   | email | 2026-03-04 10:00:00 | answered | c2 | Merci de votre aide.
            """), "contact_id", "is_resolved_7d"));
    }

    /**
     * One was solved by the robot, one asked a person the same day, one came back, one asked the robot again, one was handed over, one
     * is unknown.
     */
    @Test
    void seesWhatRobotsSettle() {
        assertEquals(
                List.of(
                        "[asked,false,false]",
                        "[back,false,false]",
                        "[kept,false,true]",
                        "[person,true,false]",
                        "[stranger,null,null]",
                        "[taken,true,false]",
                        "[twice,false,true]",
                        "[young,false,null]"),
                rows(
                                Map.of(Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | reason_l2 | transfers
            kept     | ana | bot   | 2026-03-02 10:00:00 | answered | one   |
            person   | ana | bot   | 2026-04-02 10:00:00 | answered | two   |
            called   | ana | phone | 2026-04-02 19:00:00 | answered | three |
            back     | bo  | bot   | 2026-03-02 10:00:00 | answered | one   |
            again    | bo  | email | 2026-03-06 10:00:00 | answered | one   |
            taken    | bo  | bot   | 2026-05-02 10:00:00 | flow_out | one   | 1
            asked    | bo  | bot   | 2026-04-06 10:00:00 | answered | four  |
            twice    | bo  | bot   | 2026-04-07 10:00:00 | answered | four  |
            stranger |     | bot   | 2026-05-02 10:00:00 | answered | one   |
            young    | bo  | bot   | 2026-06-28 10:00:00 | answered | one   |
            """, InteractionEvent.TABLE, "interaction_id"),
                                "if(is_bot, contact_id, 'human') as who",
                                "is_handed_off",
                                "is_contained")
                        .stream()
                        .filter(row -> !row.startsWith("[human"))
                        .toList());
    }

    /** The agent's link counts before the last contact; an order belongs to one contact only. */
    @Test
    void putsOrdersDownToOneContact() {
        assertEquals(
                List.of(
                        "[early,false,null,null]",
                        "[first,true,1,10.00]",
                        "[last,true,2,50.00]",
                        "[missed,null,null,null]",
                        "[young,null,null,null]"),
                rows(
                        Map.of(
                                Interaction.TABLE, """
            interaction_id | customer_id | channel | started_at | outcome | order_id
            early  | ana | phone | 2026-03-01 10:00:00 | answered  |
            first  | ana | phone | 2026-03-02 10:00:00 | answered  | o1
            last   | ana | chat  | 2026-03-04 10:00:00 | answered  |
            missed | ana | phone | 2026-03-05 10:00:00 | abandoned |
            young  | bo  | phone | 2026-06-28 10:00:00 | answered  |
            """,
                                OrderHeader.TABLE, "order_id | assisted_interaction_id\no4 | early\n",
                                Sale.TABLE, """
            order_id | person_id | ordered_at | net_amount | is_purchase
            o1 | ana | 2026-03-06 10:00:00 | 10 | true
            o2 | ana | 2026-03-06 11:00:00 | 20 | true
            o3 | ana | 2026-03-11 10:00:00 | 30 | true
            o4 | ana | 2026-03-12 10:00:00 | 40 | true
            o5 | ana | 2026-03-01 09:00:00 | 50 | true
            o6 | ana | 2026-03-06 12:00:00 | 60 | false
            """),
                        "contact_id",
                        "is_followed_by_order",
                        "n_orders",
                        "order_revenue"));
    }
}
