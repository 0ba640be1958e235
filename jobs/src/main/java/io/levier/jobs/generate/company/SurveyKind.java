package io.levier.jobs.generate.company;

/** The surveys of the company. */
public enum SurveyKind {
    RELATIONAL("SV-REL"),
    AFTER_ORDER("SV-ORD"),
    AFTER_CASE("SV-SRV"),
    EMPLOYEE("SV-EMP");

    private final String id;

    SurveyKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
