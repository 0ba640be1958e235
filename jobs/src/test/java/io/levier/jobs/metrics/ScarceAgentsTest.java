package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Label;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.input.Interaction;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which teams have too few agents to be told of, period by period. */
@OnSpark
class ScarceAgentsTest {
    private static final Label LABEL = new Label("", "");

    private static FactPlan plan() {
        return new FactPlan(
                FactTable.CONTACT,
                Stream.of("month", "quarter")
                        .map(label -> MetricPeriod.of(label, 1).orElseThrow())
                        .toList(),
                List.of(Dimension.by("team", "team", LABEL, 60), Dimension.by("channel", "channel", LABEL, 60)),
                new CellLayout(List.of()));
    }

    /** In January one agent answers for a team of six, who all work in the quarter; nobody knows who the robots' agents are. */
    @Test
    void countsTheAgentsOfAPeriod(SparkSession spark) {
        StringBuilder contacts = new StringBuilder("contact_id | started_on | team | channel\n");
        StringBuilder interactions = new StringBuilder("interaction_id | agent_id\n");
        for (int i = 0; i < 12; i++) {
            contacts.append(i).append(i < 6 ? " | 2026-01-10" : " | 2026-02-10").append(" | desk | phone\n");
            interactions.append(i).append(" | agent-").append(i < 6 ? 0 : i - 6).append("\n");
            contacts.append("bot-").append(i).append(" | 2026-01-10 | robots | bot\n");
            interactions.append("bot-").append(i).append(" |\n");
        }
        contacts.append("x | 2026-02-11 | small | phone\n");
        interactions.append("x | agent-0\n");

        List<String> scarce = ScarceAgents.of(
                        plan(),
                        PipeTable.of(spark, Contact.TABLE, contacts.toString()),
                        ScarceAgents.handling(FactTable.CONTACT).orElseThrow(),
                        PipeTable.of(spark, Interaction.TABLE, interactions.toString()))
                .stream()
                .map(place -> place.periodType() + " " + LocalDate.ofEpochDay(place.start()) + " " + place.set() + " "
                        + place.key())
                .sorted()
                .toList();

        assertEquals(
                List.of("month 2026-01-01 team desk", "month 2026-02-01 team small", "quarter 2026-01-01 team small"),
                scarce);
    }

    @Test
    void factsOfNobodysWorkHaveNone() {
        assertTrue(ScarceAgents.handling(FactTable.SALE).isEmpty());
        assertEquals(
                ScarceAgents.handling(FactTable.TICKET), ScarceAgents.handling(FactTable.TICKET_SOLVED), "same cases");
    }
}
