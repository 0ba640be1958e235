package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What a customer agreed to, and when. */
public final class Consent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CUSTOMER_ID =
            COLUMNS.add(key("customer_id", STRING, "Customer who decided", "Identifiant client")
                    .personal(LINK));
    public static final Field PURPOSE = COLUMNS.add(key("purpose", STRING, "What the data may be used for", "Finalité")
            .oneOf("survey", "marketing", "profiling", "followup"));
    public static final Field CHANNEL = COLUMNS.add(
            key("channel", STRING, "Channel the decision is about, `all` where it is about every channel", "Canal"));
    public static final Field GRANTED =
            COLUMNS.add(required("granted", BOOLEAN, "Whether the customer agreed", "Accordé"));
    public static final Field AT =
            COLUMNS.add(key("at", TIMESTAMP, "When the customer decided", "Date de la décision"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "consent",
            Layer.INPUT,
            "One row per decision of a customer on a purpose and a channel; the last decision as of a date holds",
            "Consentement");

    private Consent() {}
}
