package io.levier.jobs.journey;

import io.levier.common.config.SuiteConfig;
import io.levier.common.journey.EventLog;
import io.levier.common.journey.Journey;
import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.ProcessCase;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.common.table.derived.ProcessVariant;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Follows cases, contacts and visits step by step: the ways they take, where they wait, break the rules or drop off. */
public final class MineJourneysJob implements Job<JobArgs, JourneySettings> {
    private static final List<Table> OF_LOGS = Stream.concat(
                    Arrays.stream(EventLog.values()).flatMap(log -> Stream.of(log.events(), log.cases())),
                    Stream.of(WebSession.TABLE, IdentityMap.TABLE))
            .toList();

    private static final List<Table> WRITTEN = List.of(
            ProcessCase.TABLE,
            ProcessVariant.TABLE,
            ProcessEdge.TABLE,
            ProcessViolation.TABLE,
            ProcessSummary.TABLE,
            ProcessPeriod.TABLE,
            JourneyFunnel.TABLE);

    private static final JobSpec SPEC = new JobSpec(
            "mine-journeys",
            "processes as they are: ways, waits, rework, ping-pong, conformance, funnels",
            List.of(),
            OF_LOGS,
            WRITTEN,
            List.of("mine-journeys", "mine-journeys --conf conf/examples/incidents"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public JourneySettings settings(JobArgs args, SuiteConfig suite) {
        return new JourneySettings(suite.journeys(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, JourneySettings settings) {
        Tables tables = context.tables();
        List<Journey> journeys = settings.journeys().stream()
                .filter(journey -> isKnown(tables, journey.of()))
                .toList();
        if (journeys.isEmpty()) {
            // Older ones would be believed to be of today.
            WRITTEN.stream().filter(tables::exists).forEach(table -> tables.replaceAll(table, List.of()));
            return RunSummary.of("no journey with steps to follow");
        }
        return mine(context, settings, journeys);
    }

    private static boolean isKnown(Tables tables, EventLog log) {
        return tables.exists(log.events()) && (!log.requiresCases() || tables.exists(log.cases()));
    }

    private static RunSummary mine(JobContext context, JourneySettings settings, List<Journey> journeys) {
        ProcessMining mining =
                new ProcessMining(context.sql(), new ProcessRules(context.spark()), context.asOf(), settings.zone());
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        OF_LOGS.forEach(table -> inputs.put(table.name(), context.tables().readOrEmpty(table)));
        context.step("ordering the steps of " + journeys.size() + " processes");
        Dataset<Row> steps = journeys.stream()
                .map(journey -> mining.steps(journey, inputs))
                .reduce(Dataset::union)
                .orElseThrow()
                .localCheckpoint();
        List<Row> totals = walk(context, settings, mining, journeys, steps);
        context.step("counting funnels");
        Optional<Dataset<Row>> funnels = mining.funnels(journeys, steps, inputs);
        List<Row> reached =
                funnels.map(rows -> mining.funnelTotals(rows).collectAsList()).orElse(List.of());
        context.tables().replaceAll(JourneyFunnel.TABLE, new FunnelRows(journeys, settings.publication()).of(reached));
        List<String> warnings = new ArrayList<>(unseen(mining, journeys, steps));
        if (journeys.stream().anyMatch(journey -> journey.of() == EventLog.VISIT)) {
            warnings.addAll(loose(mining.loose(inputs).first()));
        }
        return RunSummary.of(totals.stream().map(MineJourneysJob::told).toArray(String[]::new))
                .withWarnings(warnings);
    }

    /** Writes how cases went, and returns what they add up to. */
    private static List<Row> walk(
            JobContext context,
            JourneySettings settings,
            ProcessMining mining,
            List<Journey> journeys,
            Dataset<Row> steps) {
        int k = settings.publication().kAnonymity();
        // Cut off from what they are made of: whatever is counted below goes back to them by many ways.
        Dataset<Row> moves = mining.moves(journeys, steps).localCheckpoint();
        Dataset<Row> disorder = mining.disorder(journeys, moves).localCheckpoint();
        Dataset<Row> cases = mining.cases(moves, disorder).localCheckpoint();
        replace(context, ProcessCase.TABLE, cases.drop("path", "missing_activities"));
        replace(context, ProcessVariant.TABLE, mining.variants(cases, k));
        List<Row> edges = EdgeRows.of(mining.edges(moves).collectAsList(), k);
        replace(context, ProcessEdge.TABLE, edges);
        List<Row> totals = mining.totals(cases).collectAsList();
        SummaryRows summaries = new SummaryRows(settings.publication());
        replace(
                context,
                ProcessSummary.TABLE,
                totals.stream().map(summaries::of).toList());
        replace(
                context,
                ProcessViolation.TABLE,
                new ViolationRows(edges, totals, k)
                        .of(mining.violations(journeys, moves, disorder, cases).collectAsList()));
        List<Row> periods = mining.periods(cases).collectAsList();
        HiddenPeriods hidden =
                new HiddenPeriods(periods, mining.periodCustomers(cases).collectAsList(), totals, k);
        replace(
                context,
                ProcessPeriod.TABLE,
                new PeriodRows(settings.publication(), Finality.of(journeys, context.asOf(), settings.zone()))
                        .of(periods, mining.periodWaits(moves, cases).collectAsList(), hidden));
        return totals;
    }

    /** What is left out for want of a key would be missed by nobody. */
    static List<String> loose(Row counted) {
        long steps = counted.getAs("n_steps");
        return steps == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d steps of %,d visitors in journey_event have no case_key: no journey has them; name what holds"
                                + " the steps of a visit together in the mapping of the source",
                        steps,
                        counted.<Long>getAs("n_visitors")));
    }

    /** A name that companies make up themselves may be misspelt; one of a fixed list has been checked already. */
    private static List<String> unseen(ProcessMining mining, List<Journey> journeys, Dataset<Row> steps) {
        List<Journey> free = journeys.stream()
                .filter(journey ->
                        journey.model().isPresent() && journey.of().activities().isEmpty())
                .toList();
        return free.isEmpty()
                ? List.of()
                : mining.unseen(free, steps).collectAsList().stream()
                        .map(row -> row.getString(0) + ": no step is \"" + row.getString(1)
                                + "\", which its model speaks of")
                        .toList();
    }

    private static String told(Row total) {
        return String.format(
                Locale.ROOT,
                "%s: %,d finished and %,d open, %,d ways",
                total.<String>getAs("process"),
                total.<Long>getAs("n_complete"),
                total.<Long>getAs("n_open"),
                total.<Long>getAs("n_variants"));
    }

    private static void replace(JobContext context, Table table, List<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, rows);
    }

    private static void replace(JobContext context, Table table, Dataset<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, rows);
    }
}
