package io.levier.jobs.retention;

import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;

/** What a model says of one customer after another. */
final class Scoring implements MapFunction<SeenCustomer, CustomerScore> {
    private static final long serialVersionUID = 1L;
    private static final int REASONS = 3;
    private static final double DIGITS = 1e9;

    private final ChurnScorer model;
    private final Reasons reasons;
    /** Places of the features that are texts. */
    private final int[] texts;

    Scoring(ChurnScorer model, Reasons reasons) {
        this.model = model;
        this.reasons = reasons;
        this.texts = IntStream.range(0, model.bins().bins().size())
                .filter(j -> !model.bins().bins().get(j).feature().isNumber())
                .toArray();
    }

    @Override
    public CustomerScore call(SeenCustomer customer) {
        int[] dummies = model.bins().dummies(customer.getNumbers(), customer.getTexts());
        double[] effects = model.effects(dummies);
        double[] published = new double[effects.length];
        for (int j = 0; j < published.length; j++) {
            published[j] = rounded(effects[j]);
        }
        double probability = rounded(model.probability(dummies));
        CustomerScore score = new CustomerScore();
        score.setProb(probability);
        score.setAddedBySteps(rounded(model.addedBySteps(dummies, effects)));
        score.setReasons(reasons.strongest(effects, REASONS).stream()
                .mapToInt(feature -> dummies[feature])
                .toArray());
        score.setRevenueByTheme(byTheme(reasons.sums(effects), probability, customer.getExpectedRevenue()));
        score.setEffects(published);
        score.setDummies(dummies);
        score.setUnseen(unseen(dummies, customer));
        customer.setNumbers(new double[0]);
        customer.setTexts(new String[0]);
        score.setCustomer(customer);
        return score;
    }

    /** A text that fell into the bin of what is missing, and is not. */
    private int[] unseen(int[] dummies, SeenCustomer customer) {
        int[] offsets = model.bins().offsets();
        return IntStream.range(0, texts.length)
                .filter(text -> customer.getTexts()[text] != null && dummies[texts[text]] == offsets[texts[text]])
                .map(text -> texts[text])
                .toArray();
    }

    /** Revenue that would be at risk less, or more, if the customer were as the average one in a theme. */
    private static double[] byTheme(double[] sums, double probability, double revenue) {
        double logOdds = Math.log(probability / (1 - probability));
        double[] byTheme = new double[sums.length];
        for (int theme = 0; theme < byTheme.length; theme++) {
            byTheme[theme] = rounded((probability - 1 / (1 + Math.exp(sums[theme] - logOdds))) * revenue);
        }
        return byTheme;
    }

    static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }
}
