package io.levier.jobs.facts;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers what service, web, social media and actions tell into facts keyed by person. */
public final class GatherFactsJob implements Job<JobArgs, FactSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "gather-facts",
            "facts of service, web, social media and actions, keyed by person",
            List.of(),
            FactCatalog.sources(),
            FactCatalog.tables(),
            List.of("gather-facts"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public FactSettings settings(JobArgs args, SuiteConfig suite) {
        return new FactSettings(suite.zone(), suite.currency(), suite.social());
    }

    @Override
    public RunSummary run(JobContext context, FactSettings settings) {
        Tables tables = context.tables();
        List<String> written = new ArrayList<>();
        for (List<FactQuery> stage : FactCatalog.STAGES) {
            List<FactQuery> known = stage.stream()
                    .filter(fact -> fact.requires().stream().allMatch(tables::exists))
                    .toList();
            written.addAll(Concurrently.map(known, fact -> write(context, settings, fact)));
        }
        if (written.isEmpty()) {
            return RunSummary.of("no service, web, social or action tables");
        }
        return RunSummary.of(written.toArray(String[]::new)).withWarnings(UnborneCosts.told(context, settings));
    }

    private static String write(JobContext context, FactSettings settings, FactQuery fact) {
        context.step("writing " + fact.table());
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        for (Table input : fact.inputs()) {
            inputs.put(input.name(), context.tables().readOrEmpty(input));
        }
        Map<String, Object> values = Map.of(
                "as_of", context.asOf(),
                "zone", settings.zone().getId(),
                "currency", settings.currency(),
                "own_authors", String.join(",", settings.social().ownAuthors()),
                "homonyms", settings.social().homonymPattern());
        for (FactQuery.Part part : fact.parts()) {
            // Several later steps look at most of them, and by many ways: cut off from the sources, their plans stay
            // short.
            inputs.put(
                    part.name(),
                    context.sql().query(part.resource(), inputs, values).localCheckpoint());
        }
        long rows = context.tables().replaceAll(fact.table(), context.sql().query(fact.resource(), inputs, values));
        return String.format(Locale.ROOT, "%s %,d", fact.table(), rows);
    }
}
