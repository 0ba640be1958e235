package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.col;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.ServiceStandard;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.platform.Concurrently;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/**
 * What the company can know of its customers, by the tables it has and the columns that are filled in at least one row:
 * where nothing tells of a thing its number is unknown, and not nought.
 */
final class Contents {
    private static final Map<String, List<Table>> TABLES = Map.ofEntries(
            Map.entry("has_orders", List.of(OrderHeader.TABLE)),
            Map.entry("has_lines", List.of(OrderLine.TABLE)),
            Map.entry("has_mentions", List.of(SocialMention.TABLE)),
            Map.entry("has_refunds", List.of(OrderHeader.TABLE, Refund.TABLE)),
            Map.entry("has_subscriptions", List.of(Subscription.TABLE)),
            Map.entry("has_contract_events", List.of(Subscription.TABLE, SubscriptionEvent.TABLE)),
            Map.entry("has_responses", List.of(SurveyResponse.TABLE)),
            Map.entry("has_surveys", List.of(SurveyResponse.TABLE, SurveyAnswer.TABLE)),
            Map.entry("has_invitations", List.of(SurveyInvitation.TABLE)),
            Map.entry("has_contacts", List.of(Interaction.TABLE)),
            Map.entry("has_cases", List.of(CaseTicket.TABLE)),
            Map.entry("has_sessions", List.of(WebSession.TABLE)),
            Map.entry("has_initiatives", List.of(Initiative.TABLE, InitiativeScope.TABLE)),
            Map.entry("has_actions", List.of(ActionCase.TABLE)));

    private static final Columns ANSWERED = new Columns(Interaction.TABLE, Interaction.ANSWERED_AT);
    private static final Columns ORDERS_ASKED_ABOUT = new Columns(SurveyResponse.TABLE, SurveyResponse.ORDER_ID);
    private static final Columns TRIGGERS = new Columns(SurveyInvitation.TABLE, SurveyInvitation.TRIGGER_EVENT_AT);

    /** What only a look into the tables tells. */
    private static final Map<String, Predicate<Sources>> LOOKED_FOR = Map.of(
            "has_promotions",
            new Columns(OrderHeader.TABLE, OrderHeader.PROMO_CODE)::areFilled,
            "has_promises",
            new Columns(OrderHeader.TABLE, OrderHeader.PROMISED_AT)::areFilled,
            "has_complaints",
            new Columns(CaseTicket.TABLE, CaseTicket.IS_COMPLAINT)::areFilled,
            "has_outcomes",
            new Columns(Interaction.TABLE, Interaction.OUTCOME)::areFilled,
            "has_transfers",
            new Columns(Interaction.TABLE, Interaction.TRANSFERS)::areFilled,
            "has_conversions",
            new Columns(WebSession.TABLE, WebSession.ORDER_ID)::areFilled,
            // Whatever may tell that two contacts are about the same.
            "has_issues",
            new Columns(Interaction.TABLE, Interaction.CASE_ID, Interaction.REASON_L2, Interaction.PRODUCT_LINE)
                    ::areFilled,
            "has_payments",
            Contents::knowsPayments,
            "has_event_ends",
            Contents::knowsEventEnds,
            "has_standards",
            Contents::knowsPromises);

    /** Columns of an input table that a company may have and never fill; one of them is enough. */
    private record Columns(Table table, List<Field> fields) {
        Columns(Table table, Field... fields) {
            this(table, List.of(fields));
        }

        boolean areFilled(Sources sources) {
            Column isFilled = fields.stream()
                    .map(field -> col(field.name()).isNotNull())
                    .reduce(Column::or)
                    .orElseThrow();
            return sources.has(table) && !sources.rows(table).where(isFilled).isEmpty();
        }
    }

    private Contents() {}

    /** Which of them there are, by the names the SQL of customer periods has for them. */
    static SortedMap<String, Boolean> of(Sources sources) {
        SortedMap<String, Boolean> there = new TreeMap<>();
        TABLES.forEach((name, tables) -> there.put(name, tables.stream().allMatch(sources::has)));
        there.put("has_funnels", sources.has(JourneyEvent.TABLE) && sources.knowsFunnels());
        there.put("has_errors", sources.has(JourneyEvent.TABLE) && sources.knowsErrors());
        List<String> names = List.copyOf(LOOKED_FOR.keySet());
        List<Boolean> found = Concurrently.map(
                names, name -> Objects.requireNonNull(LOOKED_FOR.get(name)).test(sources));
        for (int i = 0; i < names.size(); i++) {
            there.put(names.get(i), found.get(i));
        }
        return there;
    }

    /** Contracts may tell of their changes and say nothing of payments. */
    private static boolean knowsPayments(Sources sources) {
        return sources.has(Subscription.TABLE)
                && !sources.rows(SubscriptionEvent.TABLE)
                        .where(col(SubscriptionEvent.KIND.name()).equalTo("payment_failed"))
                        .isEmpty();
    }

    /** Whether anything tells when what a survey asks about was over. */
    private static boolean knowsEventEnds(Sources sources) {
        return sources.has(SurveyResponse.TABLE)
                && (TRIGGERS.areFilled(sources)
                        || (sources.has(OrderHeader.TABLE) && ORDERS_ASKED_ABOUT.areFilled(sources)));
    }

    /** Whether the company says how soon it answers, and its exports when it did: otherwise all promises would be broken. */
    private static boolean knowsPromises(Sources sources) {
        return sources.has(Interaction.TABLE)
                && sources.has(ServiceStandard.TABLE)
                && (sources.has(InteractionEvent.TABLE) || ANSWERED.areFilled(sources))
                && !ServiceSteps.targets(sources).isEmpty();
    }
}
