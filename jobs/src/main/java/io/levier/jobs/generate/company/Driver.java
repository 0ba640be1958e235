package io.levier.jobs.generate.company;

import java.util.Locale;

/**
 * The twelve items of the relational survey, each rated from 1 to 10, with the weight planted in them: points of Net
 * Promoter Score for one more point of rating.
 */
public enum Driver {
    PRODUCT_QUALITY(6.0, 7.3, "reliability_transparency", "the quality of our products", "la qualité de nos produits"),
    FIRST_TIME_RIGHT(
            5.0, 6.4, "reliability_transparency", "things being right the first time", "le « bon du premier coup »"),
    DELIVERY(4.5, 7.1, "speed_flexibility", "delivery", "la livraison"),
    PRICE_VALUE(4.0, 6.4, "reliability_transparency", "value for money", "le rapport qualité-prix"),
    EASE(3.5, 7.0, "speed_flexibility", "how easy we are to deal with", "la facilité de nos démarches"),
    RESPONSE_SPEED(3.0, 6.7, "speed_flexibility", "the speed of our answers", "la rapidité de nos réponses"),
    PROMISE_KEPT(2.5, 6.9, "reliability_transparency", "us keeping our promises", "le respect de nos engagements"),
    COURTESY(2.0, 7.6, "interaction_attention", "the courtesy of our staff", "l'amabilité de nos équipes"),
    CLARITY(1.5, 7.0, "reliability_transparency", "the clarity of our explanations", "la clarté de nos explications"),
    BILLING(1.0, 7.2, "reliability_transparency", "billing", "la facturation"),
    PERSONALISATION(0.0, 6.5, "interaction_attention", "us knowing your needs", "la prise en compte de vos besoins"),
    CHANNEL_CHOICE(0.0, 6.9, "speed_flexibility", "the ways to reach us", "les moyens de nous joindre");

    private final double points;
    private final double mean;
    private final String dimension;
    private final String english;
    private final String french;

    Driver(double points, double mean, String dimension, String english, String french) {
        this.points = points;
        this.mean = mean;
        this.dimension = dimension;
        this.english = english;
        this.french = french;
    }

    /** Key in the driver taxonomy. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the item that asks how it was. */
    public String question() {
        return "perf_" + id();
    }

    /** Key of the item that asks how it should be, where there is one. */
    public String expectationQuestion() {
        return "exp_" + id();
    }

    /** Planted points of Net Promoter Score per point of rating. */
    public double points() {
        return points;
    }

    /** Rating of a middling customer to whom nothing happened: the effects are planted around it. */
    public double mean() {
        return mean;
    }

    public String dimension() {
        return dimension;
    }

    public String english() {
        return english;
    }

    public String french() {
        return french;
    }
}
