package io.levier.jobs.generate.rows;

import io.levier.common.table.Table;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.AgentShift;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeCost;
import io.levier.common.table.input.InitiativeScope;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.ServiceStandard;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.Target;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.story.CustomerStory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which source fills which table of the input contract. */
public final class RowSources {
    private static final long CUSTOMERS_PER_FILE = 50_000;
    private static final long AGENTS_PER_FILE = 400;
    private static final Map<Table, RowSource> SOURCES = declared();

    private RowSources() {}

    private static Map<Table, RowSource> declared() {
        Declarations tables = new Declarations();
        tables.company(Account.TABLE, AccountRows::accounts);
        tables.customers(Customer.TABLE, CrmRows::customers);
        tables.customers(CustomerIdentifier.TABLE, CrmRows::identifiers);
        tables.customers(Consent.TABLE, CrmRows::consents);
        tables.company(Survey.TABLE, SurveyRows::surveys);
        tables.company(SurveyQuestion.TABLE, QuestionnaireRows::questions);
        tables.company(io.levier.common.table.input.Agent.TABLE, WorkforceRows::agents);
        tables.agents(AgentShift.TABLE, WorkforceRows::shifts);
        tables.agents(AgentPresence.TABLE, WorkforceRows::presences);
        tables.company(BusinessCalendar.TABLE, CalendarRows::calendars);
        tables.company(Holiday.TABLE, CalendarRows::holidays);
        tables.customers(OrderHeader.TABLE, SalesRows::orders);
        tables.customers(OrderLine.TABLE, SalesRows::lines);
        tables.customers(Refund.TABLE, SalesRows::refunds);
        tables.customers(Subscription.TABLE, SubscriptionRows::subscriptions);
        tables.customers(SubscriptionEvent.TABLE, SubscriptionRows::events);
        tables.customers(CaseTicket.TABLE, CaseRows::cases);
        tables.customers(CaseStatusEvent.TABLE, CaseRows::statuses);
        tables.customers(Interaction.TABLE, ContactRows::interactions);
        tables.customers(InteractionEvent.TABLE, ContactRows::events);
        tables.customers(SurveyInvitation.TABLE, InvitationRows::invitations);
        tables.both(SurveyResponse.TABLE, EmployeeRows::responses, InvitationRows::responses);
        tables.both(SurveyAnswer.TABLE, EmployeeRows::answers, AnswerRows::answers);
        tables.customers(WebSession.TABLE, DigitalRows::sessions);
        tables.customers(JourneyEvent.TABLE, DigitalRows::journeyEvents);
        tables.company(SocialAuthor.TABLE, SocialRows::authors);
        tables.both(SocialMention.TABLE, SocialRows::publicTalk, SocialRows::mentions);
        tables.company(Initiative.TABLE, InitiativeRows::initiatives);
        tables.company(InitiativeCost.TABLE, InitiativeRows::costs);
        tables.company(InitiativeScope.TABLE, InitiativeRows::scopes);
        tables.customers(ActionCase.TABLE, FollowUpRows::actionCases);
        tables.company(Target.TABLE, TargetRows::targets);
        tables.company(ServiceStandard.TABLE, TargetRows::standards);
        tables.company(ServiceCost.TABLE, ServiceCostRows::costs);
        return Collections.unmodifiableMap(tables.sources);
    }

    /** The generated tables, parents before children. */
    public static Set<Table> tables() {
        return SOURCES.keySet();
    }

    /** What fills a table. */
    public static RowSource of(Table table) {
        RowSource source = SOURCES.get(table);
        if (source == null) {
            throw new IllegalArgumentException("table " + table + " is not generated");
        }
        return source;
    }

    /** Rows told customer by customer. */
    public static RowSource ofCustomers(BiConsumer<CustomerStory, Consumer<Cells>> rows) {
        return new Owned(
                Scale::customers,
                CUSTOMERS_PER_FILE,
                (company, customer, out) -> rows.accept(CustomerStory.of(company, customer), out));
    }

    /** Collects the sources in the order of their tables. */
    private static final class Declarations {
        private final Map<Table, RowSource> sources = new LinkedHashMap<>();

        private void customers(Table table, BiConsumer<CustomerStory, Consumer<Cells>> rows) {
            sources.put(table, ofCustomers(rows));
        }

        private void company(Table table, BiConsumer<Company, Consumer<Cells>> rows) {
            sources.put(table, new Owned(scale -> 1, 1, (company, owner, out) -> rows.accept(company, out)));
        }

        private void agents(Table table, AgentTeller rows) {
            sources.put(
                    table,
                    new Owned(
                            Scale::agents,
                            AGENTS_PER_FILE,
                            (company, agent, out) -> rows.rows(
                                    company, company.workforce().agents().get((int) agent), out)));
        }

        /** Rows of the company itself, then those of its customers: the keys of the former come first. */
        private void both(
                Table table,
                BiConsumer<Company, Consumer<Cells>> ofCompany,
                BiConsumer<CustomerStory, Consumer<Cells>> ofCustomer) {
            sources.put(table, new Owned(Scale::customers, CUSTOMERS_PER_FILE, (company, customer, out) -> {
                if (customer == 0) {
                    ofCompany.accept(company, out);
                }
                ofCustomer.accept(CustomerStory.of(company, customer), out);
            }));
        }
    }

    private interface AgentTeller {
        void rows(Company company, Agent agent, Consumer<Cells> out);
    }

    private interface OwnerCount {
        long of(Scale scale);
    }

    private interface Teller {
        void rows(Company company, long owner, Consumer<Cells> out);
    }

    private record Owned(OwnerCount count, long ownersPerFile, Teller teller) implements RowSource {
        @Override
        public long owners(Scale scale) {
            return count.of(scale);
        }

        @Override
        public void rows(Company company, long owner, Consumer<Cells> out) {
            teller.rows(company, owner, out);
        }
    }
}
