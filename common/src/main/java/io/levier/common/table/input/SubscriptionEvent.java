package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** The history of a contract. */
public final class SubscriptionEvent {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field EVENT_ID =
            COLUMNS.add(key("event_id", STRING, "Key of the event", "Identifiant de l'événement"));
    public static final Field SUBSCRIPTION_ID =
            COLUMNS.add(required("subscription_id", STRING, "Contract changed", "Identifiant de l'abonnement"));
    public static final Field AT = COLUMNS.add(required("at", TIMESTAMP, "When the change took effect", "Date"));
    public static final Field KIND =
            COLUMNS.add(required("kind", STRING, "What changed; payment_failed: a payment due did not arrive", "Nature")
                    .oneOf(
                            "new",
                            "expansion",
                            "contraction",
                            "churn",
                            "reactivation",
                            "pause",
                            "resume",
                            "price",
                            "plan",
                            "payment_failed"));
    public static final Field MRR_DELTA = COLUMNS.add(optional(
            "mrr_delta",
            MONEY,
            "Change of the recurring revenue of one month, in the currency of the contract",
            "Variation du revenu mensuel"));

    public static final Field PLAN_BEFORE = COLUMNS.add(optional(
            "plan_before",
            STRING,
            "Plan until the change, empty where the plan stayed; months before the change are of this plan",
            "Formule précédente"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "subscription_event", Layer.INPUT, "One row per change of a contract", "Événement d'abonnement");

    private SubscriptionEvent() {}
}
