package io.levier.jobs.effects;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.FactTable;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeEffectMonth;
import io.levier.common.table.derived.InitiativeMoneyEffect;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Measures what each initiative changed of the metric it was meant to move, and of what is money itself. */
public final class MeasureEffectsJob implements Job<JobArgs, EffectsSettings> {
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
            List.of(InitiativeEffect.TABLE, InitiativeEffectMonth.TABLE, InitiativeMoneyEffect.TABLE),
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
                suite.metrics(),
                suite.dimensions(),
                suite.initiatives().alike(),
                EffectsSettings.ofMoney(suite.roi().links()),
                suite.publication(),
                suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, EffectsSettings settings) {
        Measurement measurement = new Measurement(context, settings);
        List<Row> effects = new ArrayList<>();
        List<Row> months = new ArrayList<>();
        List<Row> money = new ArrayList<>();
        for (Plan plan : measurement.plans()) {
            context.step("measuring " + plan.initiative());
            Measured measured = measurement.of(plan);
            effects.add(EffectRows.of(measured));
            months.addAll(EffectRows.months(measured));
            settings.moneyMetrics().stream()
                    .filter(metric -> !plan.isAbout(metric))
                    .map(metric -> measurement.of(plan.moving(metric)))
                    .flatMap(one -> EffectRows.money(one).stream())
                    .forEach(money::add);
        }
        context.step("writing " + InitiativeEffect.TABLE);
        context.tables().replaceAll(InitiativeEffect.TABLE, effects);
        context.tables().replaceAll(InitiativeEffectMonth.TABLE, months);
        context.tables().replaceAll(InitiativeMoneyEffect.TABLE, money);
        long told =
                effects.stream().filter(row -> !row.getString(3).equals("none")).count();
        return RunSummary.of(String.format(
                Locale.ROOT,
                "%,d of %,d initiatives measured; %,d changes of retention, sales or contacts",
                told,
                effects.size(),
                money.size()));
    }
}
