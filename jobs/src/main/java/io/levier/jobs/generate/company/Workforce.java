package io.levier.jobs.generate.company;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.util.ArrayList;
import java.util.List;

/** The agents, who belongs to which team, and who is at work when. */
public final class Workforce {
    private final List<Agent> agents = new ArrayList<>();
    private final List<List<Agent>> byTeam = new ArrayList<>();
    private final Horizon horizon;
    private final Rota rota;

    public Workforce(Scale scale, Horizon horizon) {
        this.horizon = horizon;
        this.rota = new Rota(scale.seed(), horizon);
        Network.TEAMS.forEach(team -> byTeam.add(new ArrayList<>()));
        for (int i = 0; i < scale.agents(); i++) {
            Agent agent = hire(scale, i);
            agents.add(agent);
            byTeam.get(agent.team().index()).add(agent);
        }
    }

    public List<Agent> agents() {
        return agents;
    }

    /** What an agent is scheduled for on a day, in order; empty on a day off. */
    public List<ShiftPart> shift(Agent agent, int day) {
        return rota.shift(agent, day);
    }

    /** An agent of a team who is at work at an instant; when nobody is, one who is employed. */
    public Agent onDuty(Team team, long at, Draws draws) {
        List<Agent> mates = byTeam.get(team.index());
        int first = draws.below(mates.size());
        Agent employed = mates.get(0);
        for (int i = 0; i < mates.size(); i++) {
            Agent agent = mates.get((first + i) % mates.size());
            if (!agent.isEmployed(at)) {
                continue;
            }
            if (isAtWork(agent, at)) {
                return agent;
            }
            employed = agent;
        }
        return employed;
    }

    private boolean isAtWork(Agent agent, long at) {
        if (at < horizon.begin() || at >= horizon.cutoff()) {
            return false;
        }
        for (ShiftPart part : rota.shift(agent, horizon.dayOf(at))) {
            if (part.activity() == Activity.PRODUCTIVE && part.covers(at)) {
                return true;
            }
        }
        return false;
    }

    private Agent hire(Scale scale, int index) {
        Draws draws = Draws.of(scale.seed(), Stream.AGENT, index);
        int teams = Network.TEAMS.size();
        Team team = Network.TEAMS.get(index % teams);
        long span = horizon.cutoff() - horizon.begin();
        long hiredAt = horizon.begin() - draws.between(60, 2500) * Horizon.DAY;
        long leftAt = Horizon.NEVER;
        // The first two of a team stay throughout, so that a team is never empty.
        if (index >= 2 * teams) {
            if (draws.chance(0.3)) {
                hiredAt = horizon.begin() + (long) (span * draws.uniform(0.05, 0.8));
            }
            if (draws.chance(0.2)) {
                leftAt = Math.max(hiredAt, horizon.begin()) + draws.between(150, 600) * Horizon.DAY;
            }
        }
        String languages =
                team.country() == Country.GB ? "en" : team.country() == Country.FR && index % 3 > 0 ? "fr" : "fr,en";
        String skills = languages + (index % 4 == 0 ? ",phone,email,social" : ",phone,email,chat");
        return new Agent(index, "A%05d".formatted(index + 1), team, onTheHour(hiredAt), onTheHour(leftAt), skills);
    }

    private static long onTheHour(long at) {
        return at == Horizon.NEVER ? at : at - Math.floorMod(at, Horizon.HOUR);
    }
}
