package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What initiatives cost and bring, entry by entry. */
public final class RoiLedger {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field INITIATIVE_ID = COLUMNS.add(key("initiative_id", STRING, "Initiative", "Initiative"));
    public static final Field SIDE =
            COLUMNS.add(key("side", STRING, "cost or benefit", "Sens").oneOf("cost", "benefit"));
    public static final Field ENTRY =
            COLUMNS.add(key("entry", STRING, "Kind of cost, or retention, sales, cost_to_serve", "Poste"));
    public static final Field AMOUNT = COLUMNS.add(
            required("amount", MONEY, "Within the horizon, reporting currency; of a benefit as expected", "Montant"));
    public static final Field AMOUNT_LO =
            COLUMNS.add(optional("amount_lo", MONEY, "Lower bound of a benefit, simulated", "Montant, borne basse"));
    public static final Field AMOUNT_HI =
            COLUMNS.add(optional("amount_hi", MONEY, "Upper bound", "Montant, borne haute"));
    public static final Field EVIDENCE = COLUMNS.add(optional(
                    "evidence",
                    STRING,
                    "Weakest of what it rests on: randomised; did: others who went the same way before; its: others or months whose way is not known; model: an association; assumption",
                    "Niveau de preuve")
            .oneOf("randomised", "did", "its", "model", "assumption"));
    public static final Field IS_PROVEN = COLUMNS.add(optional(
            "is_proven",
            BOOLEAN,
            "Randomised or did, nothing assumed in between, and zero outside the interval of the effect",
            "Prouvé"));
    public static final Field N_REACHED = COLUMNS.add(
            optional("n_reached", BIGINT, "Customers reached who are there at present", "Clients atteints"));
    public static final Field N_COUNTED = COLUMNS.add(optional(
            "n_counted",
            BIGINT,
            "Those of them no earlier initiative counts and the measured effect tells of",
            "Clients comptés"));
    public static final Field EARLIER = COLUMNS.add(
            optional("earlier", STRINGS, "Initiatives that reached the others first", "Initiatives antérieures"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "roi_ledger", Layer.DERIVED, "One row per initiative, side and entry", "Comptes des initiatives");

    private RoiLedger() {}
}
