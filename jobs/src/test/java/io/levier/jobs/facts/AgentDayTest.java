package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.input.Agent;
import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.AgentShift;
import io.levier.common.table.input.Interaction;
import io.levier.jobs.testkit.OnSpark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Days of agents, against the clock. */
@OnSpark
class AgentDayTest {
    private static final String AGENTS = """
            agent_id | team  | site  | left_at
            kim      | north | lille |
            lou      | south | paris | 2026-03-10 00:00:00
            """;

    private final GatheredFact days;

    AgentDayTest(SparkSession spark) {
        this.days = new GatheredFact(spark, AgentDay.TABLE, Instant.parse("2026-04-01T00:00:00Z"));
    }

    private List<String> rows(Map<Table, String> given, String... columns) {
        Map<Table, String> all = new HashMap<>(given);
        all.put(Agent.TABLE, AGENTS);
        return days.rows(all, columns);
    }

    /** Three chats of twenty minutes at once and forty minutes of waiting: a third by the clock, 60 % by the work. */
    @Test
    void tellsTheClockFromTheWork() {
        assertEquals(
                List.of("[1200.0,3600.0,2400.0,3,33.3333,60.0]"),
                rows(
                        Map.of(
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 09:00:00 | 2026-03-02 09:20:00 | handling
            kim | 2026-03-02 09:20:00 | 2026-03-02 10:00:00 | available
            """,
                                Interaction.TABLE, """
            interaction_id | agent_id | channel | started_at | answered_at | outcome | talk_s
            1 | kim | chat | 2026-03-02 08:59:00 | 2026-03-02 09:00:00 | answered | 1200
            2 | kim | chat | 2026-03-02 08:59:00 | 2026-03-02 09:00:00 | answered | 1200
            3 | kim | chat | 2026-03-02 08:59:00 | 2026-03-02 09:00:00 | answered | 1200
            """),
                        "contact_s",
                        "handle_s",
                        "idle_s",
                        "n_contacts",
                        "round(100 * contact_s / (contact_s + idle_s), 4)",
                        "round(100 * handle_s / (handle_s + idle_s), 4)"));
    }

    /** Paris exports no presence: how long its agents waited is not known, though somebody in Lille was seen. */
    @Test
    void ofASiteNobodyObservesNothingIsKnown() {
        assertEquals(
                List.of("[kim,3600.0,3600.0,0.0]", "[lou,null,null,600.0]"),
                rows(
                        Map.of(
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | available
            """,
                                Interaction.TABLE, """
            interaction_id | agent_id | channel | started_at | answered_at | outcome | talk_s
            1 | lou | phone | 2026-03-02 08:59:00 | 2026-03-02 09:00:00 | answered | 600
            """),
                        "agent_id",
                        "present_s",
                        "idle_s",
                        "contact_s"));
    }

    /** Doubled presence is one; what is outside the shift is presence, but none that was planned. */
    @Test
    void measuresPresenceOnce() {
        assertEquals(
                List.of("[kim,north,lille,28800.0,27000.0,25200.0,23400.0]"),
                rows(
                        Map.of(
                                AgentShift.TABLE, """
            agent_id | started_at | ended_at | activity
            kim | 2026-03-02 08:00:00 | 2026-03-02 12:00:00 | productive
            kim | 2026-03-02 11:00:00 | 2026-03-02 16:00:00 | productive
            kim | 2026-03-02 16:00:00 | 2026-03-02 18:00:00 | absence
            """,
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 07:30:00 | 2026-03-02 08:00:00 | away
            kim | 2026-03-02 08:00:00 | 2026-03-02 12:00:00 | available
            kim | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | handling
            kim | 2026-03-02 11:30:00 | 2026-03-02 12:00:00 | available
            kim | 2026-03-02 12:00:00 | 2026-03-02 13:00:00 | offline
            kim | 2026-03-02 13:00:00 | 2026-03-02 15:30:00 | handling
            kim | 2026-03-02 15:30:00 | 2026-03-02 16:00:00 | away
            kim | 2026-03-02 15:00:00 | 2026-03-02 15:00:00 | offline
            """),
                        "agent_id",
                        "team",
                        "site",
                        "scheduled_s",
                        "present_s",
                        "present_in_schedule_s",
                        "on_queue_s"));
    }

    /** An hour on queue of two planned, a training attended, a break half worked through. */
    @Test
    void comparesThePlanWithTheDay() {
        assertEquals(
                List.of("[14400.0,9000.0,7200.0,12600.0,7200.0,5400.0]"),
                rows(
                        Map.of(
                                AgentShift.TABLE, """
            agent_id | started_at | ended_at | activity | paid
            kim | 2026-03-02 08:00:00 | 2026-03-02 10:00:00 | productive | true
            kim | 2026-03-02 10:00:00 | 2026-03-02 11:00:00 | break      | false
            kim | 2026-03-02 11:00:00 | 2026-03-02 12:00:00 | training   | true
            kim | 2026-03-02 12:00:00 | 2026-03-02 12:30:00 | absence    | true
            """,
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 08:00:00 | 2026-03-02 09:00:00 | available
            kim | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | away
            kim | 2026-03-02 10:30:00 | 2026-03-02 11:00:00 | handling
            kim | 2026-03-02 11:00:00 | 2026-03-02 12:00:00 | training
            kim | 2026-03-02 12:00:00 | 2026-03-02 12:30:00 | available
            """),
                        "scheduled_s",
                        "adherent_s",
                        "paid_productive_s",
                        "paid_s",
                        "on_queue_s",
                        "on_queue_in_paid_s"));
    }

