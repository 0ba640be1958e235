package io.levier.jobs.generate.company;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The training in courtesy and first-time-right work, rolled out in some teams and the shops they serve, and in no
 * others. It is the one initiative with a planted effect.
 */
public final class Training {
    /** Key of the training among the initiatives. */
    public static final String ID = "INI-01";

    /** Key of a new search on the site: an initiative for everybody, without effect. */
    public static final String SEARCH = "INI-02";

    /** Key of new displays in every other shop: an initiative without effect, assigned at random. */
    public static final String DISPLAYS = "INI-03";

    /** Key of faster parcels, which are only planned. */
    public static final String PARCELS = "INI-04";

    /** What it adds to the rating of first-time-right on its scale from 1 to 10, in treated teams and shops. */
    public static final double EFFECT = 0.8;

    private final long startsAt;
    private final Set<Integer> teams = new TreeSet<>();

    public Training(Scale scale, Horizon horizon) {
        this.startsAt = horizon.monthStart((int) Math.round(horizon.months() * 0.6));
        Draws draws = Draws.of(scale.seed(), Stream.ROLLOUT, 0);
        choose(List.of(0, 1, 2, 3, 4), 2, draws);
        choose(List.of(5, 6, 7), 1, draws);
    }

    public long startsAt() {
        return startsAt;
    }

    public boolean reaches(Team team) {
        return teams.contains(team.index());
    }

    /** Whether work of a team at an instant is work of a trained team. */
    public boolean reaches(Team team, long at) {
        return at >= startsAt && reaches(team);
    }

    private void choose(List<Integer> candidates, int wanted, Draws draws) {
        List<Integer> left = new ArrayList<>(candidates);
        for (int i = 0; i < wanted; i++) {
            teams.add(left.remove(draws.below(left.size())));
        }
    }
}
