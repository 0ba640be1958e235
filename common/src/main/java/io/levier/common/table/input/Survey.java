package io.levier.common.table.input;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.TIMESTAMP;

import io.levier.common.table.Extra;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;

/** A questionnaire sent to customers or employees. */
public final class Survey {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field SURVEY_ID =
            COLUMNS.add(key("survey_id", STRING, "Key of the survey", "Identifiant de l'enquête"));
    public static final Field NAME = COLUMNS.add(optional("name", STRING, "Name of the survey", "Nom"));
    public static final Field TYPE = COLUMNS.add(
            optional("type", STRING, "What the survey measures: never pooled across types", "Type d'enquête")
                    .oneOf("relational", "transactional", "employee", "expectation", "market"));
    public static final Field OBJECT = COLUMNS.add(
            optional("object", STRING, "What the answers are about", "Objet").oneOf("brand", "product", "service"));
    public static final Field CHANNEL =
            COLUMNS.add(optional("channel", STRING, "Channel invitations usually go out by", "Canal"));
    public static final Field LANGUAGE =
            COLUMNS.add(optional("language", STRING, "Languages offered, ISO 639-1, comma separated", "Langues"));
    public static final Field STARTED_AT =
            COLUMNS.add(optional("started_at", TIMESTAMP, "When the survey opened", "Début"));
    public static final Field ENDED_AT =
            COLUMNS.add(optional("ended_at", TIMESTAMP, "When the survey closed, empty while open", "Fin"));
    public static final Field ANONYMITY =
            COLUMNS.add(optional("anonymity", STRING, "Whether answers can be led back to a customer", "Anonymat")
                    .oneOf("identified", "pseudonymous", "anonymous"));
    public static final Field EXTRA = COLUMNS.add(Extra.personal());

    public static final Table TABLE = COLUMNS.table("survey", Layer.INPUT, "One row per survey", "Enquête");

    private Survey() {}
}
