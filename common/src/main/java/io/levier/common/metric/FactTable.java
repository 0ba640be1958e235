package io.levier.common.metric;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.AccountAnswer;
import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.curated.AgentMonth;
import io.levier.common.table.curated.AssistedSale;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.ContactTopic;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerYear;
import io.levier.common.table.curated.Delivery;
import io.levier.common.table.curated.Departure;
import io.levier.common.table.curated.EmployeeAnswer;
import io.levier.common.table.curated.ExpectationPair;
import io.levier.common.table.curated.FollowUp;
import io.levier.common.table.curated.Grievance;
import io.levier.common.table.curated.InitiativeMonth;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Lead;
import io.levier.common.table.curated.Loyalty;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.OpenCase;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Response;
import io.levier.common.table.curated.RevenueEntry;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.ServiceDay;
import io.levier.common.table.curated.ServiceMatch;
import io.levier.common.table.curated.Session;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.derived.ProcessCase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of facts metrics may be computed of: what dates a row, and whose row it is. */
public enum FactTable {
    RATING(Rating.TABLE, Rating.COMPLETED_ON, Rating.RESPONDENT_ID),
    INVITATION(Invitation.TABLE, Invitation.SENT_ON, Invitation.RESPONDENT_ID),
    SALE(Sale.TABLE, Sale.ORDERED_ON, Sale.BUYER_ID),
    REVENUE_ENTRY(RevenueEntry.TABLE, RevenueEntry.BOOKED_ON, RevenueEntry.BUYER_ID),
    CUSTOMER_PERIOD(CustomerPeriod.TABLE, CustomerPeriod.PERIOD_START, CustomerPeriod.PERSON_ID),
    MENTION(Mention.TABLE, Mention.POSTED_ON, Mention.AUTHOR_KEY),
    DELIVERY(Delivery.TABLE, Delivery.DELIVERED_ON, Delivery.BUYER_ID),
    CUSTOMER_YEAR(CustomerYear.TABLE, CustomerYear.PERIOD_START, CustomerYear.PERSON_ID),
    DEPARTURE(Departure.TABLE, Departure.PERIOD_START, Departure.PERSON_ID),
    LOYALTY(Loyalty.TABLE, Loyalty.PERIOD_START, Loyalty.PERSON_ID),
    SESSION(Session.TABLE, Session.STARTED_ON, Session.VISITOR_KEY),
    LEAD(Lead.TABLE, Lead.KNOWN_ON, Lead.PERSON_ID),
    RESPONSE(Response.TABLE, Response.COMPLETED_ON, Response.RESPONDENT_ID),
    EXPECTATION_PAIR(ExpectationPair.TABLE, ExpectationPair.COMPLETED_ON, ExpectationPair.RESPONDENT_ID),
    ACCOUNT_ANSWER(AccountAnswer.TABLE, AccountAnswer.PERIOD_START, AccountAnswer.ACCOUNT_ID),
    FOLLOW_UP(FollowUp.TABLE, FollowUp.CREATED_ON, FollowUp.CUSTOMER_KEY),
    GRIEVANCE(Grievance.TABLE, Grievance.HAPPENED_ON, Grievance.CUSTOMER_KEY),
    INITIATIVE_MONTH(InitiativeMonth.TABLE, InitiativeMonth.PERIOD_START, InitiativeMonth.INITIATIVE_ID),
    CONTACT(Contact.TABLE, Contact.STARTED_ON, Contact.CONTACT_PERSON_ID),
    ASSISTED_SALE(AssistedSale.TABLE, AssistedSale.ORDERED_ON, AssistedSale.BUYER_ID),
    TOPIC_MENTION(TopicMention.TABLE, TopicMention.COMPLETED_ON, TopicMention.RESPONDENT_ID),
    PROCESS_CASE(ProcessCase.TABLE, ProcessCase.ENDED_ON, ProcessCase.CUSTOMER_KEY),
    CONTACT_TOPIC(ContactTopic.TABLE, ContactTopic.STARTED_ON, ContactTopic.CONTACT_PERSON_ID),
    AGENT_DAY(AgentDay.TABLE, AgentDay.DAY, AgentDay.AGENT_ID),
    AGENT_MONTH(AgentMonth.TABLE, AgentMonth.PERIOD_START, AgentMonth.AGENT_ID),
    EMPLOYEE_ANSWER(EmployeeAnswer.TABLE, EmployeeAnswer.COMPLETED_ON, EmployeeAnswer.EMPLOYEE_KEY),
    SERVICE_MATCH(ServiceMatch.TABLE, ServiceMatch.PERIOD_START, ServiceMatch.PERSON_ID),
    SERVICE_DAY(ServiceDay.TABLE, ServiceDay.DAY, ServiceDay.DAY_KEY),
    TICKET(Ticket.TABLE, Ticket.OPENED_ON, Ticket.TICKET_PERSON_ID),
    OPEN_CASE(OpenCase.TABLE, OpenCase.PERIOD_START, OpenCase.TICKET_PERSON_ID),
    /** The same cases by the day they were solved, as far as they are. */
    TICKET_SOLVED("ticket_solved", Ticket.TABLE, Ticket.SOLVED_ON, Ticket.TICKET_PERSON_ID),
    /** By the day they were first solved: no reopening takes a case out of a month that is over. */
    TICKET_FIRST_SOLVED("ticket_first_solved", Ticket.TABLE, Ticket.FIRST_SOLVED_ON, Ticket.TICKET_PERSON_ID);

