package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.ServiceDay;
import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.Interaction;
import io.levier.jobs.testkit.OnSpark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** When somebody is there, against the clock. */
@OnSpark
class ServiceDayTest {
    private static final Instant AS_OF = Instant.parse("2026-04-01T22:00:00Z");

    private final SparkSession spark;

    ServiceDayTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Five agents of whom two overlap, one works past midnight and one through the night without an hour; April has one. */
    @Test
    void addsUpTheTimeSomebodyIsThere() {
        List<String> days = new GatheredFact(spark, ServiceDay.TABLE, AS_OF)
                .rows(Map.of(AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-27 09:00:00 | 2026-03-27 11:00:00 | available
            lou | 2026-03-27 10:00:00 | 2026-03-27 12:00:00 | handling
            max | 2026-03-27 11:30:00 | 2026-03-27 11:40:00 | acw
            pat | 2026-03-27 22:30:00 | 2026-03-28 00:30:00 | available
            pat | 2026-03-28 05:00:00 | 2026-03-28 06:30:00 | away
            sam | 2026-03-28 23:00:00 | 2026-03-29 22:00:00 | available
            sam | 2026-03-31 22:00:00 | 2026-03-31 23:00:00 | available
            """), "day", "length_s / 3600", "staffed_s / 3600");

        assertEquals(
                List.of(
                        "[2026-03-27,24.0,3.5]",
                        "[2026-03-28,24.0,1.5]",
                        "[2026-03-29,23.0,23.0]",
                        "[2026-03-30,24.0,0.0]",
                        "[2026-03-31,24.0,0.0]",
                        "[2026-04-01,24.0,null]"),
                days);
    }

    @Test
    void knowsWhichContactsFoundSomebody() {
        assertEquals(
                List.of("[after,false]", "[at,true]", "[before,null]", "[end,false]", "[robot,true]", "[within,true]"),
                new GatheredFact(spark, Contact.TABLE, AS_OF)
                        .rows(
                                Map.of(
                                        Interaction.TABLE, """
            interaction_id | channel | started_at
            before | email | 2026-03-26 09:00:00
            at     | email | 2026-03-27 09:00:00
            within | phone | 2026-03-28 00:10:00
            end    | phone | 2026-03-28 00:30:00
            after  | phone | 2026-03-30 00:00:00
            robot  | bot   | 2026-03-27 23:59:59
            """,
                                        AgentPresence.TABLE, """
            agent_id | started_at | ended_at | state
            kim | 2026-03-27 09:00:00 | 2026-03-27 11:00:00 | available
            pat | 2026-03-27 22:30:00 | 2026-03-28 00:30:00 | available
            """),
                                "contact_id",
                                "is_staffed"));
    }
}
