package io.levier.jobs.generate.rows;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.Agent;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows fit together: every key points to a row, and parts add up to the whole. */
class RowReferenceTest {
    /** What a column of this name points to, in any table. */
    private static final Map<String, Field> PARENTS = Map.ofEntries(
            Map.entry("customer_id", Customer.CUSTOMER_ID),
            Map.entry("account_id", Account.ACCOUNT_ID),
            Map.entry("parent_account_id", Account.ACCOUNT_ID),
            Map.entry("survey_id", Survey.SURVEY_ID),
            Map.entry("invitation_id", SurveyInvitation.INVITATION_ID),
            Map.entry("response_id", SurveyResponse.RESPONSE_ID),
            Map.entry("order_id", OrderHeader.ORDER_ID),
            Map.entry("subscription_id", Subscription.SUBSCRIPTION_ID),
            Map.entry("interaction_id", Interaction.INTERACTION_ID),
            Map.entry("assisted_interaction_id", Interaction.INTERACTION_ID),
            Map.entry("case_id", CaseTicket.CASE_ID),
            Map.entry("agent_id", Agent.AGENT_ID),
            Map.entry("assignee", Agent.AGENT_ID),
            Map.entry("assisted_agent_id", Agent.AGENT_ID),
            Map.entry("schedule_id", BusinessCalendar.SCHEDULE_ID),
            Map.entry("author_id", SocialAuthor.AUTHOR_ID),
            Map.entry("initiative_id", Initiative.INITIATIVE_ID));

    private static final Map<Field, Table> OWNERS = Map.ofEntries(
            Map.entry(Customer.CUSTOMER_ID, Customer.TABLE),
            Map.entry(Account.ACCOUNT_ID, Account.TABLE),
            Map.entry(Survey.SURVEY_ID, Survey.TABLE),
            Map.entry(SurveyInvitation.INVITATION_ID, SurveyInvitation.TABLE),
            Map.entry(SurveyResponse.RESPONSE_ID, SurveyResponse.TABLE),
            Map.entry(OrderHeader.ORDER_ID, OrderHeader.TABLE),
            Map.entry(Subscription.SUBSCRIPTION_ID, Subscription.TABLE),
            Map.entry(Interaction.INTERACTION_ID, Interaction.TABLE),
            Map.entry(CaseTicket.CASE_ID, CaseTicket.TABLE),
            Map.entry(Agent.AGENT_ID, Agent.TABLE),
            Map.entry(BusinessCalendar.SCHEDULE_ID, BusinessCalendar.TABLE),
            Map.entry(SocialAuthor.AUTHOR_ID, SocialAuthor.TABLE),
            Map.entry(Initiative.INITIATIVE_ID, Initiative.TABLE));

    @Test
    void everyKeyPointsToARow() {
        Map<Field, Set<Object>> keys = new HashMap<>();
        OWNERS.forEach((field, table) -> keys.put(
                field,
                GeneratedTables.rows(table).stream().map(row -> row.get(field)).collect(toSet())));
        int followed = 0;
        for (Table table : RowSources.tables()) {
            for (Field field : table.fields()) {
                Field parent = PARENTS.get(field.name());
                if (parent == null) {
                    continue;
                }
                Set<Object> known = keys.getOrDefault(parent, Set.of());
                for (Cells row : GeneratedTables.rows(table)) {
                    Object key = row.get(field);
                    assertTrue(key == null || known.contains(key), () -> table + "." + field + " is " + key);
                    followed += key == null ? 0 : 1;
                }
            }
        }
        assertTrue(followed > 100_000, "followed too few references: " + followed);
    }

    @Test
    void everyAnswerBelongsToAQuestionOfItsSurveyAndLiesOnItsScale() {
        Map<Object, Object> surveys = new HashMap<>();
        for (Cells row : GeneratedTables.rows(SurveyResponse.TABLE)) {
            surveys.put(row.get(SurveyResponse.RESPONSE_ID), row.get(SurveyResponse.SURVEY_ID));
        }
        Map<String, Cells> questions = new HashMap<>();
        for (Cells row : GeneratedTables.rows(SurveyQuestion.TABLE)) {
            questions.put(row.get(SurveyQuestion.SURVEY_ID) + "/" + row.get(SurveyQuestion.QUESTION_ID), row);
        }
        Set<String> asked = new HashSet<>();
        for (Cells answer : GeneratedTables.rows(SurveyAnswer.TABLE)) {
            String question =
                    surveys.get(answer.get(SurveyAnswer.RESPONSE_ID)) + "/" + answer.get(SurveyAnswer.QUESTION_ID);
            Cells row = questions.get(question);
            assertTrue(row != null, question);
            asked.add(question);
            Double value = (Double) answer.get(SurveyAnswer.VALUE_NUMBER);
            if (value != null) {
                assertTrue(
                        value >= row.filled(SurveyQuestion.SCALE_MIN, Double.class)
                                && value <= row.filled(SurveyQuestion.SCALE_MAX, Double.class),
                        () -> question + " is " + value);
            } else {
                assertTrue(
                        answer.filled(SurveyAnswer.IS_NA, Boolean.class) || answer.get(SurveyAnswer.VALUE_TEXT) != null,
                        question);
            }
        }
        assertEquals(questions.keySet(), asked);
    }

