package io.levier.common.config;

import io.levier.common.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Reads the sections of {@code suite.yaml} about leaving: who has left, who will, what that costs. */
final class RetentionSections {

    private RetentionSections() {}

    static Retention retention(YamlMap map) {
        int horizon = map.integer(
                "horizon-days",
                Retention.STANDARD_HORIZON,
                1,
                1000,
                "days after the cut-off in which leaving is looked for; where purchases tell who leaves and none is set, what"
                        + " nineteen of twenty gaps between purchases are shorter than, in months of 30 days");
        Retention retention = new Retention(
                map.oneOf(
                        "form",
                        Retention.Form.NON_CONTRACTUAL,
                        Retention.Form.class,
                        "how the relationship with a customer ends: a contract ends, or purchases stop"),
                map.has("horizon-days") ? OptionalInt.of(horizon) : OptionalInt.empty(),
                map.integer(
                        "activity-window-days",
                        180,
                        1,
                        3000,
                        "days a purchase keeps a customer active (non-contractual)"),
                map.integer(
                        "grace-days", 30, 0, 365, "days in which a renewal undoes an ended contract (contractual)"));
        map.finish();
        return retention;
    }

    static ChurnSettings churn(YamlMap map) {
        ChurnSettings churn = new ChurnSettings(
                map.oneOf(
                        "validation",
                        ChurnSettings.Validation.ROLLING_ORIGIN,
                        ChurnSettings.Validation.class,
                        "what separates training from test: later cut-offs test models of earlier ones, or customers are split by hash"),
                map.integer("folds", 5, 2, 20, "folds of a validation without dates"),
                map.integer("minimum-persons", 200, 50, 1_000_000, "customers at risk; fewer and no model is fitted"),
                map.number(
                        "leak-auc",
                        0.95,
                        0.6,
                        1,
                        "AUC; a single feature that separates better than this knows the outcome"),
                map.oneOf(
                        "on-leak",
                        ChurnSettings.OnLeak.REFUSE,
                        ChurnSettings.OnLeak.class,
                        "whether a feature that knows the outcome stops the training or is left out with a warning"),
                map.texts("exclude", "", "churn features left out, by name"),
                map.texts(
                        "actionable",
                        "",
                        "attributes something can be done about, by the name of the feature such as attribute_tech_support:"
                                + " no other attribute is a reason to call a customer"),
                challengers(map));
        map.finish();
        return churn;
    }

    private static List<ChurnSettings.Challenger> challengers(YamlMap map) {
        List<String> known = Arrays.stream(ChurnSettings.Challenger.values())
                .map(ChurnSettings.Challenger::label)
                .toList();
        List<ChurnSettings.Challenger> challengers = new ArrayList<>();
        for (String text : map.texts(
                "challengers",
                "",
                "models that take the place of the logistic one where they beat it beyond chance, none for no contest: "
                        + String.join(", ", known))) {
            Arrays.stream(ChurnSettings.Challenger.values())
                    .filter(challenger -> challenger.label().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            challengers::add,
                            () -> map.complainAbout(
                                    "challengers",
                                    "there is no model \"" + text + "\"",
                                    Suggestion.didYouMean(text, known)));
        }
        return challengers.stream().distinct().toList();
    }

    static ValueSettings value(YamlMap map) {
        ValueSettings value = new ValueSettings(
                map.integer("horizon-days", 365, 1, 3650, "days ahead whose purchases make the value of a customer"),
                map.integer("minimum-customers", 200, 50, 1_000_000, "buyers; fewer and no value is computed"),
                map.number(
                        "margin", 1, 0.001, 1, "share of net revenue that is earned; 1 values customers by revenue"));
        map.finish();
        return value;
    }

    static CampaignSettings campaign(YamlMap map) {
        CampaignSettings campaign = new CampaignSettings(
                map.number("save-rate", 0.3, 0, 1, "share of leavers that stay because they were contacted"),
                map.number(
                        "taker-rate",
                        0.1,
                        0,
                        1,
                        "share of loyal customers that take the offer although they would have stayed"),
                map.number("offer", 10, 0, 1e6, "reporting currency; cost of an offer taken"),
                map.number("contact", 1, 0, 1e6, "reporting currency; cost of reaching one customer"),
                map.number(
                        "lifetime-value",
                        200,
                        0.01,
                        1e9,
                        "reporting currency; worth of a customer kept, to compare models by what a campaign would earn"));
        if (campaign.lifetimeValue() <= campaign.offer()) {
            map.complainAbout(
                    "lifetime-value",
                    "an offer of " + campaign.offer() + " costs as much as a customer kept is worth, "
                            + campaign.lifetimeValue(),
                    "give a lifetime value above the offer");
        }
        map.finish();
        return campaign;
    }
}
