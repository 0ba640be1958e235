package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** What puts revenue at risk. */
public final class ChurnRiskDriver {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SEGMENT_SET =
            COLUMNS.add(key("segment_set", STRING, "total, segment, country, kind or plan", "Segmentation"));
    public static final Field SEGMENT_KEY =
            COLUMNS.add(key("segment_key", STRING, "Segment, all for everybody", "Segment"));
    public static final Field THEME =
            COLUMNS.add(key("theme", STRING, "What features of customers speak of, such as service or price", "Thème"));
    public static final Field N_CUSTOMERS = COLUMNS.add(required("n_customers", BIGINT, "Customers scored", "Clients"));
    public static final Field N_RAISED =
            COLUMNS.add(required("n_raised", BIGINT, "How many have a higher risk because of it", "Clients concernés"));
    public static final Field REVENUE_AT_RISK =
            COLUMNS.add(required("revenue_at_risk", MONEY, "Of the segment, all reasons together", "CA à risque"));
    public static final Field REVENUE_BY_THEME = COLUMNS.add(required(
            "revenue_by_theme",
            MONEY,
            "How much less would be at risk if everybody were average in it; associated, not caused, and no sum",
            "CA lié au thème"));
    public static final Field THEME_EN =
            COLUMNS.add(required("theme_en", STRING, "Theme in English", "Thème en anglais"));
    public static final Field THEME_FR =
            COLUMNS.add(required("theme_fr", STRING, "Theme in French", "Thème en français"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_risk_driver", Layer.DERIVED, "One row per segment and theme", "Facteurs du CA à risque");

    private ChurnRiskDriver() {}
}
