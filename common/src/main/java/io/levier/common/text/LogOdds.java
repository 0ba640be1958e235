package io.levier.common.text;

/**
 * Whether one of two groups uses a word more, by the log of the ratio of its odds with a prior from how often everybody
 * uses it (informative Dirichlet prior: Monroe, Colaresi and Quinn 2008).
 *
 * @param difference log-odds of the word in the first group minus those in the second
 * @param standardError {@code √(1/(a + α) + 1/(b + β))} with the prior counts α = β of the word
 */
public record LogOdds(double difference, double standardError) {

    /**
     * Compares the use of a word.
     *
     * @param first uses of the word in the first group, of {@code firstAll} words
     * @param second uses of the word in the second group, of {@code secondAll} words
     * @param share share of the word in the words of everybody, above 0
     * @param strength words the prior counts for
     */
    public static LogOdds of(long first, long firstAll, long second, long secondAll, double share, double strength) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of a word must lie between 0 and 1, was " + share);
        }
        double prior = share * strength;
        double a = first + prior;
        double b = second + prior;
        return new LogOdds(
                Math.log(a / (firstAll + strength - a)) - Math.log(b / (secondAll + strength - b)),
                Math.sqrt(1 / a + 1 / b));
    }

    /** The difference in standard errors. */
    public double z() {
        return difference / standardError;
    }
}
