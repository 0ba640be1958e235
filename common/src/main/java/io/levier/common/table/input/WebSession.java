package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A visit of the site or the app. */
public final class WebSession {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SESSION_ID =
            COLUMNS.add(key("session_id", STRING, "Key of the visit", "Identifiant de la visite"));
    public static final Field CUSTOMER_ID = COLUMNS.add(
            optional("customer_id", STRING, "Customer recognised, empty for unknown visitors", "Identifiant client")
                    .personal(LINK));
    public static final Field VISITOR_ID = COLUMNS.add(
            optional("visitor_id", STRING, "Browser or device, when tracking was accepted", "Identifiant du visiteur")
                    .personal(LINK));
    public static final Field STARTED_AT = COLUMNS.add(required("started_at", TIMESTAMP, "When it began", "Début"));
    public static final Field DEVICE = COLUMNS.add(
            optional("device", STRING, "Kind of device", "Appareil").oneOf("desktop", "mobile", "tablet", "app"));
    public static final Field SOURCE = COLUMNS.add(optional("source", STRING, "What led to the visit", "Provenance"));
    public static final Field PAGES =
            COLUMNS.add(optional("pages", INT, "Pages seen", "Pages vues").atLeast(0));
    public static final Field IS_BOT =
            COLUMNS.add(optional("is_bot", BOOLEAN, "A robot, left out everywhere", "Robot"));
    public static final Field ORDER_ID =
            COLUMNS.add(optional("order_id", STRING, "Order placed during the visit", "Commande"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE =
            COLUMNS.table("web_session", Layer.INPUT, "One row per visit of the site or the app", "Visite web");

    private WebSession() {}
}
