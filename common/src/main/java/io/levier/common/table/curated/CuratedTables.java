package io.levier.common.table.curated;

import io.levier.common.table.Table;
import java.util.List;

/** Facts, persons and their periods, in the order in which they are written. */
public final class CuratedTables {
    public static final List<Table> ALL = List.of(
            IdentityMap.TABLE,
            IdentityEdge.TABLE,
            IdentityMatch.TABLE,
            IdentityChange.TABLE,
            IdentityQuality.TABLE,
            PersonHistory.TABLE,
            Person.TABLE,
            Rating.TABLE,
            Feedback.TABLE,
            Invitation.TABLE,
            Sale.TABLE,
            RevenueEntry.TABLE,
            Mention.TABLE,
            Contact.TABLE,
            AssistedSale.TABLE,
            Ticket.TABLE,
            OpenCase.TABLE,
            AgentDay.TABLE,
            AgentMonth.TABLE,
            EmployeeAnswer.TABLE,
            ServiceDay.TABLE,
            ServiceMatch.TABLE,
            PeriodFact.TABLE,
            CustomerPeriod.TABLE,
            CustomerPeriodLabel.TABLE,
            AccountPeriod.TABLE,
            Delivery.TABLE,
            CustomerYear.TABLE,
            Departure.TABLE,
            Loyalty.TABLE,
            Session.TABLE,
            Lead.TABLE,
            Response.TABLE,
            ExpectationPair.TABLE,
            Experience.TABLE,
            AccountAnswer.TABLE,
            FollowUp.TABLE,
            Grievance.TABLE,
            InitiativeMonth.TABLE,
            Verbatim.TABLE,
            TopicMention.TABLE,
            ContactComment.TABLE,
            ContactTopic.TABLE);

    private CuratedTables() {}
}
