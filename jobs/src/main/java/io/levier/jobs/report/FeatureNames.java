package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import java.util.Map;

/** What the features of the churn model are called in a report. */
final class FeatureNames {
    private static final Map<String, Bilingual> NAMES = Map.ofEntries(
            Map.entry("kind", new Bilingual("Kind of customer", "Type de client")),
            Map.entry("country", new Bilingual("Country", "Pays")),
            Map.entry("language", new Bilingual("Language", "Langue")),
            Map.entry("segment", new Bilingual("Segment", "Segment")),
            Map.entry("acquisition_source", new Bilingual("How the customer was won", "Origine d’acquisition")),
            Map.entry("preferred_channel", new Bilingual("Preferred channel", "Canal préféré")),
            Map.entry("plan", new Bilingual("Plan", "Formule")),
            Map.entry("tenure_days", new Bilingual("Length of the relationship", "Ancienneté")),
            Map.entry(
                    "days_since_last_order",
                    new Bilingual("Time since the last order", "Temps depuis la dernière commande")),
            Map.entry("mrr", new Bilingual("Monthly price", "Prix mensuel")),
            Map.entry(
                    "days_since_last_survey",
                    new Bilingual("Time since the last answer", "Temps depuis la dernière réponse")),
            Map.entry("ltr_last", new Bilingual("Last recommendation score", "Dernière note de recommandation")),
            Map.entry("csat_last", new Bilingual("Last satisfaction score", "Dernière note de satisfaction")),
            Map.entry("ces_last", new Bilingual("Last effort score", "Dernière note d’effort")),
            Map.entry("first_reply_hours", new Bilingual("Time to first reply", "Délai de première réponse")),
            Map.entry("orders_3m", new Bilingual("Orders of three months", "Commandes sur trois mois")),
            Map.entry("orders_12m", new Bilingual("Orders of twelve months", "Commandes sur douze mois")),
            Map.entry("revenue_12m", new Bilingual("Revenue of twelve months", "Chiffre d’affaires sur douze mois")),
            Map.entry("late_deliveries_3m", new Bilingual("Late deliveries", "Livraisons en retard")),
            Map.entry("returns_12m", new Bilingual("Returns", "Retours")),
            Map.entry("price_rises_3m", new Bilingual("Price rises", "Hausses de prix")),
            Map.entry("invitations_6m", new Bilingual("Survey invitations", "Invitations à répondre")),
            Map.entry("silent_invitations_6m", new Bilingual("Asked but silent", "Sollicité sans réponse")),
            Map.entry("contacts_3m", new Bilingual("Contacts with service", "Contacts avec le service client")),
            Map.entry("cases_3m", new Bilingual("Cases", "Demandes")),
            Map.entry("complaints_6m", new Bilingual("Complaints", "Réclamations")),
            Map.entry("open_cases", new Bilingual("Open cases", "Demandes en cours")),
            Map.entry("abandoned_calls_3m", new Bilingual("Abandoned calls", "Appels abandonnés")),
            Map.entry("web_sessions_3m", new Bilingual("Web visits", "Visites du site")));

    private FeatureNames() {}

    /** A feature of the company's own attributes goes by the name the company gave it. */
    static Bilingual of(String feature) {
        return NAMES.getOrDefault(
                feature, Bilingual.same(feature.replace("attribute_", "").replace('_', ' ')));
    }
}
