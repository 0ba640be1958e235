package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a customer went through with the company before an answer: the operations that may lie behind the ratings. */
public final class Experience {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Survey response the experience went before", "Réponse")
                    .personal(LINK));
    public static final Field PERSON_ID = COLUMNS.add(required("person_id", STRING, "Person who answered", "Personne"));
    public static final Field N_DELIVERIES = COLUMNS.add(required(
            "n_deliveries", BIGINT, "Orders that arrived in the 120 days before the answer", "Livraisons (120 j)"));
    public static final Field DAYS_LATE = COLUMNS.add(optional(
            "days_late",
            DOUBLE,
            "Days after the promise of the last late one of them; 0 when none was late, null without any",
            "Retard de livraison (jours)"));
    public static final Field N_CASES = COLUMNS.add(
            required("n_cases", BIGINT, "Cases opened in the 120 days before the answer", "Dossiers (120 j)"));
    public static final Field REPLY_HOURS = COLUMNS.add(optional(
            "reply_hours",
            DOUBLE,
            "Hours to the first reply in the last of them that was answered; null without one",
            "Première réponse (heures)"));
    public static final Field IS_FOLLOWED_UP = COLUMNS.add(optional(
            "is_followed_up",
            BOOLEAN,
            "That case took more than one contact or was opened again; null without one",
            "Dossier non réglé du premier coup"));
    public static final Field HAS_PRICE_RISE = COLUMNS.add(optional(
            "has_price_rise",
            BOOLEAN,
            "The fee of a subscription rose in the 90 days before the answer; null without a subscription",
            "Hausse de tarif"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "experience",
            Layer.CURATED,
            "One row per response of a known person: what went before it",
            "Vécu avant la réponse");

    private Experience() {}
}
