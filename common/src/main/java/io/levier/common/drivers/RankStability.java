package io.levier.common.drivers;

/**
 * A place in a ranking and how firm it is over bootstrap draws.
 *
 * @param rank 1 is the largest share; ties go by name
 * @param p05 place in the best 5 % of draws
 * @param p95 place in the worst 5 % of draws
 * @param topProbability share of draws in which it leads
 * @param topThreeProbability share of draws in which it is among the first three
 */
public record RankStability(int rank, int p05, int p95, double topProbability, double topThreeProbability) {}
