package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Whether the two variables of a crosstab go together. */
public final class CrosstabTests {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_ID = COLUMNS.add(key("table_id", STRING, "Crosstab", "Tableau croisé"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "trailing_12m, month, quarter, year or all", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field PERIOD_END =
            COLUMNS.add(required("period_end", DATE, "The day after the last one", "Fin de période"));
    public static final Field NAME_EN = COLUMNS.add(required("name_en", STRING, "English name", "Nom anglais"));
    public static final Field NAME_FR = COLUMNS.add(required("name_fr", STRING, "French name", "Nom français"));
    public static final Field ROW_VAR =
            COLUMNS.add(required("row_var", STRING, "Variable of the rows", "Variable en ligne"));
    public static final Field COL_VAR =
            COLUMNS.add(required("col_var", STRING, "Variable of the columns", "Variable en colonne"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Rows in the table", "Effectif"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers in the table", "Clients"));
    public static final Field N_EFF = COLUMNS.add(
            optional("n_eff", DOUBLE, "Rows of equal weight as informative: (Σw)²/Σw²", "Effectif efficace"));
    public static final Field CHI2 = COLUMNS.add(optional(
            "chi2", DOUBLE, "Pearson's chi-square of the weighted shares; null beside hidden cells", "Khi-deux"));
    public static final Field DF =
            COLUMNS.add(optional("df", INT, "Its degrees of freedom: (rows − 1)(columns − 1)", "Degrés de liberté"));
    public static final Field DESIGN_EFFECT = COLUMNS.add(
            optional("design_effect", DOUBLE, "By how much weights and customers inflate it", "Effet de plan"));
    public static final Field F = COLUMNS.add(
            optional("f", DOUBLE, "The same with the second-order correction of Rao and Scott", "F de Rao-Scott"));
    public static final Field F_DF1 =
            COLUMNS.add(optional("f_df1", DOUBLE, "First degrees of freedom of f", "Premiers degrés de liberté"));
    public static final Field F_DF2 =
            COLUMNS.add(optional("f_df2", DOUBLE, "Second degrees of freedom of f", "Seconds degrés de liberté"));
    public static final Field P_VALUE = COLUMNS.add(
            optional("p_value", DOUBLE, "Of f; beside hidden cells rounded up to 0.001, 0.01, 0.05 or 1", "Valeur p"));
    public static final Field CRAMERS_V =
            COLUMNS.add(optional("cramers_v", DOUBLE, "Strength of the link, 0 none, 1 full", "V de Cramér"));
    public static final Field CRAMERS_V_LOW =
            COLUMNS.add(optional("cramers_v_low", DOUBLE, "Low end of its interval", "V minimal"));
    public static final Field CRAMERS_V_HIGH =
            COLUMNS.add(optional("cramers_v_high", DOUBLE, "High end of its interval", "V maximal"));
    public static final Field MIN_EXPECTED = COLUMNS.add(optional(
            "min_expected", DOUBLE, "Fewest rows expected in a cell under independence", "Effectif attendu minimal"));
    public static final Field P_MEANS = COLUMNS.add(optional(
            "p_means", DOUBLE, "Whether all columns have one mean (Wald); null beside hidden cells", "p des moyennes"));
    public static final Field N_HIDDEN =
            COLUMNS.add(required("n_hidden", INT, "Cells and totals that are not shown", "Cellules masquées"));
    public static final Field WARNINGS = COLUMNS.add(required(
            "warnings",
            STRINGS,
            "hidden_cells, no_test, small_expected (below 5), tiny_expected (below 1), few_customers",
            "Avertissements"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "Whether it may be read", "Statut")
            .oneOf("ok", "low_base", "provisional", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "crosstab_tests", Layer.DERIVED, "One row per crosstab and period", "Tests des tableaux croisés");

    private CrosstabTests() {}
}
