package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What customers bought and whether they stayed after they said if they recommend. */
public final class Loyalty {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field PERIOD_START = COLUMNS.add(key("period_start", DATE, "Month of the answer", "Mois"));
    public static final Field HORIZON_D =
            COLUMNS.add(key("horizon_d", INT, "Days after the month that are looked at", "Horizon en jours"));
    public static final Field NPS_GROUP_LAST = COLUMNS.add(required(
            "nps_group_last", STRING, "promoter, passive or detractor by the last answer of the month", "Groupe NPS"));
    public static final Field REVENUE_NEXT =
            COLUMNS.add(optional("revenue_next", MONEY, "Net revenue in those days; null without sales", "CA suivant"));
    public static final Field MARGIN_NEXT =
            COLUMNS.add(optional("margin_next", MONEY, "Margin of it; null when costs are unknown", "Marge suivante"));
    public static final Field N_ORDERS_NEXT = COLUMNS.add(
            optional("n_orders_next", BIGINT, "Purchases in those days; null without sales", "Commandes suivantes"));
    public static final Field HAS_LEFT = COLUMNS.add(
            optional("has_left", BOOLEAN, "Left in those days; null when lost from sight for another reason", "Perdu"));
    public static final Field COUNTRY =
            COLUMNS.add(optional("country", STRING, "Country of the customer, ISO 3166-1", "Pays"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the customer, ISO 639-1", "Langue"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field KIND = COLUMNS.add(optional("kind", STRING, "b2c or b2b_contact", "Type de client"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "loyalty",
            Layer.CURATED,
            "One row per person, month with a recommendation, and horizon whose days are over",
            "Fidélité");

    private Loyalty() {}
}
