package io.levier.common.privacy;

import io.levier.common.table.Field;
import java.util.Arrays;
import java.util.List;

/** The kinds of key that lead to a person, by the names their columns have in every table. */
public enum PersonKey {
    /** A customer record of a source system. */
    CUSTOMER("customer_id", "other_customer_id", "scope_value"),
    /** The person behind records. */
    PERSON("person_id", "person_id_old", "person_id_new"),
    ORDER("order_id"),
    SUBSCRIPTION("subscription_id"),
    CASE("case_id", "case_key"),
    CONTACT("interaction_id", "contact_id", "case_key"),
    INVITATION("invitation_id"),
    RESPONSE("response_id"),
    /** A visit, or a journey whose steps carry the key of one. */
    SESSION("session_id", "case_key"),
    /** A browser or an app: several persons may share it. */
    VISITOR("visitor_id"),
    MENTION("mention_id"),
    AUTHOR("author_id"),
    ACTION("action_id");

    private final List<String> columns;

    PersonKey(String... columns) {
        this.columns = List.of(columns);
    }

    /** The kinds a column may be of: several where processes of different kinds share a table. */
    static List<PersonKey> of(Field field) {
        return Arrays.stream(values())
                .filter(kind -> kind.columns.contains(field.name()))
                .toList();
    }

    /** Whether it names who a row is about, rather than something that happened to them. */
    boolean isOwn() {
        return this == CUSTOMER || this == PERSON;
    }
}
