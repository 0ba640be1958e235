package io.levier.jobs.facts;

import io.levier.common.table.curated.AssistedSale;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.ServiceStandard;
import io.levier.jobs.facts.FactQuery.Part;
import java.util.List;

/** Facts of customer service: contacts and what they led to. */
final class ServiceFacts {
    private static final Part OPEN_DAY = part("open_day");
    private static final Part CASE_SCHEDULE = part("case_schedule");
    private static final Part BUSINESS_TIME = part("business_time");
    private static final Part INBOUND = part("inbound");
    private static final Part ASSISTED_ORDER = part("assisted_order");

    static final List<FactQuery> ALL = List.of(
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
                            PersonHistory.TABLE),
                    List.of(
                            INBOUND,
                            part("reply"),
                            OPEN_DAY,
                            CASE_SCHEDULE,
                            new Part("span", "service/contact_span"),
                            BUSINESS_TIME,
                            part("follow_up"),
                            part("response_target"),
                            ASSISTED_ORDER)),
            new FactQuery(
                    AssistedSale.TABLE,
                    List.of(Interaction.TABLE, Sale.TABLE),
                    List.of(OrderHeader.TABLE, IdentityMap.TABLE, PersonHistory.TABLE),
                    List.of(INBOUND, ASSISTED_ORDER)));

    private ServiceFacts() {}

    private static Part part(String name) {
        return new Part(name, "service/" + name);
    }
}
