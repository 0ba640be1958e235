package io.levier.jobs.generate.dirt;

import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.AgentShift;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.Target;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.generate.rows.Cells;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Dirt of contacts, agents, visits and targets. */
final class ServiceDirt {
    static final List<Rule> RULES = List.of(
            contact(Dirt.UNKNOWN_CALLERS, Rule::anyRow, (row, draws) -> row.set(Interaction.CUSTOMER_ID, null)),
            contact(
                    Dirt.NO_ANSWER_TIME,
                    ServiceDirt::hasWaited,
                    (row, draws) -> row.set(Interaction.ANSWERED_AT, null)),
            contact(
                    Dirt.NEGATIVE_WAITS,
                    ServiceDirt::hasWaited,
                    (row, draws) -> row.set(Interaction.WAIT_S, -5.0)
                            .set(
                                    Interaction.ANSWERED_AT,
                                    row.filled(Interaction.STARTED_AT, Instant.class)
                                            .minusSeconds(5))),
            contact(
                    Dirt.NO_AFTER_WORK,
                    row -> row.get(Interaction.ACW_S) != null,
                    (row, draws) -> row.set(Interaction.ACW_S, null)),
            contact(
                    Dirt.SPAM,
                    row -> row.get(Interaction.TEXT) != null,
                    (row, draws) -> row.set(Interaction.IS_SPAM, true)
                            .set(Interaction.TEXT, "Boost your site traffic by 300 %! Best offer today.")
                            .set(Interaction.CUSTOMER_ID, null)),
            new Rule(
                    Dirt.SPLIT_CALLS,
                    Interaction.TABLE,
                    Interaction.INTERACTION_ID,
                    row -> row.get(Interaction.AGENT_ID) != null
                            && row.filled(Interaction.TRANSFERS, Integer.class) > 0,
                    (company, row, draws, out) -> {
                        Cells second = row.copy();
                        second.set(
                                Interaction.INTERACTION_ID,
                                row.filled(Interaction.INTERACTION_ID, String.class) + "-b");
                        out.accept(row.set(Interaction.OUTCOME, "flow_out"));
                        out.accept(second);
                    },
                    true),
            new Rule(
                    Dirt.ROBOTS_AS_AGENTS,
                    InteractionEvent.TABLE,
                    InteractionEvent.INTERACTION_ID,
                    row -> "auto_ack".equals(row.get(InteractionEvent.TYPE)),
                    (row, draws) -> row.set(InteractionEvent.TYPE, "reply").set(InteractionEvent.ACTOR_TYPE, "agent")),
            new Rule(
                    Dirt.NOTES_AS_REPLIES,
                    InteractionEvent.TABLE,
                    InteractionEvent.INTERACTION_ID,
                    row -> "note".equals(row.get(InteractionEvent.TYPE)),
                    (row, draws) -> row.set(InteractionEvent.TYPE, "reply").set(InteractionEvent.IS_PUBLIC, true)),
            new Rule(
                    Dirt.OVERLAPPING_PRESENCE,
                    AgentPresence.TABLE,
                    AgentPresence.STARTED_AT,
                    Rule::anyRow,
                    (row, draws) -> row.set(
                            AgentPresence.ENDED_AT,
                            row.filled(AgentPresence.ENDED_AT, Instant.class).plus(Duration.ofMinutes(20)))),
            new Rule(
                    Dirt.SHIFTS_PAST_MIDNIGHT,
                    AgentShift.TABLE,
                    AgentShift.STARTED_AT,
                    row -> "productive".equals(row.get(AgentShift.ACTIVITY)),
                    (row, draws) -> row.set(
                            AgentShift.ENDED_AT,
                            row.filled(AgentShift.STARTED_AT, Instant.class).plus(Duration.ofHours(17)))),
            new Rule(
                    Dirt.BOTS,
                    WebSession.TABLE,
                    WebSession.SESSION_ID,
                    Rule::anyRow,
                    (row, draws) -> row.set(WebSession.IS_BOT, true).set(WebSession.PAGES, draws.between(200, 900))),
            new Rule(
                    Dirt.NO_COOKIES,
                    WebSession.TABLE,
                    WebSession.SESSION_ID,
                    Rule::anyRow,
                    (row, draws) -> row.set(WebSession.CUSTOMER_ID, null).set(WebSession.VISITOR_ID, null)),
            new Rule(
                    Dirt.TWO_TARGETS,
                    Target.TABLE,
                    Target.METRIC_ID,
                    Rule::anyRow,
                    (company, row, draws, out) -> {
                        out.accept(row);
                        out.accept(row.copy().set(Target.VALUE, row.filled(Target.VALUE, Double.class) * 1.1));
                    },
                    true));

    private ServiceDirt() {}

    private static boolean hasWaited(Cells row) {
        return row.get(Interaction.WAIT_S) != null && row.get(Interaction.ANSWERED_AT) != null;
    }

    private static Rule contact(Dirt dirt, Predicate<Cells> applies, Spoiler.Change change) {
        return new Rule(dirt, Interaction.TABLE, Interaction.INTERACTION_ID, applies, change);
    }
}
