package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.DOUBLE_BY_NAME;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.MONEY;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Who is at risk, how much, and why. */
public final class ChurnScore {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERSON_ID = COLUMNS.add(key("person_id", STRING, "Person", "Personne"));
    public static final Field AS_OF = COLUMNS.add(key("as_of", DATE, "Cut-off", "Date de coupure"));
    public static final Field HORIZON_D = COLUMNS.add(key("horizon_d", INT, "Days after the cut-off", "Horizon"));
    public static final Field PROB = COLUMNS.add(required("prob", DOUBLE, "Calibrated probability to leave", "Risque"));
    public static final Field DECILE = COLUMNS.add(required("decile", INT, "1 is the highest risk", "Décile"));
    public static final Field BAND =
            COLUMNS.add(required("band", STRING, "Twice the average and more, average to twice, below", "Niveau")
                    .oneOf("high", "medium", "low"));
    public static final Field EXPECTED_REVENUE = COLUMNS.add(optional(
            "expected_revenue",
            MONEY,
            "Net revenue expected within the horizon if the person stays: of contracts or of the rhythm of orders, whichever"
                    + " is more, since orders may bill contracts",
            "CA attendu"));
    public static final Field REVENUE_AT_RISK =
            COLUMNS.add(optional("revenue_at_risk", MONEY, "prob times expected revenue", "CA à risque"));
    public static final Field EXPECTED_PROFIT = COLUMNS.add(optional(
            "expected_profit", MONEY, "What contacting the person earns, by campaign of suite.yaml", "Profit attendu"));
    public static final Field IS_WORTH_CONTACT =
            COLUMNS.add(optional("is_worth_contact", BOOLEAN, "Contacting the person earns something", "À contacter"));
    public static final Field BASE_LOG_ODDS = COLUMNS.add(
            required("base_log_odds", DOUBLE, "Log-odds of the average customer", "Cote logarithmique moyenne"));
    public static final Field EFFECTS = COLUMNS.add(required(
            "effects",
            DOUBLE_BY_NAME,
            "How far each feature moves the log-odds; with base_log_odds and calibration_log_odds they sum to those of prob",
            "Effets des variables"));
    public static final Field CALIBRATION_LOG_ODDS = COLUMNS.add(required(
            "calibration_log_odds",
            DOUBLE,
            "What the steps of the calibration add to the log-odds; 0 where a line calibrates",
            "Apport des paliers de calibration"));
    public static final Field REASON_1 = COLUMNS.add(optional(
            "reason_1",
            STRING,
            "Feature that raises the risk most, of the theme that does and that something can be done about",
            "Raison 1"));
    public static final Field REASON_2 = COLUMNS.add(optional("reason_2", STRING, "Second", "Raison 2"));
    public static final Field REASON_3 = COLUMNS.add(optional("reason_3", STRING, "Third", "Raison 3"));
    public static final Field REASON_1_EN =
            COLUMNS.add(optional("reason_1_en", STRING, "Reason 1 in English", "Raison 1 en anglais"));
    public static final Field REASON_2_EN =
            COLUMNS.add(optional("reason_2_en", STRING, "Reason 2 in English", "Raison 2 en anglais"));
    public static final Field REASON_3_EN =
            COLUMNS.add(optional("reason_3_en", STRING, "Reason 3 in English", "Raison 3 en anglais"));
    public static final Field REASON_1_FR =
            COLUMNS.add(optional("reason_1_fr", STRING, "Reason 1 in French", "Raison 1 en français"));
    public static final Field REASON_2_FR =
            COLUMNS.add(optional("reason_2_fr", STRING, "Reason 2 in French", "Raison 2 en français"));
    public static final Field REASON_3_FR =
            COLUMNS.add(optional("reason_3_fr", STRING, "Reason 3 in French", "Raison 3 en français"));
    public static final Field MODEL_ID = COLUMNS.add(required("model_id", STRING, "Model", "Modèle"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "churn_score", Layer.DERIVED, "One row per person at risk at the last cut-off", "Score d'attrition");

    private ChurnScore() {}
}
