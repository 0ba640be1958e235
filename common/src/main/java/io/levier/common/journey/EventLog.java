package io.levier.common.journey;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.Session;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.JourneyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the steps of a journey stand. */
public enum EventLog {
    /** Changes of the status of cases. */
    CASE(CaseStatusEvent.TABLE, CaseStatusEvent.TO_STATUS, Ticket.TABLE, Ticket.CASE_ID),
    /** Steps within a contact. */
    CONTACT(InteractionEvent.TABLE, InteractionEvent.TYPE, Contact.TABLE, Contact.CONTACT_ID),
    /** Steps of the site and the app, held together by their case key. */
    VISIT(JourneyEvent.TABLE, JourneyEvent.ACTIVITY, Session.TABLE, Session.SESSION_ID);

    private final Table events;
    private final Field activity;
    private final Table cases;
    private final Field caseKey;

    EventLog(Table events, Field activity, Table cases, Field caseKey) {
        this.events = events;
        this.activity = activity;
        this.cases = cases;
        this.caseKey = caseKey;
    }

    /** As it is written in a configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventLog> byLabel(String label) {
        return Arrays.stream(values()).filter(log -> log.label().equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(EventLog::label).toList();
    }

    /** The input table the steps come from. */
    public Table events() {
        return events;
    }

    /** The facts with what is known of a whole case: what a funnel may be cut by. */
    public Table cases() {
        return cases;
    }

    /** The column of {@link #cases()} that names the case. */
    public Field caseKey() {
        return caseKey;
    }

    /** Whether a case is followed only when it is among the facts; visits may be known by their steps alone. */
    public boolean requiresCases() {
        return this != VISIT;
    }

    /** Every activity there can be; empty where companies name their own. */
    public List<String> activities() {
        return activity.allowed();
    }
}
