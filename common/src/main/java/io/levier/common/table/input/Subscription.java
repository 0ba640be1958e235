package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A running contract with a regular fee. */
public final class Subscription {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SUBSCRIPTION_ID =
            COLUMNS.add(key("subscription_id", STRING, "Key of the contract", "Identifiant de l'abonnement"));
    public static final Field CUSTOMER_ID =
            COLUMNS.add(optional("customer_id", STRING, "Customer who holds it", "Identifiant client")
                    .personal(LINK));
    public static final Field ACCOUNT_ID =
            COLUMNS.add(optional("account_id", STRING, "Business account that holds it", "Compte"));
    public static final Field PLAN =
            COLUMNS.add(optional("plan", STRING, "Plan subscribed, such as monthly or annual", "Formule"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it belongs to", "Ligne de produits"));
    public static final Field STARTED_AT = COLUMNS.add(required("started_at", TIMESTAMP, "When it began", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(optional("ended_at", TIMESTAMP, "When it ended, empty while running", "Fin"));
    public static final Field NOTICE_AT = COLUMNS.add(optional(
            "notice_at",
            TIMESTAMP,
            "When its end was announced, empty while nobody has; from then on its holder is no longer at risk",
            "Résiliation annoncée le"));
    public static final Field END_REASON = COLUMNS.add(optional("end_reason", STRING, "Why it ended", "Motif de fin"));
    public static final Field END_KIND = COLUMNS.add(optional("end_kind", STRING, "Who ended it", "Nature de la fin")
            .oneOf("voluntary", "involuntary", "migration"));
    public static final Field MRR = COLUMNS.add(optional(
                    "mrr",
                    MONEY,
                    "Recurring revenue of one month without tax, in its currency",
                    "Revenu mensuel récurrent")
            .atLeast(0));
    public static final Field CURRENCY = COLUMNS.add(optional("currency", STRING, "Currency, ISO 4217", "Devise"));
    public static final Field TERM_END = COLUMNS.add(optional("term_end", DATE, "End of the current term", "Échéance"));
    public static final Field AUTO_RENEW =
            COLUMNS.add(optional("auto_renew", BOOLEAN, "Whether it renews by itself", "Reconduction tacite"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("subscription", Layer.INPUT, "One row per contract", "Abonnement");

    private Subscription() {}
}
