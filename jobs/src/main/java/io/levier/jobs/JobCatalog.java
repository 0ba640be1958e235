package io.levier.jobs;

import io.levier.jobs.access.DescribeCommand;
import io.levier.jobs.access.ExplainIdentityCommand;
import io.levier.jobs.access.ExplainMetricCommand;
import io.levier.jobs.access.PublishViewsCommand;
import io.levier.jobs.access.QueryCommand;
import io.levier.jobs.access.ServeSqlCommand;
import io.levier.jobs.access.StatusCommand;
import io.levier.jobs.access.VerdictCommand;
import io.levier.jobs.action.RaiseAlertsJob;
import io.levier.jobs.check.CheckConfCommand;
import io.levier.jobs.check.PlanCommand;
import io.levier.jobs.command.JobCommand;
import io.levier.jobs.command.RetryCommand;
import io.levier.jobs.command.RunCommand;
import io.levier.jobs.crosstab.CrosstabJob;
import io.levier.jobs.curate.CurateJob;
import io.levier.jobs.demo.DemoCommand;
import io.levier.jobs.drivers.RankDriversJob;
import io.levier.jobs.effects.MeasureEffectsJob;
import io.levier.jobs.facts.GatherFactsJob;
import io.levier.jobs.forecast.ForecastJob;
import io.levier.jobs.gaps.MeasureGapsJob;
import io.levier.jobs.generate.GenerateDataCommand;
import io.levier.jobs.identity.ResolveIdentitiesJob;
import io.levier.jobs.ingest.IngestJob;
import io.levier.jobs.ingest.RedriveJob;
import io.levier.jobs.ingest.SampleRows;
import io.levier.jobs.journey.MineJourneysJob;
import io.levier.jobs.maintain.MaintainJob;
import io.levier.jobs.metrics.ComputeMetricsJob;
import io.levier.jobs.migrate.MigrateCommand;
import io.levier.jobs.platform.Command;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobOrder;
import io.levier.jobs.privacy.ApplyRetentionJob;
import io.levier.jobs.privacy.EraseJob;
import io.levier.jobs.report.WriteReportJob;
import io.levier.jobs.retention.FitSurvivalJob;
import io.levier.jobs.retention.MeasureUpliftJob;
import io.levier.jobs.retention.ScoreChurnJob;
import io.levier.jobs.retention.TrainChurnJob;
import io.levier.jobs.retention.ValueCustomersJob;
import io.levier.jobs.roi.ComputeRoiJob;
import io.levier.jobs.scorecard.FillScorecardJob;
import io.levier.jobs.social.ScoreSocialJob;
import io.levier.jobs.survey.CheckNonresponseJob;
import io.levier.jobs.survey.WeighResponsesJob;
import io.levier.jobs.text.MineVerbatimsJob;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The one list of jobs and verbs: the table of contents of the suite. */
public final class JobCatalog {

    private JobCatalog() {}

    /** Every job of the pipeline, in an order in which each follows the jobs whose tables it reads. */
    public static List<Job<?, ?>> pipeline() {
        return JobOrder.of(List.of(
                new IngestJob(),
                new ResolveIdentitiesJob(),
                new CurateJob(),
                new GatherFactsJob(),
                new WeighResponsesJob(),
                new CheckNonresponseJob(),
                new ComputeMetricsJob(),
                new CrosstabJob(),
                new ForecastJob(),
                new FillScorecardJob(),
                new RankDriversJob(),
                new MineJourneysJob(),
                new MineVerbatimsJob(),
                new ScoreSocialJob(),
                new TrainChurnJob(),
                new ScoreChurnJob(),
                new FitSurvivalJob(),
                new ValueCustomersJob(),
                new MeasureUpliftJob(),
                new MeasureEffectsJob(),
                new RaiseAlertsJob(),
                new ComputeRoiJob(),
                new MeasureGapsJob(),
                new WriteReportJob()));
    }

    /** Every verb, in the order the help shows them. */
    public static List<Command<?>> commands() {
        List<Command<?>> commands = new ArrayList<>();
        commands.add(new DemoCommand(pipeline()));
        RunCommand run = new RunCommand(pipeline());
        commands.add(run);
        commands.add(new GenerateDataCommand());
        commands.add(new CheckConfCommand(
                pipeline(), (spark, input, rows, sources) -> new SampleRows(spark, input, rows).told(sources)));
        commands.add(new PlanCommand(pipeline()));
        commands.addAll(ofPipeline());
        commands.add(new QueryCommand());
        commands.add(new DescribeCommand(pipeline()));
        commands.add(new PublishViewsCommand());
        commands.add(new ServeSqlCommand());
        commands.add(new ExplainMetricCommand());
        commands.add(new ExplainIdentityCommand());
        commands.add(new StatusCommand());
        commands.add(new VerdictCommand(pipeline()));
        commands.add(new RetryCommand(
                Stream.concat(Stream.of(run), ofPipeline().stream()).toList()));
        commands.add(JobCommand.besides(new RedriveJob()));
        commands.add(JobCommand.besides(new EraseJob()));
        commands.add(JobCommand.besides(new ApplyRetentionJob()));
        commands.add(new MigrateCommand());
        commands.add(JobCommand.besides(new MaintainJob()));
        return commands;
    }

    private static List<Command<?>> ofPipeline() {
        return pipeline().stream().<Command<?>>map(JobCommand::ofPipeline).toList();
    }
}
