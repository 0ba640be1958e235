package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.ExpectationPair;
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
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import io.levier.common.time.PeriodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All sums of one type of period in one row per person and period. Every source is first reduced to its own persons and
 * periods; the reduced rows are stacked and folded once, instead of being joined source by source.
 */
final class PeriodFacts {
    private static final String PERSON = CustomerPeriod.PERSON_ID.name();
    private static final String PERIOD = CustomerPeriod.PERIOD_START.name();

    private PeriodFacts() {}

    /** The facts of all periods of some types, as {@link PeriodFact} has them. */
    static Dataset<Row> of(Sources sources, ServiceSteps service, List<PeriodType> types, History history) {
        return types.stream()
                .map(type -> of(sources, service, history.values(type))
                        .withColumn(PeriodFact.PERIOD_TYPE.name(), lit(type.label())))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private static Dataset<Row> of(Sources sources, ServiceSteps service, Map<String, Object> periods) {
        List<Part> parts = parts(sources, service, periods);
        // Test accounts and employees are nobody; what they did is no fact of a person.
        Dataset<Row> stacked = parts.stream()
                .map(part -> part.rows(sources, periods))
                .reduce((left, right) -> left.unionByName(right, true))
                .orElseThrow()
                .join(sources.rows(Person.TABLE).select(PERSON), new String[] {PERSON}, "left_semi");
        // A part has one row at most, so any of it is all of it.
        List<Column> folded = parts.stream()
                .map(part -> any_value(col(part.name()), lit(true)).as(part.name()))
                .toList();
        List<Column> unpacked = Stream.concat(
                        Stream.of(col(PERSON), col(PERIOD)), parts.stream().map(part -> col(part.name() + ".*")))
                .toList();
        return stacked.groupBy(PERSON, PERIOD)
                .agg(folded.get(0), folded.subList(1, folded.size()).toArray(Column[]::new))
                .select(unpacked.toArray(Column[]::new));
    }

    private static List<Part> parts(Sources sources, ServiceSteps service, Map<String, Object> periods) {
        return List.of(
                new Part("sales", List.of(Sale.TABLE)),
                new Part("categories", List.of(Sale.TABLE, OrderLine.TABLE)),
                new Part("deliveries", List.of(Sale.TABLE)),
                new Part("orders", List.of(OrderHeader.TABLE, Refund.TABLE, FxRate.TABLE, IdentityMap.TABLE)),
                new Part(
                        "responses",
                        List.of(
                                Feedback.TABLE,
                                Rating.TABLE,
                                SurveyResponse.TABLE,
                                SurveyAnswer.TABLE,
                                Survey.TABLE,
                                IdentityMap.TABLE),
                        Map.of(
                                "response_event",
                                sources.query(
                                        "survey/response_event",
                                        SurveyResponse.TABLE,
                                        SurveyInvitation.TABLE,
                                        Sale.TABLE))),
                new Part(
                        "gaps",
                        List.of(),
                        // The pairs are no table yet: who measures gaps writes them when all is curated.
                        Map.of(ExpectationPair.TABLE.name(), sources.query("facts/expectation_pair", Rating.TABLE))),
                new Part("invitations", List.of(Invitation.TABLE)),
                new Part(
                        "subscriptions",
                        List.of(Subscription.TABLE, SubscriptionEvent.TABLE, FxRate.TABLE, IdentityMap.TABLE)),
                new Part("cases", List.of(CaseTicket.TABLE, CaseStatusEvent.TABLE, IdentityMap.TABLE)),
                new Part("contacts", List.of(), service.contacts()),
                new Part("costs", List.of(), service.costs()),
                new Part("issues", List.of(), service.issues()),
                new Part("promises", List.of(), service.promises(periods)),
                new Part("replies", List.of(CaseTicket.TABLE, IdentityMap.TABLE), service.replies()),
                new Part("journeys", List.of(JourneyEvent.TABLE, WebSession.TABLE, IdentityMap.TABLE)),
                new Part("digital", List.of(WebSession.TABLE, IdentityMap.TABLE)),
                new Part("social", List.of(SocialMention.TABLE, IdentityMap.TABLE)),
                new Part("actions", List.of(ActionCase.TABLE, IdentityMap.TABLE)));
    }

    /** What one SELECT of {@code sql/period} tells of persons and periods, packed: a fold takes its time by the column. */
    private record Part(String name, List<Table> inputs, Map<String, Dataset<Row>> steps) {
        Part(String name, List<Table> inputs) {
            this(name, inputs, Map.of());
        }

        Dataset<Row> rows(Sources sources, Map<String, Object> periods) {
            Dataset<Row> rows = sources.query("period/" + name, steps, periods, inputs.toArray(Table[]::new));
            Column[] told = Arrays.stream(rows.columns())
                    .filter(column -> !column.equals(PERSON) && !column.equals(PERIOD))
                    .map(column -> col(column))
                    .toArray(Column[]::new);
            return rows.select(col(PERSON), col(PERIOD), struct(told).as(name));
        }
    }
}
