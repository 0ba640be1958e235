package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What customer service costs, month by month, as the books have it. */
public final class ServiceCost {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field COST_ID = COLUMNS.add(key("cost_id", STRING, "Key of the line", "Identifiant du coût"));
    public static final Field MONTH = COLUMNS.add(required(
            "month", DATE, "Month whose contacts bear it, by any of its days; its lines are all it cost", "Mois"));
    public static final Field KIND =
            COLUMNS.add(required("kind", STRING, "What was paid for; other is told and not counted in", "Nature")
                    .oneOf("staffing", "telecom", "other"));
    public static final Field AMOUNT =
            COLUMNS.add(required("amount", MONEY, "Amount without tax, in its currency", "Montant"));
    public static final Field CURRENCY =
            COLUMNS.add(optional("currency", STRING, "Currency, ISO 4217; empty for the reporting currency", "Devise"));
    public static final Field CHANNEL =
            COLUMNS.add(optional("channel", STRING, "Channel it was spent on, empty for all", "Canal")
                    .oneOf("phone", "email", "whatsapp", "sms", "chat", "form", "social", "store"));
    public static final Field TEAM =
            COLUMNS.add(optional("team", STRING, "Team it was spent on, empty for all", "Équipe"));

    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table(
            "service_cost", Layer.INPUT, "One row per cost of customer service and month", "Coût du service client");

    private ServiceCost() {}
}