    @Test
    void linesAddUpToTheirOrder() {
        Map<Object, BigDecimal> sums = new HashMap<>();
        for (Cells line : GeneratedTables.rows(OrderLine.TABLE)) {
            sums.merge(line.get(OrderLine.ORDER_ID), (BigDecimal) line.get(OrderLine.NET_AMOUNT), BigDecimal::add);
        }
        for (Cells order : GeneratedTables.rows(OrderHeader.TABLE)) {
            assertEquals(order.get(OrderHeader.NET_AMOUNT), sums.get(order.get(OrderHeader.ORDER_ID)));
        }
    }

    @Test
    void changesAddUpToTheFeeOfAContract() {
        Map<Object, BigDecimal> running = new HashMap<>();
        for (Cells event : GeneratedTables.rows(SubscriptionEvent.TABLE)) {
            if (!"churn".equals(event.get(SubscriptionEvent.KIND))) {
                running.merge(
                        event.get(SubscriptionEvent.SUBSCRIPTION_ID),
                        (BigDecimal) event.get(SubscriptionEvent.MRR_DELTA),
                        BigDecimal::add);
            }
        }
        for (Cells contract : GeneratedTables.rows(Subscription.TABLE)) {
            assertEquals(contract.get(Subscription.MRR), running.get(contract.get(Subscription.SUBSCRIPTION_ID)));
        }
    }

    /** Charges are refused within contracts alone, now and then, and of each that ends by it in the fortnight before. */
    @Test
    void chargesAreRefusedBeforeAContractEndsByIt() {
        Map<Object, List<Instant>> refused = new HashMap<>();
        for (Cells event : GeneratedTables.rows(SubscriptionEvent.TABLE)) {
            if ("payment_failed".equals(event.get(SubscriptionEvent.KIND))) {
                refused.computeIfAbsent(event.get(SubscriptionEvent.SUBSCRIPTION_ID), any -> new ArrayList<>())
                        .add(event.filled(SubscriptionEvent.AT, Instant.class));
            }
        }
        int ended = 0;
        int others = 0;
        for (Cells contract : GeneratedTables.rows(Subscription.TABLE)) {
            List<Instant> own = refused.getOrDefault(contract.get(Subscription.SUBSCRIPTION_ID), List.of());
            Instant start = contract.filled(Subscription.STARTED_AT, Instant.class);
            Object end = contract.get(Subscription.ENDED_AT);
            assertTrue(own.stream().allMatch(at -> at.isAfter(start)), own::toString);
            if (end instanceof Instant at) {
                assertTrue(own.stream().allMatch(one -> one.isBefore(at)), own::toString);
            }
            if ("involuntary".equals(contract.get(Subscription.END_KIND)) && end instanceof Instant at) {
                ended++;
                Instant fortnight = at.minus(Duration.ofDays(14));
                if (start.isBefore(fortnight)) {
                    assertTrue(
                            own.stream().filter(one -> !one.isBefore(fortnight)).count() >= 2, own::toString);
                }
            } else {
                others += own.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(ended > 0 && others > 0, ended + " ended by it, " + others + " went on");
    }

    @Test
    void timesWithinARowAreInOrder() {
        ordered(OrderHeader.TABLE, OrderHeader.ORDERED_AT, OrderHeader.DELIVERED_AT);
        ordered(
                CaseTicket.TABLE,
                CaseTicket.OPENED_AT,
                CaseTicket.FIRST_REPLY_AT,
                CaseTicket.FIRST_SOLVED_AT,
                CaseTicket.LAST_SOLVED_AT,
                CaseTicket.CLOSED_AT);
        ordered(Interaction.TABLE, Interaction.STARTED_AT, Interaction.ANSWERED_AT, Interaction.ENDED_AT);
        ordered(
                SurveyInvitation.TABLE,
                SurveyInvitation.SENT_AT,
                SurveyInvitation.DELIVERED_AT,
                SurveyInvitation.OPENED_AT,
                SurveyInvitation.STARTED_AT,
                SurveyInvitation.COMPLETED_AT);
        ordered(SurveyInvitation.TABLE, SurveyInvitation.TRIGGER_EVENT_AT, SurveyInvitation.SENT_AT);
        ordered(Subscription.TABLE, Subscription.STARTED_AT, Subscription.ENDED_AT);
        ordered(ActionCase.TABLE, ActionCase.CREATED_AT, ActionCase.FIRST_FOLLOWUP_AT, ActionCase.CLOSED_AT);
        ordered(Customer.TABLE, Customer.CREATED_AT, Customer.UPDATED_AT);
    }

    @Test
    void nobodyOrdersBeforeBeingKnown() {
        Map<Object, Instant> created = new HashMap<>();
        for (Cells row : GeneratedTables.rows(Customer.TABLE)) {
            created.put(row.get(Customer.CUSTOMER_ID), (Instant) row.get(Customer.CREATED_AT));
        }
        int seen = 0;
        for (Cells order : GeneratedTables.rows(OrderHeader.TABLE)) {
            Instant known = created.get(order.get(OrderHeader.CUSTOMER_ID));
            if (known != null) {
                assertFalse(order.filled(OrderHeader.ORDERED_AT, Instant.class).isBefore(known));
                seen++;
            }
        }
        assertTrue(seen > 1000);
    }

    private static void ordered(Table table, Field... times) {
        for (Cells row : GeneratedTables.rows(table)) {
            Instant before = Instant.MIN;
            for (Field time : times) {
                Instant at = (Instant) row.get(time);
                if (at != null) {
                    Instant last = before;
                    assertFalse(
                            at.isBefore(before),
                            () -> table + "." + time + ": " + at + " after " + last + " "
                                    + GeneratedTables.key(table, row));
                    before = at;
                }
            }
        }
    }
}
