package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/**
 * What the CRM held of a customer, and when. With it, a period shows a customer as known at its end; without it, as the
 * record is today.
 */
public final class CustomerHistory {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Customer record the version belongs to", "Identifiant client")
                    .personal(LINK));
    public static final Field VALID_FROM =
            COLUMNS.add(key("valid_from", TIMESTAMP, "When the version began to hold", "Valable à partir du"));
    public static final Field VALID_TO = COLUMNS.add(optional(
            "valid_to",
            TIMESTAMP,
            "When it ceased to hold, itself excluded; where empty it holds until the next version",
            "Valable jusqu'au"));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account the contact belonged to", "Compte"));
    public static final Field KIND =
            COLUMNS.add(optional("kind", STRING, "Private person or contact of a business", "Type de client")
                    .oneOf("b2c", "b2b_contact"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of residence, ISO 3166-1 alpha-2", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Preferred language, ISO 639-1", "Langue"));
    public static final Field SEGMENT = COLUMNS.add(optional("segment", STRING, "Commercial segment", "Segment"));
    public static final Field PERSONA = COLUMNS.add(optional("persona", STRING, "Marketing persona", "Persona"));
    public static final Field LIFECYCLE_STAGE =
            COLUMNS.add(optional("lifecycle_stage", STRING, "Stage of the relationship", "Étape de vie"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the customer was won", "Origine d'acquisition")
                    .oneOf("referral", "organic", "ad", "promo", "sales", "partner", "unknown"));
    public static final Field PREFERRED_CHANNEL =
            COLUMNS.add(optional("preferred_channel", STRING, "Channel the customer preferred", "Canal préféré"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "customer_history",
            Layer.INPUT,
            "One row per version of a customer record; a record without versions holds for all time",
            "Historique du client");

    private CustomerHistory() {}
}
