package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.DIRECT;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A person of the CRM, or the contact of a business account. */
public final class Customer {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Key of the customer in the source system", "Identifiant client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account the contact belongs to", "Compte"));
    public static final Field CREATED_AT =
            COLUMNS.add(required("created_at", TIMESTAMP, "When the customer became known", "Date de création"));
    public static final Field SOURCE_SYSTEM =
            COLUMNS.add(optional("source_system", STRING, "System the record comes from", "Système source"));
    public static final Field KIND =
            COLUMNS.add(optional("kind", STRING, "Private person or contact of a business", "Type de client")
                    .oneOf("b2c", "b2b_contact"));
    public static final Field FIRST_NAME =
            COLUMNS.add(optional("first_name", STRING, "First name", "Prénom").personal(DIRECT));
    public static final Field LAST_NAME =
            COLUMNS.add(optional("last_name", STRING, "Last name", "Nom").personal(DIRECT));
    public static final Field BIRTH_DATE = COLUMNS.add(
            optional("birth_date", DATE, "Birth date", "Date de naissance").personal(DIRECT));
    public static final Field EMAIL = COLUMNS.add(
            optional("email", STRING, "E-mail address", "Adresse e-mail").personal(DIRECT));
    public static final Field PHONE =
            COLUMNS.add(optional("phone", STRING, "Phone number", "Téléphone").personal(DIRECT));
    public static final Field POSTAL_LINE1 =
            COLUMNS.add(optional("postal_line1", STRING, "Postal address, first line", "Adresse postale")
                    .personal(DIRECT));
    public static final Field POSTAL_LINE2 =
            COLUMNS.add(optional("postal_line2", STRING, "Postal address, second line", "Complément d'adresse")
                    .personal(DIRECT));
    public static final Field POSTCODE =
            COLUMNS.add(optional("postcode", STRING, "Postcode", "Code postal").personal(DIRECT));
    public static final Field CITY =
            COLUMNS.add(optional("city", STRING, "City", "Ville").personal(DIRECT));
    public static final Field BILLING_ADDRESS =
            COLUMNS.add(optional("billing_address", STRING, "Billing address in one line", "Adresse de facturation")
                    .personal(DIRECT));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Preferred language, ISO 639-1", "Langue"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of residence, ISO 3166-1 alpha-2", "Pays"));
    public static final Field SEGMENT = COLUMNS.add(optional("segment", STRING, "Commercial segment", "Segment"));
    public static final Field PERSONA = COLUMNS.add(optional("persona", STRING, "Marketing persona", "Persona"));
    public static final Field LIFECYCLE_STAGE =
            COLUMNS.add(optional("lifecycle_stage", STRING, "Stage of the relationship", "Étape de vie"));
    public static final Field ACQUISITION_SOURCE =
            COLUMNS.add(optional("acquisition_source", STRING, "How the customer was won", "Origine d'acquisition")
                    .oneOf("referral", "organic", "ad", "promo", "sales", "partner", "unknown"));
    public static final Field ACQUISITION_REASON =
            COLUMNS.add(optional("acquisition_reason", STRING, "Why the customer came", "Raison de la venue"));
    public static final Field PREFERRED_CHANNEL =
            COLUMNS.add(optional("preferred_channel", STRING, "Channel the customer prefers", "Canal préféré"));
    public static final Field HOME_STORE =
            COLUMNS.add(optional("home_store", STRING, "Store the customer belongs to", "Magasin de rattachement"));
    public static final Field IS_TEST =
            COLUMNS.add(optional("is_test", BOOLEAN, "A test account, left out everywhere", "Compte de test"));
    public static final Field IS_EMPLOYEE =
            COLUMNS.add(optional("is_employee", BOOLEAN, "An employee of the company", "Salarié"));
    public static final Field DELETED_AT =
            COLUMNS.add(optional("deleted_at", TIMESTAMP, "When the customer was deleted", "Date de suppression"));
    public static final Field UPDATED_AT =
            COLUMNS.add(optional("updated_at", TIMESTAMP, "Last change of the record", "Date de mise à jour"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("customer", Layer.INPUT, "One row per customer record of the source system", "Client");

    private Customer() {}
}
