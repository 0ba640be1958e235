package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** How customers who answered differ from invited customers who did not, in what is known of both. */
public final class NonresponseBias {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "Month of the invitation", "Mois d'invitation"));
    public static final Field SURVEY_TYPE = COLUMNS.add(
            key("survey_type", STRING, "relational, transactional, …; all for any survey", "Type d'enquête"));
    public static final Field FIELD =
            COLUMNS.add(key("field", STRING, "What is compared: churn, revenue, tenure or contacts", "Champ"));
    public static final Field UNIT = COLUMNS.add(required(
            "unit",
            STRING,
            "share (left within the horizon after the month), currency (net revenue of the 12 months before it), days"
                    + " (known when it began), count (inbound contacts in the month before)",
            "Unité"));
    public static final Field MEAN_RESPONDENTS =
            COLUMNS.add(optional("mean_respondents", DOUBLE, "Mean of those who answered", "Moyenne des répondants"));
    public static final Field MEAN_NONRESPONDENTS = COLUMNS.add(
            optional("mean_nonrespondents", DOUBLE, "Mean of those who did not", "Moyenne des non-répondants"));
    public static final Field GAP =
            COLUMNS.add(optional("gap", DOUBLE, "The first minus the second, in the unit", "Écart"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower end of the interval of the gap (Welch)", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field P_VALUE =
            COLUMNS.add(optional("p_value", DOUBLE, "How often chance alone would give such a gap", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj", DOUBLE, "Adjusted for all gaps tested in the month (Benjamini-Hochberg)", "Valeur p ajustée"));
    public static final Field N_RESPONDENTS = COLUMNS.add(
            optional("n_respondents", BIGINT, "Customers who answered and whose value is known", "Répondants"));
    public static final Field N_NONRESPONDENTS = COLUMNS.add(optional(
            "n_nonrespondents", BIGINT, "Customers who did not answer and whose value is known", "Non-répondants"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few customers on a side), suppressed (too few to show), provisional (month still open),"
                            + " not_computable (nothing known on a side)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "provisional", "not_computable"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "nonresponse_bias",
            Layer.DERIVED,
            "One row per month of invitation, survey type and compared field",
            "Biais de non-réponse");

    private NonresponseBias() {}
}
