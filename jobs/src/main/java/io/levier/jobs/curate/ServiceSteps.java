package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.platform.Concurrently;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What customer service did, on the way to the sums of persons and periods: the SELECTs are those of the facts of contacts
 * and cases, so that a contact cannot be a repeated one here and none there. What several of them look at is computed once and
 * cut off from its sources: a plan that goes back to them by many ways takes longer to read than what it computes.
 */
final class ServiceSteps {
    private static final String INBOUND = "inbound";
    private static final String REPLY = "reply";
    private static final String FIRST_RESPONSE = "first_response";
    private static final String BUSINESS_TIME = "business_time";

    private final Sources sources;
    private final Dataset<Row> inbound;
    private final Dataset<Row> contactReplies;
    private final Dataset<Row> openDays;
    private final Dataset<Row> schedules;
    private final Dataset<Row> promised;
    private final Dataset<Row> responses;
    private final Dataset<Row> issues;

    ServiceSteps(Sources sources) {
        this.sources = sources;
        List<Dataset<Row>> read = together(List.of(
                () -> kept(
                        Interaction.TABLE,
                        query(INBOUND, Map.of(), Interaction.TABLE, IdentityMap.TABLE, PersonHistory.TABLE)),
                () -> kept(InteractionEvent.TABLE, query(REPLY, Map.of(), InteractionEvent.TABLE)),
                () -> kept(
                        BusinessCalendar.TABLE, query("open_day", Map.of(), BusinessCalendar.TABLE, Holiday.TABLE))));
        inbound = read.get(0);
        contactReplies = read.get(1);
        openDays = read.get(2);
        schedules = query("case_schedule", Map.of(), CaseTicket.TABLE, CaseStatusEvent.TABLE);
        // Who promises nothing breaks no promise: the waits need not be looked at.
        promised = sources.has(ServiceStandard.TABLE) ? inbound : inbound.where(lit(false));
        List<Dataset<Row>> made = together(List.of(
                () -> kept(ServiceStandard.TABLE, madeResponses()), () -> kept(Interaction.TABLE, madeIssues())));
        responses = made.get(0);
        issues = made.get(1);
    }

    private static List<Dataset<Row>> together(List<Supplier<Dataset<Row>>> steps) {
        return Concurrently.map(steps, Supplier::get);
    }

    /** What was paid for service, month by month. */
    static Dataset<Row> costLines(Sources sources) {
        return sources.query("service/cost_line", ServiceCost.TABLE, FxRate.TABLE);
    }

    /** How soon the company promises to answer. */
    static Dataset<Row> targets(Sources sources) {
        return sources.query("service/response_target", ServiceStandard.TABLE);
    }

    /** Contacts, each once. */
    Map<String, Dataset<Row>> contacts() {
        return Map.of(INBOUND, inbound);
    }

    /** The cost of service, borne by contacts. */
    Map<String, Dataset<Row>> costs() {
        return Map.of("contact_cost", query("contact_cost", Map.of(INBOUND, inbound, "cost_line", costLines(sources))));
    }

    /** Contacts and what came of their issues. */
    Map<String, Dataset<Row>> issues() {
        return Map.of(INBOUND, inbound, "issue", issues);
    }

    /**
     * Contacts, what became of the promise to answer them, and how long service had been open while they waited longer.
     *
     * @param periods whose ends tell in which a promise was broken
     */
    Map<String, Dataset<Row>> promises(Map<String, Object> periods) {
        Dataset<Row> overdue =
                sources.query("service/overdue_span", Map.of(INBOUND, promised, FIRST_RESPONSE, responses), periods);
        return Map.of(
                INBOUND,
                promised,
                FIRST_RESPONSE,
                responses,
                "overdue_span",
                overdue,
                BUSINESS_TIME,
                businessTime(overdue));
    }

    /** First replies to cases, and how long service was open before them. */
    Map<String, Dataset<Row>> replies() {
        Dataset<Row> contacts = query("case_contact", Map.of(REPLY, contactReplies), Interaction.TABLE);
        Dataset<Row> answers = query("case_reply", Map.of("case_contact", contacts), CaseTicket.TABLE);
        return Map.of(
                "case_reply", answers, BUSINESS_TIME, businessTime(query("reply_span", Map.of("case_reply", answers))));
    }

    /** Kept, they are columns: as expressions they would be repeated in every condition somebody makes of them. */
    private Dataset<Row> madeIssues() {
        return query("issue", Map.of(INBOUND, inbound, "sequel", query("sequel", Map.of(INBOUND, inbound))))
                .select("contact_id", "is_repeat", "is_resolved_7d", "resolved_known_at", "handed_off_at");
    }

    private Dataset<Row> madeResponses() {
        Dataset<Row> waits = query("contact_span", Map.of(INBOUND, promised, REPLY, contactReplies));
        return query(
                FIRST_RESPONSE,
                Map.of(
                        INBOUND,
                        promised,
                        REPLY,
                        contactReplies,
                        BUSINESS_TIME,
                        businessTime(waits),
                        "response_target",
                        targets(sources)));
    }

    private Dataset<Row> businessTime(Dataset<Row> spans) {
        return query(BUSINESS_TIME, Map.of("span", spans, "open_day", openDays, "case_schedule", schedules));
    }

    /** Of a table that is not there, Spark had better see that nothing comes of it. */
    private Dataset<Row> kept(Table source, Dataset<Row> rows) {
        if (!sources.has(source)) {
            return rows;
        }
        return rows.localCheckpoint();
    }

    private Dataset<Row> query(String step, Map<String, Dataset<Row>> steps, Table... inputs) {
        return sources.query("service/" + step, steps, Map.of(), inputs);
    }
}