    private final String id;
    private final Table table;
    private final Field date;
    private final Field cluster;

    FactTable(Table table, Field date, Field cluster) {
        this(table.name(), table, date, cluster);
    }

    FactTable(String id, Table table, Field date, Field cluster) {
        this.id = id;
        this.table = table;
        this.date = date;
        this.cluster = cluster;
    }

    /** What definitions call it: the table, unless its rows are dated in more than one way. */
    public String id() {
        return id;
    }

    public Table table() {
        return table;
    }

    /** The condition under which a row is a fact of its own, rather than one that another row tells as well. */
    public String condition() {
        return this == CUSTOMER_PERIOD ? CustomerPeriod.MONTHLY : "true";
    }

    /** Whether its rows stand for whole months, so that no shorter period can be told of them. */
    public boolean isMonthly() {
        return date.name().equals(CustomerPeriod.PERIOD_START.name());
    }

    /** The local day that decides the period of a row. */
    public Field date() {
        return date;
    }

    /** Whose privacy a cell of this table protects. */
    public Subject subject() {
        return switch (this) {
            case AGENT_DAY, AGENT_MONTH -> Subject.AGENT;
            case EMPLOYEE_ANSWER -> Subject.EMPLOYEE;
            case SERVICE_DAY, INITIATIVE_MONTH -> Subject.COMPANY;
            default -> Subject.CUSTOMER;
        };
    }

    /** The customer (or respondent, buyer, agent, author, initiative) a row belongs to: the cluster of every variance. */
    public Field cluster() {
        return cluster;
    }

    /** Whom the rows of a fact table tell of, and how many of them a published cell needs. */
    public enum Subject {
        CUSTOMER,
        /** Teams are smaller than markets: five agents hide one of them. */
        AGENT,
        /** What employees say in confidence is hidden like what customers say, and never of fewer than a team. */
        EMPLOYEE,
        /** Rows that tell of nobody in particular. */
        COMPANY;

        private static final int FEWEST_AGENTS = 5;

        /** The fewest subjects of a cell that may be published, given the fewest customers. */
        public int fewest(int customers) {
            return switch (this) {
                case CUSTOMER -> customers;
                case AGENT -> FEWEST_AGENTS;
                case EMPLOYEE -> Math.max(customers, FEWEST_AGENTS);
                case COMPANY -> 1;
            };
        }
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(FactTable::id).toList();
    }

    public static Optional<FactTable> byName(String name) {
        return Arrays.stream(values()).filter(fact -> fact.id.equals(name)).findFirst();
    }
}
