package io.levier.jobs.generate.truth;

import static io.levier.common.table.Field.key;
import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static java.util.stream.Collectors.joining;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.dirt.PersonalTrace;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.Keys;
import io.levier.jobs.generate.rows.Layout;
import io.levier.jobs.generate.rows.RowSource;
import io.levier.jobs.generate.rows.RowSources;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The planted truth that has rows: who is the same person, what a comment speaks of, and what in it leads to its writer. */
public final class TruthTables {
    private static final Table.Columns PERSON_COLUMNS = Table.columns();
    private static final Field CUSTOMER_ID = PERSON_COLUMNS.add(
            key("customer_id", STRING, "Customer record", "Identifiant client").personal(Privacy.LINK));
    private static final Field PERSON_ID =
            PERSON_COLUMNS.add(required("person_id", STRING, "Person behind the record", "Personne")
                    .personal(Privacy.LINK));

    /** Records of the people who have two; every record not listed is a person of its own. */
    public static final Table DUPLICATE_PERSONS = PERSON_COLUMNS.table(
            "duplicate_persons", Layer.OPS, "One row per record of a person with two records", "Doublons");

    private static final Table.Columns TOPIC_COLUMNS = Table.columns();
    private static final Field RESPONSE_ID =
            TOPIC_COLUMNS.add(key("response_id", STRING, "Response with the comment", "Identifiant de la réponse"));
    private static final Field LANGUAGE =
            TOPIC_COLUMNS.add(required("language", STRING, "Language of the comment, ISO 639-1", "Langue"));
    private static final Field TOPICS = TOPIC_COLUMNS.add(
            required("topics", STRING, "Topics as driver:tone, separated by blanks; tone is + or -", "Thèmes"));

    /** The topics of every comment of a customer. */
    public static final Table COMMENT_TOPICS =
            TOPIC_COLUMNS.table("topics", Layer.OPS, "One row per response with a comment", "Thèmes des verbatims");

    private static final Table.Columns TRACE_COLUMNS = Table.columns();
    private static final Field TRACED_RESPONSE =
            TRACE_COLUMNS.add(key("response_id", STRING, "Response with the comment", "Identifiant de la réponse"));
    private static final Field TRACED_LANGUAGE =
            TRACE_COLUMNS.add(required("language", STRING, "Language of the comment, ISO 639-1", "Langue"));
    private static final Field TRACE_KIND = TRACE_COLUMNS.add(
            required("kind", STRING, "What leads to the writer: name, email, phone, iban, order_number", "Nature"));
    private static final Field TRACE_VALUE =
            TRACE_COLUMNS.add(required("value", STRING, "The words as they stand in the comment", "Texte")
                    .personal(Privacy.DIRECT));

    /** What leads to the writer of a comment, where that dirt was asked for. */
    public static final Table PLANTED_PERSONAL_DATA = TRACE_COLUMNS.table(
            "planted_personal_data",
            Layer.OPS,
            "One row per comment with personal data",
            "Données personnelles des verbatims");

    private static final Layout PERSON = Layout.of(DUPLICATE_PERSONS);
    private static final Layout TOPIC = Layout.of(COMMENT_TOPICS);
    private static final Layout TRACE = Layout.of(PLANTED_PERSONAL_DATA);

    private TruthTables() {}

    /** All of them. */
    public static List<Table> all() {
        return List.of(DUPLICATE_PERSONS, COMMENT_TOPICS, PLANTED_PERSONAL_DATA);
    }

    /** Those true of a company with these kinds of dirt. */
    public static List<Table> with(Set<Dirt> kinds) {
        return all().stream()
                .filter(table -> !table.equals(PLANTED_PERSONAL_DATA) || kinds.contains(Dirt.PERSONAL_DATA))
                .toList();
    }

    /** What fills one of these tables. */
    public static RowSource sourceOf(Table table) {
        if (table.equals(DUPLICATE_PERSONS)) {
            return RowSources.ofCustomers(TruthTables::persons);
        }
        if (table.equals(COMMENT_TOPICS)) {
            return RowSources.ofCustomers(TruthTables::topics);
        }
        if (table.equals(PLANTED_PERSONAL_DATA)) {
            return RowSources.ofCustomers(TruthTables::traces);
        }
        throw new IllegalArgumentException("table " + table + " is no table of planted truth");
    }

    private static void persons(CustomerStory story, Consumer<Cells> out) {
        long number = story.profile().number();
        if (story.profile().second() != null) {
            for (String record : List.of(Keys.customer(number), Keys.secondRecord(number))) {
                out.accept(PERSON.row().set(CUSTOMER_ID, record).set(PERSON_ID, Keys.person(number)));
            }
        }
    }

    private static void topics(CustomerStory story, Consumer<Cells> out) {
        for (Invitation invitation : story.invitations()) {
            Comment comment = story.comment(invitation);
            if (comment != null) {
                String topics = comment.opinions().stream()
                        .map(opinion -> opinion.topic().id() + (opinion.positive() ? ":+" : ":-"))
                        .collect(joining(" "));
                out.accept(TOPIC.row()
                        .set(RESPONSE_ID, Keys.response(story.profile().number(), invitation.seq()))
                        .set(LANGUAGE, story.profile().language())
                        .set(TOPICS, topics));
            }
        }
    }

    private static void traces(CustomerStory story, Consumer<Cells> out) {
        for (Invitation invitation : story.invitations()) {
            if (story.comment(invitation) != null) {
                String response = Keys.response(story.profile().number(), invitation.seq());
                PersonalTrace.in(story.company(), response)
                        .ifPresent(trace -> out.accept(TRACE.row()
                                .set(TRACED_RESPONSE, response)
                                .set(TRACED_LANGUAGE, story.profile().language())
                                .set(TRACE_KIND, trace.kind().id())
                                .set(TRACE_VALUE, trace.value())));
            }
        }
    }
}
