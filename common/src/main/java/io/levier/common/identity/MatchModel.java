package io.levier.common.identity;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much each agreement speaks for one person, after Fellegi and Sunter (1969): the logarithm of how often records of
 * one person agree so, over how often records of strangers do. Fields are taken as independent given the answer.
 */
public final class MatchModel implements Serializable {
    private static final long serialVersionUID = 1;

    private final double prior;
    private final EnumMap<MatchField, double[]> ofPersons;
    private final EnumMap<MatchField, double[]> ofStrangers;

    /**
     * @param prior share of pairs that are one person, between 0 and 1
     * @param ofPersons for each field the shares of its levels among pairs of one person, each sums to 1
     * @param ofStrangers the same among pairs of strangers
     */
    MatchModel(double prior, Map<MatchField, double[]> ofPersons, Map<MatchField, double[]> ofStrangers) {
        this.prior = prior;
        this.ofPersons = copy(ofPersons);
        this.ofStrangers = copy(ofStrangers);
    }

    private static EnumMap<MatchField, double[]> copy(Map<MatchField, double[]> shares) {
        EnumMap<MatchField, double[]> copies = new EnumMap<>(MatchField.class);
        shares.forEach((field, levels) -> copies.put(field, levels.clone()));
        return copies;
    }

    /** Share of one person among the pairs the model was learned from. */
    public double prior() {
        return prior;
    }

    /** Natural logarithm of the odds that two records are one person. */
    public double logOdds(Comparison comparison) {
        double odds = Math.log(prior / (1 - prior));
        for (MatchField field : MatchField.values()) {
            odds += evidence(field, comparison.level(field));
        }
        return odds;
    }

    /** Probability that two records are one person. */
    public double probability(Comparison comparison) {
        return 1 / (1 + Math.exp(-logOdds(comparison)));
    }

    /** What a level of a field adds to the log odds; 0 when unknown. */
    public double evidence(MatchField field, int level) {
        return level == Agreement.UNKNOWN
                ? 0
                : Math.log(shares(ofPersons, field)[level] / shares(ofStrangers, field)[level]);
    }

    double[] personShares(MatchField field) {
        return shares(ofPersons, field).clone();
    }

    double[] strangerShares(MatchField field) {
        return shares(ofStrangers, field).clone();
    }

    private static double[] shares(Map<MatchField, double[]> shares, MatchField field) {
        double[] levels = shares.get(field);
        if (levels == null) {
            throw new IllegalStateException("a match model without " + field.label());
        }
        return levels;
    }

    /**
     * Why two records were or were not joined, without a word of what they say: the fields known of both with their
     * weights in bits, the strongest first, {@code email nearly equal +7.3, city different -1.2}.
     */
    public String explain(Comparison comparison) {
        return Arrays.stream(MatchField.values())
                .filter(field -> comparison.level(field) != Agreement.UNKNOWN)
                .sorted(comparingDouble(field -> -Math.abs(evidence(field, comparison.level(field)))))
                .map(field -> String.format(
                        Locale.ROOT,
                        "%s %s %+.1f",
                        field.label(),
                        field.word(comparison.level(field)),
                        evidence(field, comparison.level(field)) / Math.log(2)))
                .collect(joining(", "));
    }
}
