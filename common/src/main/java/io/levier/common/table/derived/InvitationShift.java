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

/** Whether those invited were happier before than those who could have been: a score can be moved by whom one asks. */
public final class InvitationShift {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "Month of the invitation", "Mois d'invitation"));
    public static final Field PRIOR_GROUP = COLUMNS.add(key(
                    "prior_group",
                    STRING,
                    "promoter, passive or detractor by the last answer before the month; none without one",
                    "Groupe NPS antérieur")
            .oneOf("promoter", "passive", "detractor", "none"));
    public static final Field SHARE_INVITED = COLUMNS.add(
            optional("share_invited", DOUBLE, "Share of the invited customers, 0 to 1", "Part des invités"));
    public static final Field SHARE_ELIGIBLE = COLUMNS.add(optional(
            "share_eligible",
            DOUBLE,
            "Share of the customers who were active and had not refused surveys, 0 to 1",
            "Part des éligibles"));
    public static final Field SHIFT = COLUMNS.add(
            optional("shift", DOUBLE, "The first minus the second, -1 to 1; 0 for a fair choice", "Décalage"));
    public static final Field CI_LOW = COLUMNS.add(optional(
            "ci_low",
            DOUBLE,
            "Lower end of the interval, for invitations drawn from all eligible customers",
            "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field P_VALUE =
            COLUMNS.add(optional("p_value", DOUBLE, "How often a fair choice would give such a shift", "Valeur p"));
    public static final Field P_ADJ = COLUMNS.add(
            optional("p_adj", DOUBLE, "Adjusted for the groups of the month (Benjamini-Hochberg)", "Valeur p ajustée"));
    public static final Field N_INVITED =
            COLUMNS.add(optional("n_invited", BIGINT, "Invited customers of the group", "Clients invités"));
    public static final Field N_ELIGIBLE =
            COLUMNS.add(optional("n_eligible", BIGINT, "Eligible customers of the group", "Clients éligibles"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few customers invited in the month, or few left out), suppressed (too few of the group"
                            + " to show), provisional (month still open)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "provisional"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "invitation_shift",
            Layer.DERIVED,
            "One row per month of invitation and earlier NPS group",
            "Décalage des invitations");

    private InvitationShift() {}
}
