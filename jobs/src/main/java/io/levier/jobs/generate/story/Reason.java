package io.levier.jobs.generate.story;

/** Why a customer turns to customer service. */
public enum Reason {
    DELIVERY("delivery", "late_parcel", 0.40, "ask_delivery"),
    PRODUCT("product", "defect", 0.35, "ask_product"),
    BILLING("billing", "price_increase", 0.45, "ask_billing"),
    SUBSCRIPTION("subscription", "appointment", 0.12, "ask_subscription"),
    INFORMATION("information", "question", 0.0, "ask_information");

    private final String levelOne;
    private final String levelTwo;
    private final double complaints;
    private final String topic;

    Reason(String levelOne, String levelTwo, double complaints, String topic) {
        this.levelOne = levelOne;
        this.levelTwo = levelTwo;
        this.complaints = complaints;
        this.topic = topic;
    }

    public String levelOne() {
        return levelOne;
    }

    public String levelTwo() {
        return levelTwo;
    }

    /** Share of the cases of this reason that are complaints. */
    double complaints() {
        return complaints;
    }

    /** Topic of the phrases a customer opens with. */
    public String topic() {
        return topic;
    }
}
