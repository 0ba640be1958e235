package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A questionnaire somebody answered. */
public final class SurveyResponse {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Key of the response", "Identifiant de la réponse"));
    public static final Field SURVEY_ID =
            COLUMNS.add(required("survey_id", STRING, "Survey answered", "Identifiant de l'enquête"));
    public static final Field INVITATION_ID = COLUMNS.add(optional(
            "invitation_id", STRING, "Invitation it answers, empty for open links", "Identifiant de l'invitation"));
    public static final Field CUSTOMER_ID = COLUMNS.add(
            optional("customer_id", STRING, "Customer who answered, empty when anonymous", "Identifiant client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Account the customer answered for", "Compte"));
    public static final Field STARTED_AT =
            COLUMNS.add(optional("started_at", TIMESTAMP, "When the first page was opened", "Début"));
    public static final Field COMPLETED_AT =
            COLUMNS.add(required("completed_at", TIMESTAMP, "When it was handed in: this dates the response", "Fin"));
    public static final Field STATUS = COLUMNS.add(
            optional("status", STRING, "Whether it counts", "Statut").oneOf("complete", "partial", "test", "screened"));
    public static final Field DISTRIBUTION_CHANNEL = COLUMNS.add(optional(
                    "distribution_channel", STRING, "Channel the response came by", "Canal de diffusion")
            .oneOf("email", "sms", "web", "app", "link", "qr", "phone", "kiosk", "social", "interview", "paper"));
    public static final Field TOUCHPOINT_ID =
            COLUMNS.add(optional("touchpoint_id", STRING, "Touchpoint it is about", "Point de contact"));
    public static final Field ORDER_ID = COLUMNS.add(optional("order_id", STRING, "Order it is about", "Commande"));
    public static final Field INTERACTION_ID =
            COLUMNS.add(optional("interaction_id", STRING, "Interaction it is about", "Interaction"));
    public static final Field CASE_ID = COLUMNS.add(optional("case_id", STRING, "Case it is about", "Dossier"));
    public static final Field AGENT_ID = COLUMNS.add(
            optional("agent_id", STRING, "Agent it is about", "Conseiller").personal(LINK));
    public static final Field STORE_ID = COLUMNS.add(optional("store_id", STRING, "Store it is about", "Magasin"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Ligne de produits"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field JOURNEY_STAGE = COLUMNS.add(
            optional("journey_stage", STRING, "Stage of the customer journey it is about", "Étape du parcours"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the questionnaire, ISO 639-1", "Langue"));
    public static final Field DURATION_S = COLUMNS.add(
            optional("duration_s", DOUBLE, "Time taken, seconds", "Durée (s)").atLeast(0));
    public static final Field PROGRESS_PCT =
            COLUMNS.add(optional("progress_pct", DOUBLE, "Share of the questionnaire seen, per cent", "Avancement (%)")
                    .between(0, 100));
    public static final Field WEIGHT =
            COLUMNS.add(optional("weight", DOUBLE, "Weight of the response in estimates, 1 where not given", "Poids")
                    .atLeast(0));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "survey_response",
            Layer.INPUT,
            "One row per questionnaire filled in, wholly or in part",
            "Réponse à une enquête");

    private SurveyResponse() {}
}
