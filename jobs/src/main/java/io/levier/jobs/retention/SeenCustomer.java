package io.levier.jobs.retention;

import org.jspecify.annotations.Nullable;

/**
 * A customer as a model sees them, in the form Spark's bean encoder wants: the features travel as one block of numbers and
 * one of texts, not as an object each.
 */
public final class SeenCustomer {
    private String personId = "";
    private int asOf;
    private double expectedRevenue;
    private @Nullable String segment;
    private @Nullable String country;
    private @Nullable String kind;
    private @Nullable String plan;
    private double[] numbers = {};
    private @Nullable String[] texts = {};

    public String getPersonId() {
        return personId;
    }

    public void setPersonId(String personId) {
        this.personId = personId;
    }

    /** In days since 1970. */
    public int getAsOf() {
        return asOf;
    }

    public void setAsOf(int asOf) {
        this.asOf = asOf;
    }

    public double getExpectedRevenue() {
        return expectedRevenue;
    }

    public void setExpectedRevenue(double expectedRevenue) {
        this.expectedRevenue = expectedRevenue;
    }

    public @Nullable String getSegment() {
        return segment;
    }

    public void setSegment(@Nullable String segment) {
        this.segment = segment;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan;
    }

    /** Features that are numbers, in the order of the model; not a number where there is none. */
    public double[] getNumbers() {
        return numbers;
    }

    public void setNumbers(double[] numbers) {
        this.numbers = numbers;
    }

    /** The other features, in the order of the model. */
    public @Nullable String[] getTexts() {
        return texts;
    }

    public void setTexts(@Nullable String[] texts) {
        this.texts = texts;
    }
}
