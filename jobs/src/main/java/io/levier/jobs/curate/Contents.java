package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.col;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    private static final Map<String, Column> COLUMNS = Map.of(
            "has_promotions", new Column(OrderHeader.TABLE, OrderHeader.PROMO_CODE),
            "has_promises", new Column(OrderHeader.TABLE, OrderHeader.PROMISED_AT),
            "has_complaints", new Column(CaseTicket.TABLE, CaseTicket.IS_COMPLAINT));

    /** A column of an input table that a company may have and never fill. */
    private record Column(Table table, Field field) {
        boolean isFilled(Sources sources) {
            return sources.has(table)
                    && !sources.rows(table).where(col(field.name()).isNotNull()).isEmpty();
        }
    }

    private Contents() {}

    /** Which of them there are, by the names the SQL of customer periods has for them. */
    static SortedMap<String, Boolean> of(Sources sources) {
        SortedMap<String, Boolean> there = new TreeMap<>();
        TABLES.forEach((name, tables) -> there.put(name, tables.stream().allMatch(sources::has)));
        // Contracts may tell of their changes and say nothing of payments.
        there.put(
                "has_payments",
                sources.has(Subscription.TABLE)
                        && !sources.rows(SubscriptionEvent.TABLE)
                                .where(col(SubscriptionEvent.KIND.name()).equalTo("payment_failed"))
                                .isEmpty());
        there.put("has_funnels", sources.has(JourneyEvent.TABLE) && sources.knowsFunnels());
        COLUMNS.forEach((name, column) -> there.put(name, column.isFilled(sources)));
        return there;
    }
}
