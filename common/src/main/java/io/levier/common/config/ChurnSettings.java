package io.levier.common.config;

import java.util.List;

/**
 * How the churn model is trained.
 *
 * @param validation whether time decides what is training and what is test
 * @param folds folds of a validation without dates
 * @param minimumPersons fewer customers at risk than this and no model is fitted
 * @param leakAuc a single feature that separates better than this knows the outcome
 * @param onLeak what happens to such a feature
 * @param exclude features left out by name
 * @param actionable attributes something can be done about: reasons to call a customer
 * @param challengers models that may take the champion's place
 */
public record ChurnSettings(
        Validation validation,
        int folds,
        int minimumPersons,
        double leakAuc,
        OnLeak onLeak,
        List<String> exclude,
        List<String> actionable,
        List<Challenger> challengers) {

    public ChurnSettings {
        exclude = List.copyOf(exclude);
        actionable = List.copyOf(actionable);
        challengers = List.copyOf(challengers);
    }

    /** A model that is used only where it beats the champion beyond chance. */
    public enum Challenger {
        /** Gradient-boosted trees. */
        BOOSTED_TREES,
        /** A random forest. */
        FOREST;

        /** As written in a configuration and in tables. */
        public String label() {
            return Spelling.kebab(this);
        }
    }

    /** What separates training from test. */
    public enum Validation {
        /** Later cut-offs test models of earlier ones. */
        ROLLING_ORIGIN,
        /** One snapshot without history: customers are split by hash. */
        RANDOM_FOLDS
    }

    /** What a leaking feature leads to. */
    public enum OnLeak {
        /** Nothing is fitted; the features are named with their AUC. */
        REFUSE,
        /** The features are left out, named in the warnings. */
        DROP
    }
}
