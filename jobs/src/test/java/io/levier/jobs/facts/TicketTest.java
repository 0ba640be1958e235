package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.jobs.testkit.OnSpark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Cases, against what a person reads out of the same rows. */
@OnSpark
class TicketTest {
    private final GatheredFact tickets;

    TicketTest(SparkSession spark) {
        this.tickets = new GatheredFact(spark, Ticket.TABLE, Instant.parse("2026-07-01T00:00:00Z"));
    }

    private List<String> rows(Map<Table, String> given, String... columns) {
        Map<Table, String> all = new HashMap<>(given);
        all.put(IdentityMap.TABLE, "customer_id | person_id\nana | ana\ntim | tim");
        all.put(PersonHistory.TABLE, "person_id | valid_from\nana | 1900-01-01");
        return tickets.rows(all, columns);
    }

    /** Solved once; reopened and solved again, before thirty days or after; reopened and open; known by the case alone; never; solved before it began. */
    @Test
    void timesEverySolution() {
        assertEquals(
                List.of(
                        "[alone,3600.0,7200.0,10800.0,2026-03-02,2026-03-02,1,true,false,false]",
                        "[never,null,null,null,null,null,null,null,true,false]",
                        "[odd,null,null,null,2026-03-02,2026-03-02,null,null,false,true]",
                        "[once,3600.0,7200.0,7200.0,2026-03-02,2026-03-02,0,false,false,false]",
                        "[open,3600.0,7200.0,null,2026-03-02,null,1,true,true,false]",
                        // Its changes were exported until it was opened again; that it ended, the case knows.
                        "[part,3600.0,7200.0,864000.0,2026-03-02,2026-03-12,1,true,false,false]",
                        // Opened again and never solved, until it was shut.
                        "[shut,3600.0,7200.0,9504000.0,2026-03-02,2026-06-20,1,true,true,false]",
                        "[slow,3600.0,7200.0,3888000.0,2026-03-02,2026-04-16,1,true,true,false]",
                        "[swift,3600.0,7200.0,864000.0,2026-03-02,2026-03-12,1,true,false,false]",
                        "[twice,3600.0,7200.0,93600.0,2026-03-02,2026-03-03,1,true,false,false]",
                        "[young,null,null,null,null,null,null,null,null,false]"),
                rows(
                        Map.of(
                                CaseTicket.TABLE, """
            case_id | customer_id | opened_at | first_reply_at | first_solved_at | last_solved_at | closed_at | reopened_count
            once  | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-02 11:00:00 | 2026-03-09 11:00:00 | 0
            twice | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-03 11:00:00 | | 1
            open  | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-02 11:00:00 | | 1
            part  | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-12 09:00:00 | | 1
            shut  | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-02 11:00:00 | 2026-06-20 09:00:00 | 1
            slow  | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-04-16 09:00:00 | | 1
            swift | ana | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-12 09:00:00 | | 1
            alone |     | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | 2026-03-02 12:00:00 | | 1
            never | ana | 2026-03-02 09:00:00 | 2026-07-02 10:00:00 | 2026-07-02 11:00:00 | 2026-07-02 11:00:00 | |
            young | ana | 2026-06-02 00:00:00 | | | | |
            odd   | ana | 2026-03-02 09:00:00 | | 2026-03-02 08:00:00 | 2026-03-02 08:00:00 | |
            staff | tim | 2026-03-02 09:00:00 | | | | |
            later | ana | 2026-07-01 00:00:00 | | | | |
            """,
                                CaseStatusEvent.TABLE, """
            case_id | at | from_status | to_status
            once  | 2026-03-02 09:00:00 |        | new
            once  | 2026-03-02 11:00:00 | new    | solved
            once  | 2026-03-09 11:00:00 | solved | closed
            twice | 2026-03-02 09:00:00 |        | new
            twice | 2026-03-02 11:00:00 |        | solved
            twice | 2026-03-03 09:00:00 |        | open
            twice | 2026-03-03 11:00:00 |        | solved
            open  | 2026-03-02 09:00:00 |        | new
            open  | 2026-03-02 11:00:00 |        | solved
            open  | 2026-03-03 09:00:00 |        | open
            part  | 2026-03-02 11:00:00 |        | solved
            part  | 2026-03-10 09:00:00 |        | open
            shut  | 2026-03-02 11:00:00 |        | solved
            shut  | 2026-03-10 09:00:00 |        | open
            slow  | 2026-03-02 11:00:00 |        | solved
            slow  | 2026-03-10 09:00:00 |        | open
            slow  | 2026-04-16 09:00:00 |        | solved
            swift | 2026-03-02 11:00:00 |        | solved
            swift | 2026-03-10 09:00:00 |        | open
            swift | 2026-03-12 09:00:00 |        | solved
            """),
                        "case_id",
                        "first_reply_s",
                        "first_resolution_s",
                        "full_resolution_s",
                        "first_solved_on",
                        "solved_on",
                        "n_reopens",
                        "is_reopened",
                        "is_unresolved_30d",
                        "is_clock_skewed"));
    }

