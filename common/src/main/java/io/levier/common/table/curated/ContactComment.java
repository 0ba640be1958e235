package io.levier.common.table.curated;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.optional;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.BOOLEAN;
import static io.levier.common.table.FieldType.DATE;
import static io.levier.common.table.FieldType.DOUBLE;
import static io.levier.common.table.FieldType.INT;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.Privacy.LINK;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;

/** What a customer wrote to the service, without markup and personal data: words nobody asked for, so no score is with them. */
public final class ContactComment {
    private static final Table.Columns COLUMNS = Table.columns();

    public static final Field CONTACT_ID = COLUMNS.add(
            key("contact_id", STRING, "Contact it was written in", "Contact").personal(LINK));
    public static final Field PERSON_ID =
            COLUMNS.add(optional("person_id", STRING, "Person who made contact, null when unknown", "Personne"));
    public static final Field CONTACT_PERSON_ID = COLUMNS.add(
            required("contact_person_id", STRING, "Person, or the contact itself when unknown", "Interlocuteur"));
    public static final Field STARTED_ON =
            COLUMNS.add(required("started_on", DATE, "Day of the contact, reporting time zone", "Jour du contact"));
    public static final Field CHANNEL =
            COLUMNS.add(required("channel", STRING, "Channel it came by: the source of the words", "Canal"));
    public static final Field PRODUCT_LINE =
            COLUMNS.add(optional("product_line", STRING, "Product line it is about", "Gamme"));
    public static final Field SERVICE_ID =
            COLUMNS.add(optional("service_id", STRING, "Service it is about", "Service"));
    public static final Field SEGMENT =
            COLUMNS.add(optional("segment", STRING, "Commercial segment of the customer", "Segment"));
    public static final Field LANGUAGE = COLUMNS.add(
            optional("language", STRING, "Language it is written in, ISO 639-1 where there is a code", "Langue"));
    public static final Field TEXT =
            COLUMNS.add(required("text", STRING, "The words, with personal data masked as in verbatim", "Texte")
                    .personal(Privacy.TEXT));
    public static final Field N_MASKED =
            COLUMNS.add(required("n_masked", INT, "Personal data masked in it", "Données masquées"));
    public static final Field IS_CUT =
            COLUMNS.add(required("is_cut", BOOLEAN, "Longer than what is read; the rest was left out", "Tronqué"));
    public static final Field IS_COMMENT =
            COLUMNS.add(required("is_comment", BOOLEAN, "Says anything: less is counted nowhere", "Exprimé"));
    public static final Field TOPICS = COLUMNS.add(
            required("topics", STRINGS, "What it speaks of, in alphabetical order; none in other languages", "Thèmes"));
    public static final Field LEARNED = COLUMNS.add(optional(
            "learned",
            DOUBLE,
            "Sentiment as comments and their scores taught it: -1, 0 or 1; null where nothing was learned",
            "Tonalité apprise"));
    public static final Field RUN_ID =
            COLUMNS.add(required("run_id", STRING, "Run that wrote the row, see run_log", "Identifiant de calcul"));

    public static final Table TABLE = COLUMNS.table(
            "contact_comment", Layer.CURATED, "One row per contact in which the customer wrote", "Écrits au service");

    private ContactComment() {}
}
