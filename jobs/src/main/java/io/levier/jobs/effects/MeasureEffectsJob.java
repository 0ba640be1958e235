package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.effect.EffectEstimate;
import io.levier.common.effect.EffectStudy;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeEffectMonth;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures what each initiative changed of the metric it was meant to move. */
public final class MeasureEffectsJob implements Job<JobArgs, EffectsSettings> {
    private static final int WINDOW = 12;

    private static final String CUSTOMER = "customer";

    private static final JobSpec SPEC = new JobSpec(
            "measure-effects",
            "what each initiative changed: against those not yet or never reached, with its grade of evidence",
            List.of(Initiative.TABLE, InitiativeScope.TABLE),
            Stream.concat(
                            Arrays.stream(FactTable.values())
                                    .map(FactTable::table)
                                    .distinct(),
                            Stream.of(IdentityMap.TABLE, ResponseWeight.TABLE))
                    .toList(),
            List.of(InitiativeEffect.TABLE, InitiativeEffectMonth.TABLE),
            List.of("measure-effects"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public EffectsSettings settings(JobArgs args, SuiteConfig suite) {
        return new EffectsSettings(
                suite.metrics(), suite.dimensions(), suite.initiatives().alike(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, EffectsSettings settings) {
        // Initiatives are as many as people have thought of, not as many as customers.
        List<Row> plans = context.sql()
                .query("effects/initiative_plan", scopes(context), Map.of("as_of", context.asOf()))
                .collectAsList();
        Map<String, List<Row>> shared = shared(context, settings);
        List<Row> effects = new ArrayList<>();
        List<Row> months = new ArrayList<>();
        for (Row plan : plans) {
            context.step("measuring " + plan.getString(0));
            Optional<String> objection = objection(context, settings, plan);
            if (objection.isPresent()) {
                effects.add(EffectRows.refused(plan, objection.get()));
            } else {
                List<Row> others = shared.getOrDefault(plan.getString(0), List.of());
                measure(context, settings, plan, others, effects, months);
            }
        }
        context.step("writing " + InitiativeEffect.TABLE);
        context.tables().replaceAll(InitiativeEffect.TABLE, effects);
        context.tables().replaceAll(InitiativeEffectMonth.TABLE, months);
        long told =
                effects.stream().filter(row -> !row.getString(3).equals("none")).count();
        return RunSummary.of(String.format(Locale.ROOT, "%,d of %,d initiatives measured", told, effects.size()));
    }

    /** Pairs of initiatives, by the first of the two. */
    private static Map<String, List<Row>> shared(JobContext context, EffectsSettings settings) {
        Map<String, Object> zone = Map.of("zone", settings.zone().getId());
        return context
                .sql()
                .query(
                        "effects/shared_scope",
                        Map.of(
                                "place_start", context.sql().query("effects/place_start", scopes(context), zone),
                                "customer_start", context.sql().query("effects/customer_start", scopes(context), zone)),
                        Map.of("known_before", knownBefore(context, settings), "window", WINDOW))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs("initiative_id")));
    }

    private static LocalDate knownBefore(JobContext context, EffectsSettings settings) {
        return context.asOf().atZone(settings.zone()).toLocalDate();
    }

    private static Map<String, Dataset<Row>> scopes(JobContext context) {
        return Map.of(
                "initiative", context.tables().read(Initiative.TABLE),
                "initiative_scope", context.tables().read(InitiativeScope.TABLE),
                "identity_map", context.tables().readOrEmpty(IdentityMap.TABLE));
    }

    private static Optional<Metric> metric(EffectsSettings settings, Row plan) {
        return settings.metrics().stream()
                .filter(metric -> metric.id().equals(plan.getAs("expected_metric")))
                .findFirst();
    }

    private static Optional<String> objection(JobContext context, EffectsSettings settings, Row plan) {
        if (plan.getAs("expected_metric") == null) {
            return Optional.of("it does not say what it is meant to move: expected_metric is empty");
        }
        List<String> kinds = plan.getList(plan.fieldIndex("kinds"));
        if (kinds.isEmpty()) {
            return Optional.of("it does not say whom it reaches: initiative_scope has no row of it");
        }
        Optional<Metric> metric = metric(settings, plan);
        return Outcome.objection(plan.getAs("expected_metric"), metric, kinds)
                .or(() -> metric.flatMap(of -> AimedSegment.objection(
                        plan.getAs("expected_segment"),
                        settings.dimensions(),
                        of.header().of())))
                .or(() -> metric.map(of -> of.header().of().table())
                        .filter(table -> !context.tables().exists(table))
                        .map(table -> "there is no table " + table));
    }

    private static void measure(
            JobContext context,
            EffectsSettings settings,
            Row plan,
            List<Row> others,
            List<Row> effects,
            List<Row> months) {
        Metric metric = metric(settings, plan).orElseThrow();
        FactTable fact = metric.header().of();
        List<String> kinds = plan.getList(plan.fieldIndex("kinds"));
        boolean ofCustomers = kinds.equals(List.of(CUSTOMER));
        boolean ofPlaces = kinds.size() == 1 && !ofCustomers;
        long places = plan.getAs("n_places");
        boolean isDrawn = plan.<Boolean>getAs("is_random") && (ofCustomers || ofPlaces);
        Outcome outcome = Outcome.of(metric, kinds);
        // Chance needs no help: what it drew is alike in everything.
        Likeness likeness = Likeness.of(
                isDrawn ? List.of() : settings.alike(), fact, outcome.columns().values());
        CustomerCells cells = cells(context, settings, plan, outcome, likeness, ofPlaces);
        boolean isExperiment = isDrawn && (ofCustomers || cells.byPlace());
        if (isDrawn && !isExperiment) {
            // Too few places were drawn for chance to have made them alike.
            likeness = Likeness.of(settings.alike(), fact, outcome.columns().values());
            cells = cells(context, settings, plan, outcome, likeness, ofPlaces);
        }
        Sides sides = cells.sides();
        if (cells.weights().filter(of -> of.matched() == 0).isPresent()) {
            effects.add(EffectRows.refused(
                    plan,
                    "nobody it does not reach is like those it reaches in " + String.join(" and ", likeness.names())
                            + ": take what parts them out of initiatives.alike to compare them as they are"));
            return;
        }
        if (sides.customers() == 0) {
            effects.add(
                    EffectRows.refused(plan, "no row of " + fact.table() + " tells its " + String.join(" or ", kinds)));
            return;
        }
        int fewest = fact.subject().fewest(settings.publication().kAnonymity());
        if (sides.reached() < fewest || (sides.others() > 0 && sides.others() < fewest)) {
            effects.add(EffectRows.refused(
                    plan,
                    "fewer than " + fewest + " customers with a known outcome are on one side: nothing is shown"));
            return;
        }
        EffectEstimate effect = EffectStudy.of(
                cells.moments(),
                isExperiment,
                WINDOW,
                new Confidence(settings.publication().level()));
        effects.add(EffectRows.found(
                plan, effect, cells, likeness, EffectWarnings.of(kinds, places, effect.method(), cells, others)));
        months.addAll(EffectRows.months(plan, effect, CellSums.reachedByMonth(cells.sums()), fewest));
    }

    private static CustomerCells cells(
            JobContext context,
            EffectsSettings settings,
            Row plan,
            Outcome outcome,
            Likeness likeness,
            boolean ofPlaces) {
        return CustomerCells.of(
                context.sql(),
                datedOutcomes(context, settings, plan, outcome, likeness),
                ofPlaces,
                likeness.isAsked(),
                WINDOW);
    }

    private static Dataset<Row> datedOutcomes(
            JobContext context, EffectsSettings settings, Row plan, Outcome outcome, Likeness likeness) {
        Map<String, Object> zone = Map.of("zone", settings.zone().getId());
        Map<String, Object> known = Map.of("known_before", knownBefore(context, settings));
        Column own = col("initiative_id").equalTo(plan.<String>getAs("initiative_id"));
        Column aimed = AimedSegment.condition(plan.getAs("expected_segment"), settings.dimensions());
        Dataset<Row> facts = CountedFacts.of(
                        context.tables(), outcome.metric().header().of())
                .where(aimed);
        return context.sql()
                .query(
                        "effects/dated_outcome",
                        Map.of(
                                "outcome",
                                outcome.rows(facts, likeness),
                                "place_start",
                                context.sql()
                                        .query("effects/place_start", scopes(context), zone)
                                        .where(own),
                                "customer_start",
                                context.sql()
                                        .query("effects/customer_start", scopes(context), zone)
                                        .where(own)),
                        known);
    }
}