    /** Midnight is that of the clock on the wall, and a day may have 23 hours or 25. */
    @Test
    void partsDaysAtLocalMidnight() {
        assertEquals(
                List.of(
                        "[2025-10-26,90000.0,90000.0]",
                        "[2026-03-02,7200.0,3600.0]",
                        "[2026-03-03,10800.0,10800.0]",
                        "[2026-03-29,82800.0,82800.0]",
                        "[2026-04-01,7200.0,7200.0]"),
                rows(
                        Map.of(
                                AgentShift.TABLE, """
            agent_id | started_at | ended_at | activity
            kim | 2026-03-02 21:00:00 | 2026-03-03 02:00:00 | productive
            kim | 2026-03-28 23:00:00 | 2026-03-29 22:00:00 | productive
            kim | 2025-10-25 22:00:00 | 2025-10-26 23:00:00 | productive
            kim | 2026-03-31 22:00:00 | 2026-04-01 09:00:00 | productive
            """,
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 22:00:00 | 2026-03-03 02:00:00 | available
            kim | 2026-03-28 23:00:00 | 2026-03-29 22:00:00 | available
            kim | 2025-10-25 22:00:00 | 2025-10-26 23:00:00 | available
            kim | 2026-03-31 22:00:00 | 2026-04-01 09:00:00 | available
            """),
                        "day",
                        "scheduled_s",
                        "present_in_schedule_s"));
    }

    /** Without a shift nothing was planned; on a day without any observation nobody is absent; who left is not missed. */
    @Test
    void knowsNothingRatherThanZero() {
        assertEquals(
                List.of(
                        "[kim,2026-03-02,null,3600.0,null,0]",
                        "[kim,2026-03-03,3600.0,null,null,0]",
                        "[kim,2026-03-04,null,null,null,1]",
                        "[lou,2026-03-02,3600.0,0.0,0.0,0]",
                        "[lou,2026-03-06,null,3600.0,null,0]"),
                rows(
                        Map.of(
                                AgentShift.TABLE, """
            agent_id | started_at | ended_at | activity
            lou | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | productive
            kim | 2026-03-03 09:00:00 | 2026-03-03 10:00:00 | productive
            lou | 2026-03-11 09:00:00 | 2026-03-11 10:00:00 | productive
            """,
                                AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-02 09:00:00 | 2026-03-02 10:00:00 | available
            lou | 2026-03-06 09:00:00 | 2026-03-06 10:00:00 | available
            """,
                                Interaction.TABLE, """
            interaction_id | agent_id | channel | started_at | answered_at | outcome | talk_s
            1 | kim | phone | 2026-03-04 08:59:00 | 2026-03-04 09:00:00 | answered | 60
            2 | lou | phone | 2026-03-04 08:59:00 | 2026-03-04 09:00:00 | abandoned | 60
            """),
                        "agent_id",
                        "day",
                        "scheduled_s",
                        "present_s",
                        "present_in_schedule_s",
                        "n_contacts"));
    }
}
