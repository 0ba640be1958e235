package io.levier.jobs.facts;

import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.curated.AssistedSale;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.OpenCase;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.ServiceDay;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.Agent;
import io.levier.common.table.input.AgentPresence;
import io.levier.common.table.input.AgentShift;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.facts.FactQuery.Part;
import java.util.List;

/** Facts of customer service: contacts, what they led to, cases, and the days of agents. */
final class ServiceFacts {
    private static final Part OPEN_DAY = part("open_day");
    private static final Part CASE_SCHEDULE = part("case_schedule");
    private static final Part BUSINESS_TIME = part("business_time");
    private static final Part INBOUND = part("inbound");
    private static final Part STAFFED = part("staffed");
    private static final Part REPLY = part("reply");
    private static final Part CASE_STEP = part("case_step");
    private static final Part ASSISTED_ORDER = part("assisted_order");

    static final List<FactQuery> ALL = List.of(
            new FactQuery(
                    Ticket.TABLE,
                    List.of(CaseTicket.TABLE),
                    List.of(
                            CaseStatusEvent.TABLE,
                            Interaction.TABLE,
                            InteractionEvent.TABLE,
                            BusinessCalendar.TABLE,
                            Holiday.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE),
                    List.of(
                            REPLY,
                            part("case_contact"),
                            CASE_STEP,
                            part("case_reply"),
                            part("opened_case"),
                            OPEN_DAY,
                            CASE_SCHEDULE,
                            part("reply_span"),
                            new Part("span", "service/ticket_span"),
                            BUSINESS_TIME)),
            new FactQuery(
                    Contact.TABLE,
                    List.of(Interaction.TABLE),
                    List.of(
                            InteractionEvent.TABLE,
                            CaseTicket.TABLE,
                            CaseStatusEvent.TABLE,
                            BusinessCalendar.TABLE,
                            Holiday.TABLE,
                            ServiceStandard.TABLE,
                            OrderHeader.TABLE,
                            Sale.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE,
                            AgentPresence.TABLE,
                            ServiceCost.TABLE,
                            FxRate.TABLE),
                    List.of(
                            INBOUND,
                            STAFFED,
                            REPLY,
                            OPEN_DAY,
                            CASE_SCHEDULE,
                            new Part("span", "service/contact_span"),
                            BUSINESS_TIME,
                            part("sequel"),
                            part("issue"),
                            part("response_target"),
                            part("first_response"),
                            ASSISTED_ORDER,
                            part("cost_line"),
                            part("contact_cost"))),
            new FactQuery(
                    AssistedSale.TABLE,
                    List.of(Interaction.TABLE, Sale.TABLE),
                    List.of(OrderHeader.TABLE, IdentityMap.TABLE, PersonHistory.TABLE),
                    List.of(INBOUND, ASSISTED_ORDER)),
            new FactQuery(
                    AgentDay.TABLE,
                    List.of(AgentPresence.TABLE),
                    List.of(Agent.TABLE, AgentShift.TABLE, Interaction.TABLE),
                    List.of(part("agent_time"))),
            new FactQuery(ServiceDay.TABLE, List.of(AgentPresence.TABLE), List.of(), List.of(STAFFED)));

    /** Made of cases. */
    static final FactQuery OPEN_CASES =
            new FactQuery(OpenCase.TABLE, List.of(Ticket.TABLE), List.of(CaseStatusEvent.TABLE), List.of(CASE_STEP));

    private ServiceFacts() {}

    /** The steps to the opening time within spans of a fact that needs nothing else for them. */
    static List<Part> businessTime(String spans) {
        return List.of(OPEN_DAY, CASE_SCHEDULE, new Part("span", spans), BUSINESS_TIME);
    }

    private static Part part(String name) {
        return new Part(name, "service/" + name);
    }
}
