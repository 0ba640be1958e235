package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.col;

import io.levier.common.effect.EffectEstimate;
import io.levier.common.effect.EffectStudy;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.JobContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures initiatives one by one, each against those it does not, or not yet, reach. */
final class Measurement {
    private static final int WINDOW = 12;

    private final JobContext context;
    private final EffectsSettings settings;
    private final Map<String, Dataset<Row>> scopes;
    private final Dataset<Row> placeStarts;
    private final Dataset<Row> customerStarts;
    private final Map<String, List<Row>> shared;

    Measurement(JobContext context, EffectsSettings settings) {
        this.context = context;
        this.settings = settings;
        this.scopes = Map.of(
                "initiative", context.tables().read(Initiative.TABLE),
                "initiative_scope", context.tables().read(InitiativeScope.TABLE),
                "identity_map", context.tables().readOrEmpty(IdentityMap.TABLE));
        Map<String, Object> zone = Map.of("zone", settings.zone().getId());
        this.placeStarts = context.sql().query("effects/place_start", scopes, zone);
        this.customerStarts = context.sql().query("effects/customer_start", scopes, zone);
        this.shared = shared();
    }

    /** Initiatives that have begun; as many as people have thought of, not as many as customers. */
    List<Plan> plans() {
        return context
                .sql()
                .query("effects/initiative_plan", scopes, Map.of("as_of", context.asOf()))
                .collectAsList()
                .stream()
                .map(Plan::of)
                .toList();
    }

    /** Pairs of initiatives, by the first of the two. */
    private Map<String, List<Row>> shared() {
        return context
                .sql()
                .query(
                        "effects/shared_scope",
                        Map.of("place_start", placeStarts, "customer_start", customerStarts),
                        Map.of("known_before", knownBefore(), "window", WINDOW))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs("initiative_id")));
    }

    private LocalDate knownBefore() {
        return context.asOf().atZone(settings.zone()).toLocalDate();
    }

    /** What an initiative changed of the metric of a plan, or why that cannot be told. */
    Measured of(Plan plan) {
        Optional<Metric> metric = settings.metrics().stream()
                .filter(one -> one.id().equals(plan.metric()))
                .findFirst();
        return objection(plan, metric)
                .map(reason -> Measured.refused(plan, reason))
                .orElseGet(() -> measured(plan, metric.orElseThrow()));
    }

    private Optional<String> objection(Plan plan, Optional<Metric> metric) {
        if (plan.metric() == null) {
            return Optional.of("it does not say what it is meant to move: expected_metric is empty");
        }
        if (plan.kinds().isEmpty()) {
            return Optional.of("it does not say whom it reaches: initiative_scope has no row of it");
        }
        return Outcome.objection(plan.metric(), metric, plan.kinds())
                .or(() -> metric.flatMap(of -> AimedSegment.objection(
                        plan.segment(), settings.dimensions(), of.header().of())))
                .or(() -> metric.map(of -> of.header().of().table())
                        .filter(table -> !context.tables().exists(table))
                        .map(table -> "there is no table " + table));
    }

    private Measured measured(Plan plan, Metric metric) {
        FactTable fact = metric.header().of();
        boolean isDrawn = plan.isDrawn() && (plan.ofCustomers() || plan.ofPlaces());
        Outcome outcome = Outcome.of(metric, plan.kinds());
        // Chance needs no help: what it drew is alike in everything.
        Likeness likeness = Likeness.of(
                isDrawn ? List.of() : settings.alike(), fact, outcome.columns().values());
        CustomerCells cells = cells(plan, outcome, likeness);
        boolean isExperiment = isDrawn && (plan.ofCustomers() || cells.byPlace());
        if (isDrawn && !isExperiment) {
            // Too few places were drawn for chance to have made them alike.
            likeness = Likeness.of(settings.alike(), fact, outcome.columns().values());
            cells = cells(plan, outcome, likeness);
        }
        int fewest = fact.subject().fewest(settings.publication().kAnonymity());
        Optional<String> refusal = refusal(plan, fact, likeness, cells, fewest);
        if (refusal.isPresent()) {
            return Measured.refused(plan, refusal.get());
        }
        EffectEstimate effect = EffectStudy.of(
                cells.moments(),
                isExperiment,
                WINDOW,
                new Confidence(settings.publication().level()));
        List<String> warnings = new ArrayList<>(effect.warnings());
        warnings.addAll(
                EffectWarnings.of(plan, effect.method(), cells, shared.getOrDefault(plan.initiative(), List.of())));
        return Measured.found(plan, new Measured.Found(effect, cells, likeness, warnings, fewest));
    }

    private static Optional<String> refusal(
            Plan plan, FactTable fact, Likeness likeness, CustomerCells cells, int fewest) {
        Sides sides = cells.sides();
        if (cells.weights().filter(of -> of.matched() == 0).isPresent()) {
            return Optional.of("nobody it does not reach is like those it reaches in "
                    + String.join(" and ", likeness.names())
                    + ": take what parts them out of initiatives.alike to compare them as they are");
        }
        if (sides.customers() == 0) {
            return Optional.of("no row of " + fact.table() + " tells its " + String.join(" or ", plan.kinds()));
        }
        return sides.reached() < fewest || (sides.others() > 0 && sides.others() < fewest)
                ? Optional.of(
                        "fewer than " + fewest + " customers with a known outcome are on one side: nothing is shown")
                : Optional.empty();
    }

    private CustomerCells cells(Plan plan, Outcome outcome, Likeness likeness) {
        return CustomerCells.of(
                context.sql(), datedOutcomes(plan, outcome, likeness), plan.ofPlaces(), likeness.isAsked(), WINDOW);
    }

    private Dataset<Row> datedOutcomes(Plan plan, Outcome outcome, Likeness likeness) {
        Column own = col("initiative_id").equalTo(plan.initiative());
        Dataset<Row> facts = CountedFacts.of(
                        context.tables(), outcome.metric().header().of())
                .where(AimedSegment.condition(plan.segment(), settings.dimensions()));
        return context.sql()
                .query(
                        "effects/dated_outcome",
                        Map.of(
                                "outcome", outcome.rows(facts, likeness),
                                "place_start", placeStarts.where(own),
                                "customer_start", customerStarts.where(own)),
                        Map.of("known_before", knownBefore()));
    }
}
