package io.levier.common.table.derived;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** Cells and totals of crosstabs, with the tests that know weights and customers. */
public final class CrosstabCells {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field TABLE_ID = COLUMNS.add(key("table_id", STRING, "Crosstab", "Tableau croisé"));
    public static final Field PERIOD_TYPE =
            COLUMNS.add(key("period_type", STRING, "trailing_12m, month, quarter, year or all", "Type de période"));
    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "First day of the period", "Début de période"));
    public static final Field PERIOD_END =
            COLUMNS.add(required("period_end", DATE, "The day after the last one", "Fin de période"));
    public static final Field LEVEL =
            COLUMNS.add(key("level", STRING, "A cell, or the total of a row, of a column, or of the table", "Niveau")
                    .oneOf("cell", "row", "column", "table"));
    public static final Field ROW_VAR =
            COLUMNS.add(required("row_var", STRING, "Variable of the rows", "Variable en ligne"));
    public static final Field ROW =
            COLUMNS.add(key("row", STRING, "Value of the row, all for the total of a column", "Ligne"));
    public static final Field COL_VAR =
            COLUMNS.add(required("col_var", STRING, "Variable of the columns", "Variable en colonne"));
    public static final Field COL =
            COLUMNS.add(key("col", STRING, "Value of the column, all for the total of a row", "Colonne"));
    public static final Field ROW_ORDER =
            COLUMNS.add(required("row_order", INT, "Place of the row, from 1; the total is last", "Rang de ligne"));
    public static final Field COL_ORDER = COLUMNS.add(
            required("col_order", INT, "Place of the column, from 1; the total is last", "Rang de colonne"));
    public static final Field ROW_LABEL_EN =
            COLUMNS.add(required("row_label_en", STRING, "English name of the row", "Libellé anglais de ligne"));
    public static final Field ROW_LABEL_FR =
            COLUMNS.add(required("row_label_fr", STRING, "French name of the row", "Libellé français de ligne"));
    public static final Field COL_LABEL_EN =
            COLUMNS.add(required("col_label_en", STRING, "English name of the column", "Libellé anglais de colonne"));
    public static final Field COL_LABEL_FR =
            COLUMNS.add(required("col_label_fr", STRING, "French name of the column", "Libellé français de colonne"));
    public static final Field COL_LETTER = COLUMNS.add(
            optional("col_letter", STRING, "Letter that stands for the column in sig_letters", "Lettre de colonne"));
    public static final Field N = COLUMNS.add(optional("n", BIGINT, "Rows", "Effectif"));
    public static final Field N_CUSTOMERS =
            COLUMNS.add(optional("n_customers", BIGINT, "Customers with a row in it; never add these up", "Clients"));
    public static final Field N_EFF = COLUMNS.add(
            optional("n_eff", DOUBLE, "Rows of equal weight as informative: (Σw)²/Σw²", "Effectif efficace"));
    public static final Field NUM = COLUMNS.add(optional("num", DOUBLE, "Sum of weights", "Somme des poids"));
    public static final Field ROW_N =
            COLUMNS.add(optional("row_n", BIGINT, "Rows in the total of its row", "Effectif de la ligne"));
    public static final Field COL_N =
            COLUMNS.add(optional("col_n", BIGINT, "Rows in the total of its column", "Effectif de la colonne"));
    public static final Field PCT_ROW =
            COLUMNS.add(optional("pct_row", DOUBLE, "Weighted share of its row, percent", "% en ligne"));
    public static final Field PCT_COL =
            COLUMNS.add(optional("pct_col", DOUBLE, "Weighted share of its column, percent", "% en colonne"));
    public static final Field SE = COLUMNS.add(optional(
            "se", DOUBLE, "Standard error of pct_col with customers as clusters, percentage points", "Erreur type"));
    public static final Field MEAN =
            COLUMNS.add(optional("mean", DOUBLE, "Weighted mean of the averaged value, in its unit", "Moyenne"));
    public static final Field MEAN_SE = COLUMNS.add(optional(
            "mean_se",
            DOUBLE,
            "Standard error of the mean of a column, customers as clusters",
            "Erreur type de moyenne"));
    public static final Field ADJ_RESIDUAL = COLUMNS.add(optional(
            "adj_residual",
            DOUBLE,
            "Observed minus expected share in standard errors of the design; beyond ±2 it stands out",
            "Résidu ajusté"));
    public static final Field P_VALUE = COLUMNS.add(
            optional("p_value", DOUBLE, "Of the residual; null on a low base or below 5 expected rows", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(optional(
            "p_adj", DOUBLE, "The same, Benjamini-Hochberg over the tested cells of the table", "Valeur p corrigée"));
    public static final Field SIG_LETTERS = COLUMNS.add(optional(
            "sig_letters",
            STRING,
            "Columns this one is significantly above, in its share, in the column total in its mean: upper case at"
                    + " 99 %, lower case at 95 %, p adjusted over the table",
            "Colonnes dépassées"));
    public static final Field STATUS = COLUMNS.add(required("status", STRING, "Whether it may be read", "Statut")
            .oneOf("ok", "low_base", "provisional", "suppressed"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "crosstab_cells",
            Layer.DERIVED,
            "One row per crosstab, period and cell or total",
            "Cellules des tableaux croisés");

    private CrosstabCells() {}
}
