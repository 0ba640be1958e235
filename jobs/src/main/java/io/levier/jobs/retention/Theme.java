package io.levier.jobs.retention;

import java.util.List;
import java.util.Locale;

/** Features that speak of the same thing, so that one thing is not three reasons. */
enum Theme {
    RECOMMENDATION("ltr_last", "ltr_change", "ltr_12m"),
    SATISFACTION("csat_last", "csat_change", "csat_12m", "ratings_12m"),
    EFFORT("ces_last", "ces_change"),
    SERVICE(
            "first_reply_hours",
            "handling_minutes_12m",
            "contacts_1m",
            "contacts_3m",
            "contacts_trend",
            "cases_3m",
            "complaints_6m",
            "complaints_trend",
            "open_cases",
            "abandoned_calls_3m"),
    DELIVERY("late_deliveries_3m", "returns_12m"),
    PURCHASES("days_since_last_order", "orders_3m", "orders_12m", "orders_trend", "revenue_trend"),
    PRICE("price_rises_3m", "mrr_ratio_3m"),
    FEEDBACK("invitations_6m", "silent_invitations_6m", "days_since_last_survey"),
    DIGITAL("web_sessions_3m", "preferred_channel"),
    CONTRACT("plan", "payment_failures_3m"),
    /** What nobody can change: it raises a risk, and is no reason to call about. */
    PROFILE("kind", "country", "language", "segment", "acquisition_source", "tenure_days", "contract_days");

    private final List<String> features;

    Theme(String... features) {
        this.features = List.of(features);
    }

    /** The theme of a feature; one of ours it does not belong to is its own. */
    static String of(String feature) {
        for (Theme theme : values()) {
            if (theme.features.contains(feature)) {
                return theme.label();
            }
        }
        return feature;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something can be done about a theme; of an attribute of the company's own nobody knows but the company. */
    static boolean isActionable(String theme) {
        return !theme.equals(PROFILE.label()) && !theme.startsWith(ChurnFeatures.ATTRIBUTE);
    }
}