    /** The office opens on Mondays at nine and on Tuesdays at ten, Paris time. */
    @Test
    void timesInOpeningHours() {
        assertEquals(
                List.of("[night,1800.0,3600.0,32400.0]"),
                rows(
                        Map.of(
                                CaseTicket.TABLE, """
            case_id | customer_id | opened_at | first_reply_at | first_solved_at | last_solved_at | schedule_id
            night | ana | 2026-03-01 22:00:00 | 2026-03-02 08:30:00 | 2026-03-02 09:00:00 | 2026-03-03 08:00:00 | office
            """,
                                BusinessCalendar.TABLE, """
            schedule_id | valid_from | weekday | opens_local | closes_local | timezone
            office | 2025-01-01 | 1 | 09:00 | 18:00 | Europe/Paris
            office | 2025-01-01 | 2 | 10:00 | 18:00 | Europe/Paris
            other  | 2025-01-01 | 2 | 00:00 | 24:00 | UTC
            """),
                        "case_id",
                        "first_reply_business_s",
                        "first_resolution_business_s",
                        "full_resolution_business_s"));
    }

    /** To another team and straight back; once around; said twice; the same status again; never in anybody's hands. */
    @Test
    void followsTheHandsACaseGoesThrough() {
        assertEquals(
                List.of(
                        "[again,1,0,false,true,false,true]",
                        "[around,3,3,false,false,false,false]",
                        "[back,2,2,true,false,true,false]",
                        "[nobody,0,null,null,false,false,null]",
                        "[said,1,0,false,false,false,true]"),
                rows(
                        Map.of(
                                CaseTicket.TABLE, """
            case_id | opened_at | first_solved_at | last_solved_at
            back   | 2026-03-02 | 2026-03-05 | 2026-03-05
            around | 2026-03-02 | 2026-03-06 | 2026-03-06
            said   | 2026-03-02 | 2026-03-04 | 2026-03-04
            again  | 2026-03-02 | 2026-03-05 | 2026-03-05
            nobody | 2026-03-02 | 2026-03-03 | 2026-03-03
            """,
                                CaseStatusEvent.TABLE, """
            case_id | at | to_status | assignee | team
            back   | 2026-03-02 | new    | kim | north
            back   | 2026-03-03 | open   | lou | south
            back   | 2026-03-04 | open   | kim | north
            back   | 2026-03-05 | solved | kim | north
            around | 2026-03-02 | new    | kim | north
            around | 2026-03-03 | open   | lou | north
            around | 2026-03-04 | open   | max | north
            around | 2026-03-05 | open   | kim | north
            around | 2026-03-06 | solved |     |
            said   | 2026-03-02 | new    | kim | north
            said   | 2026-03-03 | new    | kim | north
            said   | 2026-03-04 | solved |     |
            again  | 2026-03-02 | open    | kim | north
            again  | 2026-03-03 | pending | kim | north
            again  | 2026-03-04 | open    | kim | north
            again  | 2026-03-05 | solved  | kim | north
            nobody | 2026-03-03 | solved  |     |
            """),
                        "case_id",
                        "n_agents",
                        "n_handoffs",
                        "is_escalated",
                        "has_rework",
                        "has_pingpong",
                        "is_closed_first_contact"));
    }

    /** One reply or two; a case an agent opened waits from the customer's first message on; without steps nothing is known. */
    @Test
    void countsWhatTheCustomerSaw() {
        assertEquals(
                List.of(
                        "[agent,true,1,1,600.0]",
                        "[blind,null,null,1,null]",
                        "[one,true,1,2,300.0]",
                        "[two,false,2,1,300.0]"),
                rows(
                        Map.of(
                                CaseTicket.TABLE, """
            case_id | opened_at | first_reply_at | last_solved_at
            one   | 2026-03-02 09:00:00 | | 2026-03-03
            two   | 2026-03-02 09:00:00 | | 2026-03-03
            agent | 2026-03-02 09:00:00 | 2026-03-02 09:00:00 | 2026-03-05
            blind | 2026-03-02 09:00:00 | | 2026-03-03
            """,
                                Interaction.TABLE, """
            interaction_id | case_id | channel | direction | started_at
            1  | one   | email | in  | 2026-03-02 09:00:00
            1b | one   | phone | in  | 2026-03-02 10:00:00
            1s | one   | bot   | in  | 2026-03-02 10:00:00
            2  | two   | email | in  | 2026-03-02 09:00:00
            3  | agent | phone | out | 2026-03-02 09:00:00
            4  | agent | email | in  | 2026-03-03 09:00:00
            5  | blind | email | in  | 2026-03-02 09:00:00
            """,
                                InteractionEvent.TABLE, """
            interaction_id | seq | at | actor_type | is_public | type
            1 | 1 | 2026-03-02 09:00:00 | customer | true | message
            1 | 2 | 2026-03-02 09:00:02 | system | true  | auto_ack
            1 | 3 | 2026-03-02 09:05:00 | agent  | true  | reply
            1 | 4 | 2026-03-02 09:06:00 | agent  | false | note
            2 | 1 | 2026-03-02 09:05:00 | agent  | true  | reply
            2 | 2 | 2026-03-02 09:06:00 | agent  | true  | reply
            4 | 1 | 2026-03-03 09:10:00 | agent  | true  | reply
            """),
                        "case_id",
                        "is_one_touch",
                        "n_replies",
                        "n_contacts",
                        "first_reply_s"));
    }
}
