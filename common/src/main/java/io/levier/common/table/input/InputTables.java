package io.levier.common.table.input;

import io.levier.common.table.Table;
import java.util.List;
import java.util.Optional;

/** The tables of the input contract in one list, parents before children. */
public final class InputTables {
    /** Every table a company's exports can be mapped to; a table stands after those its columns point to. */
    public static final List<Table> ALL = List.of(
            Account.TABLE,
            Customer.TABLE,
            CustomerHistory.TABLE,
            CustomerIdentifier.TABLE,
            CustomerAttribute.TABLE,
            IdentityLabel.TABLE,
            IdentityDecision.TABLE,
            Consent.TABLE,
            Survey.TABLE,
            SurveyQuestion.TABLE,
            Agent.TABLE,
            AgentShift.TABLE,
            AgentPresence.TABLE,
            BusinessCalendar.TABLE,
            Holiday.TABLE,
            OrderHeader.TABLE,
            OrderLine.TABLE,
            Refund.TABLE,
            Subscription.TABLE,
            SubscriptionEvent.TABLE,
            CaseTicket.TABLE,
            CaseStatusEvent.TABLE,
            Interaction.TABLE,
            InteractionEvent.TABLE,
            SurveyInvitation.TABLE,
            SurveyResponse.TABLE,
            SurveyAnswer.TABLE,
            WebSession.TABLE,
            JourneyEvent.TABLE,
            SocialAuthor.TABLE,
            SocialMention.TABLE,
            Initiative.TABLE,
            InitiativeCost.TABLE,
            InitiativeScope.TABLE,
            ActionCase.TABLE,
            Target.TABLE,
            ServiceStandard.TABLE,
            ServiceCost.TABLE,
            Benchmark.TABLE,
            FxRate.TABLE,
            ChurnReason.TABLE);

    private InputTables() {}

    /** The input table of this name, empty when the contract has none. */
    public static Optional<Table> byName(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
