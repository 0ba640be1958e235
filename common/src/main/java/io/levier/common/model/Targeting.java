package io.levier.common.model;

/** What calling only the highest scores would catch. */
public final class Targeting {

    private final ScoreGroups groups;

    public Targeting(ScoreGroups groups) {
        this.groups = groups;
    }

    /**
     * Share of all positives among the highest-scored {@code share} of the cases; cases of a score that only partly fits
     * count in proportion.
     *
     * @param share of the cases, 0..1
     * @return NaN without positives
     */
    public double capture(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of cases must lie between 0 and 1, was " + share);
        }
        double room = share * groups.cases();
        double caught = 0;
        for (int i = groups.size() - 1; i >= 0 && room > 0; i--) {
            double fitting = Math.min(1, room / groups.cases(i));
            caught += fitting * groups.positives(i);
            room -= groups.cases(i);
        }
        return caught / groups.positives();
    }

    /** How many times more positives than among as many cases at random; NaN for none. */
    public double lift(double share) {
        return capture(share) / share;
    }
}
