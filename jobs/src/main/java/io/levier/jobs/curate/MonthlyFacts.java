package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.WebSession;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All monthly sums in one row per person and month. Every source is first reduced to its own persons and months; the
 * reduced rows are stacked and folded once, instead of being joined source by source.
 */
final class MonthlyFacts {
    private static final List<String> KEY = List.of("person_id", "period_start");

    private MonthlyFacts() {}

    static Dataset<Row> of(Sources sources, LocalDate firstMonth) {
        Map<String, Object> first = Map.of("first_month", firstMonth);
        List<Dataset<Row>> parts = List.of(
                sources.query("monthly/sales", Sale.TABLE),
                sources.query("monthly/deliveries", Sale.TABLE),
                sources.query("monthly/orders", OrderHeader.TABLE, Refund.TABLE, IdentityMap.TABLE),
                sources.query("monthly/responses", Feedback.TABLE, Rating.TABLE, SurveyAnswer.TABLE),
                sources.query("monthly/invitations", Invitation.TABLE),
                sources.query(
                        "monthly/subscriptions",
                        Map.of(),
                        first,
                        Subscription.TABLE,
                        SubscriptionEvent.TABLE,
                        IdentityMap.TABLE),
                sources.query("monthly/service", Interaction.TABLE, CaseTicket.TABLE, IdentityMap.TABLE),
                sources.query("monthly/replies", CaseTicket.TABLE, IdentityMap.TABLE),
                sources.query("monthly/digital", WebSession.TABLE, IdentityMap.TABLE),
                sources.query("monthly/actions", ActionCase.TABLE, IdentityMap.TABLE));
        Dataset<Row> stacked = parts.stream()
                .reduce((left, right) -> left.unionByName(right, true))
                .orElseThrow();
        // A column comes from one part only, so any value of it is the value.
        Column[] folded = Arrays.stream(stacked.columns())
                .filter(name -> !KEY.contains(name))
                .map(name -> any_value(col(name), lit(true)).as(name))
                .toArray(Column[]::new);
        return stacked.groupBy(col(KEY.get(0)), col(KEY.get(1)))
                .agg(folded[0], Arrays.copyOfRange(folded, 1, folded.length));
    }
}
