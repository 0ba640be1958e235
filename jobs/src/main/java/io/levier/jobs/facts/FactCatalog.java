package io.levier.jobs.facts;

import io.levier.common.table.Table;
import io.levier.common.table.curated.AccountAnswer;
import io.levier.common.table.curated.AccountPeriod;
import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.curated.AgentMonth;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.CustomerYear;
import io.levier.common.table.curated.Delivery;
import io.levier.common.table.curated.Departure;
import io.levier.common.table.curated.EmployeeAnswer;
import io.levier.common.table.curated.ExpectationPair;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.FollowUp;
import io.levier.common.table.curated.Grievance;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.InitiativeMonth;
import io.levier.common.table.curated.Lead;
import io.levier.common.table.curated.Loyalty;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Response;
import io.levier.common.table.curated.RevenueEntry;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.ServiceMatch;
import io.levier.common.table.curated.Session;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.ChurnReason;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import java.util.List;
import java.util.stream.Stream;

/** The one list of facts that are made of others, or beside those of surveys and sales. */
final class FactCatalog {
    private static final List<FactQuery> OF_BEHAVIOUR = List.of(
            new FactQuery(
                    Mention.TABLE,
                    List.of(SocialMention.TABLE),
                    List.of(SocialAuthor.TABLE, IdentityMap.TABLE, PersonHistory.TABLE)),
            new FactQuery(
                    Session.TABLE,
                    List.of(WebSession.TABLE),
                    List.of(Sale.TABLE, IdentityMap.TABLE, PersonHistory.TABLE)),
            new FactQuery(Delivery.TABLE, List.of(Sale.TABLE), List.of()),
            new FactQuery(RevenueEntry.TABLE, List.of(Sale.TABLE), List.of(Refund.TABLE)),
            new FactQuery(
                    Lead.TABLE,
                    List.of(Person.TABLE, PersonHistory.TABLE),
                    List.of(Sale.TABLE, Subscription.TABLE, IdentityMap.TABLE)),
            new FactQuery(CustomerYear.TABLE, List.of(CustomerPeriod.TABLE), List.of()),
            new FactQuery(
                    Departure.TABLE,
                    List.of(CustomerPeriod.TABLE),
                    List.of(Feedback.TABLE, Subscription.TABLE, ChurnReason.TABLE, IdentityMap.TABLE)),
            new FactQuery(Loyalty.TABLE, List.of(CustomerPeriodLabel.TABLE, CustomerPeriod.TABLE), List.of(Sale.TABLE)),
            new FactQuery(
                    Response.TABLE,
                    List.of(Rating.TABLE, SurveyResponse.TABLE),
                    List.of(
                            SurveyAnswer.TABLE,
                            SurveyQuestion.TABLE,
                            Survey.TABLE,
                            SurveyInvitation.TABLE,
                            Sale.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE),
                    List.of(new FactQuery.Part("response_event", "survey/response_event"))),
            new FactQuery(ExpectationPair.TABLE, List.of(Rating.TABLE), List.of()),
            new FactQuery(
                    AccountAnswer.TABLE, List.of(Rating.TABLE, AccountPeriod.TABLE), List.of(PersonHistory.TABLE)),
            new FactQuery(
                    FollowUp.TABLE,
                    List.of(ActionCase.TABLE),
                    List.of(
                            CaseTicket.TABLE,
                            CaseStatusEvent.TABLE,
                            BusinessCalendar.TABLE,
                            Holiday.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE),
                    ServiceFacts.businessTime("service/follow_up_span")),
            new FactQuery(
                    Grievance.TABLE,
                    List.of(ActionCase.TABLE, Rating.TABLE),
                    List.of(CaseTicket.TABLE, IdentityMap.TABLE, PersonHistory.TABLE)),
            new FactQuery(
                    EmployeeAnswer.TABLE,
                    List.of(SurveyAnswer.TABLE, SurveyResponse.TABLE, SurveyQuestion.TABLE, Survey.TABLE),
                    List.of()),
            new FactQuery(InitiativeMonth.TABLE, List.of(Initiative.TABLE), List.of()));

    /** Made of input and of the facts of earlier jobs; those that take longest begin, so that nobody waits for them. */
    private static final List<FactQuery> FIRST =
            Stream.concat(ServiceFacts.ALL.stream(), OF_BEHAVIOUR.stream()).toList();

    /** Made of the first ones too. */
    private static final List<FactQuery> NEXT = List.of(
            new FactQuery(
                    Experience.TABLE,
                    List.of(Feedback.TABLE),
                    List.of(
                            Sale.TABLE,
                            Ticket.TABLE,
                            Interaction.TABLE,
                            Subscription.TABLE,
                            SubscriptionEvent.TABLE,
                            IdentityMap.TABLE)),
            ServiceFacts.OPEN_CASES,
            new FactQuery(AgentMonth.TABLE, List.of(AgentDay.TABLE), List.of(Interaction.TABLE)),
            new FactQuery(ServiceMatch.TABLE, List.of(CustomerPeriod.TABLE, Contact.TABLE, Sale.TABLE), List.of()));

    /** One after another; the facts of a stage do not need each other. */
    static final List<List<FactQuery>> STAGES = List.of(FIRST, NEXT);

    private FactCatalog() {}

    /** All tables written. */
    static List<Table> tables() {
        return STAGES.stream().flatMap(List::stream).map(FactQuery::table).toList();
    }

    /** All tables read that are not themselves written here. */
    static List<Table> sources() {
        return STAGES.stream()
                .flatMap(List::stream)
                .flatMap(fact -> fact.inputs().stream())
                .filter(table -> !tables().contains(table))
                .toList();
    }
}
