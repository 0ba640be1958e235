package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Customers served in a month beside those who were as likely to be and were not: whether they bought. */
public final class ServiceMatch {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "First day of the month", "Mois"));
    public static final Field IS_CONTACTED =
            COLUMNS.add(required("is_contacted", BOOLEAN, "A person of service answered them in the month", "Servi"));
    public static final Field MOMENT_ON = COLUMNS.add(required(
            "moment_on",
            DATE,
            "Day of their first such contact; of the others a day drawn as often as first contacts fall on it",
            "Jour de référence"));
    public static final Field HAS_BOUGHT =
            COLUMNS.add(required("has_bought", BOOLEAN, "Bought within the seven days after that day", "A acheté"));
    public static final Field PROPENSITY = COLUMNS.add(required(
            "propensity",
            DOUBLE,
            "Share of the customers alike that were served: by segment, kind, country and language, orders of a year, days"
                    + " since the last one, contacts of the month before, and orders of the fortnight before the day",
            "Propension"));
    public static final Field STRATUM = COLUMNS.add(required(
            "stratum",
            INT,
            "Fifth of the served, by propensity: who is in the same was as likely to be served",
            "Strate"));
    public static final Field EXCESS = COLUMNS.add(required(
            "excess",
            DOUBLE,
            "Whether they bought, less the share of the others of the stratum who did; of those others negative, and as"
                    + " many times as the stratum has served ones for one of them",
            "Écart"));
    public static final Field CONTACT_CHANNEL = COLUMNS.add(optional(
            "contact_channel",
            STRING,
            "Channel of the first contact. Of the others null: cut by what contacts are, those served are held against the"
                    + " share of the others alike as if that were known exactly",
            "Canal du contact"));
    public static final Field REASON_L1 =
            COLUMNS.add(optional("reason_l1", STRING, "Reason of the first contact", "Motif du contact"));
    public static final Field TEAM = COLUMNS.add(optional("team", STRING, "Team of the first contact", "Équipe"));
    public static final Field COUNTRY = COLUMNS.add(
            optional("country", STRING, "Country of the customer at the end of the period, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "service_match",
            Layer.CURATED,
            "One row per customer and closed month, of strata with served and others",
            "Appariement des clients servis");

    private ServiceMatch() {}
}
