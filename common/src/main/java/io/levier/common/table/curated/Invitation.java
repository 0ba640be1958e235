package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A survey invitation and what became of it. */
public final class Invitation {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INVITATION_ID = COLUMNS.add(key("invitation_id", STRING, "Invitation", "Invitation"));
    public static final Field PERSON_ID = COLUMNS.add(optional("person_id", STRING, "Person invited", "Personne"));
    public static final Field RESPONDENT_ID = COLUMNS.add(
            required("respondent_id", STRING, "Person, or the invitation itself when unknown", "Répondant"));
    public static final Field SENT_ON =
            COLUMNS.add(required("sent_on", DATE, "Day it was sent, reporting time zone", "Jour d'envoi"));
    public static final Field IS_SENT =
            COLUMNS.add(required("is_sent", BOOLEAN, "Really sent, not held back by a sampling rule", "Envoyée"));
    public static final Field IS_DELIVERED =
            COLUMNS.add(required("is_delivered", BOOLEAN, "Delivered, not bounced", "Distribuée"));
    public static final Field IS_ANSWERED =
            COLUMNS.add(required("is_answered", BOOLEAN, "A completed response came back", "Répondue"));
    public static final Field IS_OPENED = COLUMNS.add(required("is_opened", BOOLEAN, "Opened, or more", "Ouverte"));
    public static final Field IS_STARTED =
            COLUMNS.add(required("is_started", BOOLEAN, "The customer began to answer, or more", "Commencée"));
    public static final Field IS_ANSWERED_IN_PART = COLUMNS.add(required(
            "is_answered_in_part", BOOLEAN, "A response came back, wholly or in part", "Répondue, même en partie"));
    public static final Field IS_OPTED_OUT = COLUMNS.add(
            required("is_opted_out", BOOLEAN, "The customer asked not to be invited again", "Désinscription"));
    public static final Field N_INVITED_90D = COLUMNS.add(required(
            "n_invited_90d",
            BIGINT,
            "Invitations sent to the person in the 90 days up to this one, itself included",
            "Invitations sur 90 jours"));
    public static final Field SURVEY_TYPE =
            COLUMNS.add(optional("survey_type", STRING, "relational, transactional, …", "Type d'enquête"));
    public static final Field CHANNEL = COLUMNS.add(optional("channel", STRING, "Channel of the invitation", "Canal"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE =
            COLUMNS.table("invitation", Layer.CURATED, "One row per invitation", "Invitation");

    private Invitation() {}
}
