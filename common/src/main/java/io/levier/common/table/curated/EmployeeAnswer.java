package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** An employee's valid answer to a rated question: kept apart from what customers answer. */
public final class EmployeeAnswer {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field RESPONSE_ID =
            COLUMNS.add(key("response_id", STRING, "Response the answer belongs to", "Réponse"));
    public static final Field QUESTION_ID = COLUMNS.add(key("question_id", STRING, "Question", "Question"));
    public static final Field SUB_QUESTION_ID =
            COLUMNS.add(key("sub_question_id", STRING, "Item of a matrix question, main otherwise", "Sous-question"));
    public static final Field EMPLOYEE_KEY = COLUMNS.add(required(
                    "employee_key",
                    STRING,
                    "Record of the employee, or the response itself when anonymous: the cluster of every variance",
                    "Salarié")
            .personal(LINK));
    public static final Field COMPLETED_ON = COLUMNS.add(
            required("completed_on", DATE, "Day of the response in the reporting time zone", "Jour de réponse"));
    public static final Field METRIC_ROLE =
            COLUMNS.add(required("metric_role", STRING, "LTR, CSAT, DRIVER, …", "Rôle"));
    public static final Field SCALE_MIN =
            COLUMNS.add(required("scale_min", DOUBLE, "Lowest point of the scale", "Minimum de l'échelle"));
    public static final Field SCALE_MAX =
            COLUMNS.add(required("scale_max", DOUBLE, "Highest point of the scale", "Maximum de l'échelle"));
    public static final Field TURNED_VALUE = COLUMNS.add(required(
            "turned_value",
            DOUBLE,
            "Answer on its own scale, with the best one at the top whichever end the question calls best",
            "Note, du pire au meilleur"));
    public static final Field SURVEY_ID = COLUMNS.add(required("survey_id", STRING, "Survey", "Enquête"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service the employee works for", "Service"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Language of the questionnaire, ISO 639-1", "Langue"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "employee_answer", Layer.CURATED, "One row per rated answer of an employee", "Réponse de salarié");

    private EmployeeAnswer() {}
}
