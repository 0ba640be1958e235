package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.WebSession;
import io.levier.common.time.PeriodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All sums of one type of period in one row per person and period. Every source is first reduced to its own persons and
 * periods; the reduced rows are stacked and folded once, instead of being joined source by source.
 */
final class PeriodFacts {
    private static final List<String> KEY = List.of("person_id", "period_start");

    private PeriodFacts() {}

    /** The facts of all periods of some types, as {@link PeriodFact} has them. */
    static Dataset<Row> of(Sources sources, List<PeriodType> types, History history) {
        return types.stream()
                .map(type ->
                        of(sources, history.values(type)).withColumn(PeriodFact.PERIOD_TYPE.name(), lit(type.label())))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private static Dataset<Row> of(Sources sources, Map<String, Object> periods) {
        List<Dataset<Row>> parts = List.of(
                sources.query("period/sales", Map.of(), periods, Sale.TABLE),
                sources.query("period/categories", Map.of(), periods, Sale.TABLE, OrderLine.TABLE),
                sources.query("period/deliveries", Map.of(), periods, Sale.TABLE),
                sources.query("period/orders", Map.of(), periods, OrderHeader.TABLE, Refund.TABLE, IdentityMap.TABLE),
                sources.query("period/responses", Map.of(), periods, Feedback.TABLE, Rating.TABLE, SurveyAnswer.TABLE),
                sources.query("period/invitations", Map.of(), periods, Invitation.TABLE),
                sources.query(
                        "period/subscriptions",
                        Map.of(),
                        periods,
                        Subscription.TABLE,
                        SubscriptionEvent.TABLE,
                        IdentityMap.TABLE),
                sources.query(
                        "period/cases", Map.of(), periods, CaseTicket.TABLE, CaseStatusEvent.TABLE, IdentityMap.TABLE),
                sources.query("period/contacts", Map.of(), periods, Interaction.TABLE, IdentityMap.TABLE),
                sources.query("period/replies", Map.of(), periods, CaseTicket.TABLE, IdentityMap.TABLE),
                sources.query("period/digital", Map.of(), periods, WebSession.TABLE, IdentityMap.TABLE),
                sources.query("period/social", Map.of(), periods, SocialMention.TABLE, IdentityMap.TABLE),
                sources.query("period/actions", Map.of(), periods, ActionCase.TABLE, IdentityMap.TABLE));
        // Test accounts and employees are nobody; what they did is no fact of a person.
        Dataset<Row> stacked = parts.stream()
                .reduce((left, right) -> left.unionByName(right, true))
                .orElseThrow()
                .join(sources.rows(Person.TABLE).select(KEY.get(0)), new String[] {KEY.get(0)}, "left_semi");
        // A column comes from one part only, so any value of it is the value.
        Column[] folded = Arrays.stream(stacked.columns())
                .filter(name -> !KEY.contains(name))
                .map(name -> any_value(col(name), lit(true)).as(name))
                .toArray(Column[]::new);
        return stacked.groupBy(col(KEY.get(0)), col(KEY.get(1)))
                .agg(folded[0], Arrays.copyOfRange(folded, 1, folded.length));
    }
}
