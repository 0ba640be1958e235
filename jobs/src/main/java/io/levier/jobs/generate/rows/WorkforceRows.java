package io.levier.jobs.generate.rows;

import static io.levier.common.table.input.Agent.AGENT_ID;
import static io.levier.common.table.input.Agent.HIRED_AT;
import static io.levier.common.table.input.Agent.LEFT_AT;
import static io.levier.common.table.input.Agent.SITE;
import static io.levier.common.table.input.Agent.SKILLS;
import static io.levier.common.table.input.Agent.TEAM;

import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.AgentShift;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Activity;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.ShiftPart;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Agents, what they were scheduled for and what they really did. */
final class WorkforceRows {
    private static final Layout AGENT = Layout.of(io.levier.common.table.input.Agent.TABLE);
    private static final Layout SHIFT = Layout.of(AgentShift.TABLE);
    private static final Layout PRESENCE = Layout.of(AgentPresence.TABLE);
    private static final List<String> STATES = List.of("available", "handling", "acw", "away");

    private WorkforceRows() {}

    static void agents(Company company, Consumer<Cells> out) {
        Horizon horizon = company.horizon();
        for (Agent agent : company.workforce().agents()) {
            out.accept(AGENT.row()
                    .set(AGENT_ID, agent.id())
                    .set(TEAM, agent.team().name())
                    .set(SITE, agent.team().site())
                    .set(HIRED_AT, Instant.ofEpochSecond(agent.hiredAt()))
                    .set(LEFT_AT, horizon.seen(agent.leftAt()))
                    .set(SKILLS, agent.skills()));
        }
    }

    static void shifts(Company company, Agent agent, Consumer<Cells> out) {
        for (int day = 0; day < company.horizon().days(); day++) {
            for (ShiftPart part : company.workforce().shift(agent, day)) {
                out.accept(SHIFT.row()
                        .set(AgentShift.AGENT_ID, agent.id())
                        .set(AgentShift.STARTED_AT, Instant.ofEpochSecond(part.from()))
                        .set(AgentShift.ENDED_AT, Instant.ofEpochSecond(part.until()))
                        .set(AgentShift.ACTIVITY, part.activity().name().toLowerCase(Locale.ROOT))
                        .set(AgentShift.PAID, part.activity() != Activity.BREAK));
            }
        }
    }

    static void presences(Company company, Agent agent, Consumer<Cells> out) {
        for (int day = 0; day < company.horizon().days(); day++) {
            Draws draws = Draws.of(company.seed(), Stream.PRESENCE, agent.index(), day);
            for (ShiftPart part : company.workforce().shift(agent, day)) {
                switch (part.activity()) {
                    case PRODUCTIVE -> productive(agent, part, draws, out);
                    case BREAK -> presence(agent, "away", part.from(), part.until(), out);
                    case TRAINING -> presence(agent, "training", part.from(), part.until(), out);
                    case ABSENCE -> presence(agent, "offline", part.from(), part.until(), out);
                }
            }
        }
    }

    /** Busy and free by turns, mostly busy, after being a little late now and then. */
    private static void productive(Agent agent, ShiftPart part, Draws draws, Consumer<Cells> out) {
        long at = part.from();
        if (draws.chance(0.3)) {
            long late = at + draws.between(60L, 900L);
            presence(agent, "offline", at, late, out);
            at = late;
        }
        while (at < part.until()) {
            String state = draws.pick(STATES, 30, 45, 15, 10);
            long minutes = state.equals("handling") ? draws.between(30L, 100L) : draws.between(12L, 45L);
            long until = Math.min(at + minutes * 60, part.until());
            presence(agent, state, at, until, out);
            at = until;
        }
    }

    private static void presence(Agent agent, String state, long from, long until, Consumer<Cells> out) {
        out.accept(PRESENCE.row()
                .set(AgentPresence.AGENT_ID, agent.id())
                .set(AgentPresence.STARTED_AT, Instant.ofEpochSecond(from))
                .set(AgentPresence.ENDED_AT, Instant.ofEpochSecond(until))
                .set(AgentPresence.STATE, state));
    }
}
