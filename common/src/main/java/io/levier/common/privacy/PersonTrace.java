package io.levier.common.privacy;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the rows of a table lead to a person. A row that names a customer or person is theirs alone; one that names nobody
 * belongs to whom the order, case or answer it hangs on belongs to.
 *
 * @param own keys that name who a row is about
 * @param borrowed keys of what happened to somebody
 */
public record PersonTrace(Table table, List<Key> own, List<Key> borrowed) {
    /**
     * Tables whose rows bring keys that other rows hang on, in waves: each after those its own rows hang on. Visits and
     * mentions come twice, as what is unsigned of a known browser or author is found by the signed ones.
     */
    private static final List<List<Table>> WAVES = List.of(
            List.of(OrderHeader.TABLE, Subscription.TABLE, CaseTicket.TABLE, SurveyInvitation.TABLE),
            List.of(Interaction.TABLE),
            List.of(SurveyResponse.TABLE, WebSession.TABLE, SocialMention.TABLE),
            List.of(JourneyEvent.TABLE, WebSession.TABLE, SocialMention.TABLE, ActionCase.TABLE));

    private static final Map<Table, List<PersonKey>> BROUGHT = Map.of(
            OrderHeader.TABLE, List.of(PersonKey.ORDER),
            Subscription.TABLE, List.of(PersonKey.SUBSCRIPTION),
            CaseTicket.TABLE, List.of(PersonKey.CASE),
            SurveyInvitation.TABLE, List.of(PersonKey.INVITATION),
            Interaction.TABLE, List.of(PersonKey.CONTACT),
            SurveyResponse.TABLE, List.of(PersonKey.RESPONSE),
            WebSession.TABLE, List.of(PersonKey.SESSION, PersonKey.VISITOR),
            SocialMention.TABLE, List.of(PersonKey.MENTION, PersonKey.AUTHOR),
            JourneyEvent.TABLE, List.of(PersonKey.SESSION, PersonKey.VISITOR),
            ActionCase.TABLE, List.of(PersonKey.ACTION));

    /** A column and the kind of key it may hold. */
    public record Key(PersonKey kind, Field column) {}

    public PersonTrace {
        own = List.copyOf(own);
        borrowed = List.copyOf(borrowed);
    }

    /** The trace of a table; empty when none of its columns leads to a customer. */
    public static Optional<PersonTrace> of(Table table) {
        List<Key> own = new ArrayList<>();
        List<Key> borrowed = new ArrayList<>();
        for (Field field : table.fields()) {
            for (PersonKey kind : PersonKey.of(field)) {
                (kind.isOwn() ? own : borrowed).add(new Key(kind, field));
            }
        }
        return own.isEmpty() && borrowed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonTrace(table, own, borrowed));
    }

    /** Tables that bring keys, in waves: see {@link #brought}. */
    public static List<List<Table>> waves() {
        return WAVES;
    }

    /** The wave a table is taken in when all of its rows are looked at once: after the last of those it hangs on. */
    public int wave() {
        int wave = 0;
        for (int i = 0; i < WAVES.size(); i++) {
            boolean isHungOn = WAVES.get(i).stream()
                    .filter(other -> !other.equals(table))
                    .flatMap(other -> BROUGHT.getOrDefault(other, List.of()).stream())
                    .anyMatch(kind -> borrowed.stream().anyMatch(key -> key.kind() == kind));
            wave = isHungOn ? i + 1 : wave;
        }
        return wave;
    }

    /** Keys its rows bring that rows of other tables hang on. */
    public List<Key> brought() {
        List<PersonKey> kinds = BROUGHT.getOrDefault(table, List.of());
        return borrowed.stream().filter(key -> kinds.contains(key.kind())).toList();
    }

    /** The columns that tell one row, and the person it leads to, from others. */
    public List<Field> columns() {
        SortedSet<String> names = new TreeSet<>();
        own.forEach(key -> names.add(key.column().name()));
        borrowed.forEach(key -> names.add(key.column().name()));
        table.keys().forEach(key -> names.add(key.name()));
        return table.fields().stream()
                .filter(field -> names.contains(field.name()))
                .toList();
    }
}
