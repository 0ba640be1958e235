package io.levier.jobs.crosstab;

import static org.apache.spark.sql.functions.min;

import io.levier.common.config.SuiteConfig;
import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod;
import io.levier.common.crosstab.CrosstabPeriod.Days;
import io.levier.common.metric.FactTable;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.crosstab.CrosstabAnalysis;
import io.levier.common.table.Table;
import io.levier.common.table.derived.CrosstabCells;
import io.levier.common.table.derived.CrosstabTests;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Crosses two variables of a fact table, one shuffle per fact table, with tests that know weights and customers. */
public final class CrosstabJob implements Job<JobArgs, CrosstabSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "crosstab",
            "tables of two variables: shares, Rao-Scott test, residuals, column letters, suppression",
            List.of(),
            Stream.concat(Arrays.stream(FactTable.values()).map(FactTable::table), Stream.of(ResponseWeight.TABLE))
                    .toList(),
            List.of(CrosstabCells.TABLE, CrosstabTests.TABLE),
            List.of("crosstab", "crosstab --conf conf/examples/olist"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public CrosstabSettings settings(JobArgs args, SuiteConfig suite) {
        return new CrosstabSettings(suite.crosstabs(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, CrosstabSettings settings) {
        List<Crosstab> crosstabs = settings.crosstabs().stream()
                .filter(crosstab -> context.tables().exists(crosstab.of().table()))
                .toList();
        List<SummedTable> tables = summed(context, settings, crosstabs);
        context.step("testing, suppressing");
        Confidence confidence = new Confidence(settings.publication().level());
        List<Row> cells = new ArrayList<>();
        List<Row> tests = new ArrayList<>();
        int hidden = 0;
        for (SummedTable table : tables) {
            CrosstabRows rows = new CrosstabRows(
                    table,
                    CrosstabAnalysis.of(
                            table.sums(),
                            settings.publication().kAnonymity(),
                            settings.publication().minBase(),
                            confidence),
                    table.days().end().atStartOfDay(settings.zone()).toInstant().isAfter(context.asOf()));
            cells.addAll(rows.cells());
            tests.add(rows.test());
            hidden += rows.result().hiddenCells();
        }
        replace(context, CrosstabCells.TABLE, cells);
        replace(context, CrosstabTests.TABLE, tests);
        return RunSummary.of(
                        String.format(Locale.ROOT, "%,d crosstabs", tables.size()),
                        String.format(Locale.ROOT, "%,d cells, %,d hidden", cells.size(), hidden))
                .withWarnings(empty(crosstabs, tables));
    }

    private static List<SummedTable> summed(JobContext context, CrosstabSettings settings, List<Crosstab> crosstabs) {
        Map<String, Days> days = new HashMap<>();
        List<Dataset<Row>> passes = new ArrayList<>();
        for (FactTable fact : FactTable.values()) {
            List<Crosstab> ofFact =
                    crosstabs.stream().filter(crosstab -> crosstab.of() == fact).toList();
            if (!ofFact.isEmpty()) {
                context.step("summing " + fact.table());
                Dataset<Row> facts = CountedFacts.of(context.tables(), fact);
                days.putAll(days(
                        ofFact, facts, context.asOf().atZone(settings.zone()).toLocalDate()));
                passes.add(CellPass.of(fact, ofFact, days, facts));
            }
        }
        Optional<Dataset<Row>> all = passes.stream().reduce(Dataset::union);
        if (all.isEmpty()) {
            return List.of();
        }
        Dataset<Row> lines = all.get().persist(StorageLevel.MEMORY_AND_DISK());
        ReadableValues.require(lines, crosstabs);
        List<SummedTable> tables = SummedTable.of(crosstabs, days, lines.collectAsList());
        lines.unpersist();
        return tables;
    }

    /** The days of crosstabs that are one table; looks at the facts only for one that wants all of them. */
    private static Map<String, Days> days(List<Crosstab> crosstabs, Dataset<Row> facts, LocalDate asOf) {
        boolean wantsAll = crosstabs.stream().anyMatch(crosstab -> crosstab.period() == CrosstabPeriod.ALL);
        Row first =
                wantsAll ? facts.agg(min(crosstabs.get(0).of().date().name())).first() : null;
        LocalDate from =
                first == null || first.isNullAt(0) ? asOf : first.getDate(0).toLocalDate();
        return crosstabs.stream()
                .filter(crosstab -> crosstab.period().calendar().isEmpty())
                .collect(Collectors.toMap(
                        Crosstab::id, crosstab -> crosstab.period().days(from, asOf)));
    }

    private static List<String> empty(List<Crosstab> crosstabs, List<SummedTable> tables) {
        Set<String> filled = tables.stream().map(table -> table.crosstab().id()).collect(Collectors.toSet());
        return crosstabs.stream()
                .map(Crosstab::id)
                .filter(id -> !filled.contains(id))
                .map(id -> id + ": no row is in it, so there is no table")
                .toList();
    }

    private static void replace(JobContext context, Table table, List<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, rows);
    }
}
