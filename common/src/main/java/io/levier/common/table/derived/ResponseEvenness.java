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

/** How evenly invited customers answered, whatever was known of them. */
public final class ResponseEvenness {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field PERIOD_START =
            COLUMNS.add(key("period_start", DATE, "Month of the invitation", "Mois d'invitation"));
    public static final Field SURVEY_TYPE = COLUMNS.add(
            key("survey_type", STRING, "relational, transactional, …; all for any survey", "Type d'enquête"));
    public static final Field R_INDICATOR = COLUMNS.add(optional(
            "r_indicator",
            DOUBLE,
            "1 - 2·sd of the propensity to answer, by revenue, tenure, contacts and earlier NPS group; 1 is even; the"
                    + " spread chance adds is taken off",
            "Indicateur R"));
    public static final Field CI_LOW =
            COLUMNS.add(optional("ci_low", DOUBLE, "Lower end of the interval (delta method)", "Borne basse"));
    public static final Field CI_HIGH = COLUMNS.add(optional("ci_high", DOUBLE, "Upper end", "Borne haute"));
    public static final Field R_UNADJUSTED = COLUMNS.add(optional(
            "r_unadjusted",
            DOUBLE,
            "The same with what chance adds: too low, the more so the fewer were invited",
            "Indicateur R brut"));
    public static final Field RESPONSE_RATE =
            COLUMNS.add(optional("response_rate", DOUBLE, "Invited customers who answered, 0 to 1", "Taux de réponse"));
    public static final Field N_INVITED =
            COLUMNS.add(optional("n_invited", BIGINT, "Customers an invitation was delivered to", "Clients invités"));
    public static final Field N_RESPONDENTS =
            COLUMNS.add(optional("n_respondents", BIGINT, "Those of them who answered", "Répondants"));
    public static final Field STATUS = COLUMNS.add(required(
                    "status",
                    STRING,
                    "ok, low_base (few customers answered, or few did not), suppressed (too few to show), provisional"
                            + " (month still open), not_computable (nobody or everybody answered)",
                    "Statut")
            .oneOf("ok", "low_base", "suppressed", "provisional", "not_computable"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "response_evenness",
            Layer.DERIVED,
            "One row per month of invitation and survey type",
            "Représentativité des répondants");

    private ResponseEvenness() {}
}
