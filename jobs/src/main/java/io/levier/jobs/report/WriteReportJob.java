package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.config.SuiteConfig;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.common.time.PeriodType;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Writes the driver report: what moves the score, how sure that is, and what to do. */
public final class WriteReportJob implements Job<JobArgs, ReportSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "write-report",
            "the driver report as one HTML page per language",
            List.of(MetricValues.TABLE, MetricDefinitions.TABLE),
            List.of(
                    DriverRun.TABLE,
                    DriverImportance.TABLE,
                    DriverPerformance.TABLE,
                    DriverSimulation.TABLE,
                    ChurnModel.TABLE,
                    ChurnScore.TABLE,
                    ChurnCalibration.TABLE,
                    CustomerPeriod.TABLE,
                    Feedback.TABLE,
                    Rating.TABLE,
                    Invitation.TABLE,
                    Sale.TABLE,
                    RunLog.TABLE,
                    RunWrite.TABLE),
            List.of(),
            List.of("write-report", "write-report --report reports/2026-06"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public ReportSettings settings(JobArgs args, SuiteConfig suite) {
        List<Language> languages = Arrays.stream(Language.values())
                .filter(language -> suite.languages().contains(language.code()))
                .toList();
        PeriodType periods = suite.periods().contains(PeriodType.QUARTER)
                ? PeriodType.QUARTER
                : suite.periods().get(0);
        return new ReportSettings(
                suite.company(),
                suite.zone(),
                suite.currency(),
                languages.isEmpty() ? List.of(Language.ENGLISH) : languages,
                periods,
                suite.publication(),
                suite.dimensions(),
                suite.taxonomy(),
                suite.driverModels(),
                args.report());
    }

    @Override
    public RunSummary run(JobContext context, ReportSettings settings) {
        context.step("collecting the figures of the report");
        DriverReport report = report(context, settings);
        context.step("writing the pages");
        List<String> files = ReportFiles.write(report, settings.languages(), Path.of(settings.directory()));
        return RunSummary.of(files.size() + " pages").withFiles(files);
    }

    private static DriverReport report(JobContext context, ReportSettings settings) {
        ReportTables tables = new ReportTables(context, settings.publication().kAnonymity());
        MetricFigures figures = tables.metrics(
                grain(settings.periodType()), settings.periodType().label());
        Optional<ScoreKind> kind = figures.scoreKind();
        Period period = period(figures, kind);
        List<Integer> scale = tables.satisfactionScale();
        ScoreParts score = new ScoreParts(
                settings,
                figures,
                tables.metrics(Period.Grain.MONTH, PeriodType.MONTH.label()),
                period,
                tables.small(MetricDefinitions.TABLE, "metric_id").stream()
                        .collect(Collectors.toMap(row -> row.<String>getAs("metric_id"), row -> row)),
                scale.get(0),
                scale.get(1));
        Part<DriverParts> drivers = drivers(tables, settings, kind);
        LedgerParts ledger = new LedgerParts(
                settings,
                tables.importBalances(),
                tables.lastRuns(),
                context.ledger().start().codeVersion(),
                context.spark().version());
        return new DriverReport(
                new ReportHeader(
                        settings.company(), period, context.asOf(), settings.zone(), context.runId(), List.of()),
                score.score(kind),
                score.keyFigures(kind),
                new RespondentParts(
                                tables.respondents(period),
                                tables.answerCounts(period),
                                figures.measure("response_rate", period))
                        .part(),
                score.trend(kind),
                of(drivers, found -> Part.of(found.ranking())),
                of(drivers, DriverParts::priorities),
                of(drivers, DriverParts::simulation),
                score.segments(kind),
                score.behaviour(),
                new ChurnParts(
                                settings,
                                tables.small(ChurnModel.TABLE, "model_id"),
                                tables.churnBands(),
                                tables.churnReasons(),
                                tables.small(ChurnCalibration.TABLE, "decile"))
                        .part(),
                of(drivers, DriverParts::actions),
                ledger.quality(),
                ledger.provenance());
    }

    private static <T> Part<T> of(Part<DriverParts> drivers, Function<DriverParts, Part<T>> part) {
        return drivers.either(part, Part::missing);
    }

    /** The last period with a score; where nobody was asked, the last one with any value. */
    private static Period period(MetricFigures figures, Optional<ScoreKind> kind) {
        return kind.map(MetricFigures::metricOf)
                .flatMap(figures::lastShown)
                .or(() -> figures.rows().stream().reduce((a, b) -> b.start().isAfter(a.start()) ? b : a))
                .map(row -> row.period(figures.grain()))
                .orElseGet(() -> Period.year(1970));
    }

    /** The analysis of the score, of ratings rather than of operations where there are both. */
    private static Part<DriverParts> drivers(ReportTables tables, ReportSettings settings, Optional<ScoreKind> kind) {
        DriverModel.Outcome outcome =
                kind.filter(ScoreKind.NPS::equals).isPresent() ? DriverModel.Outcome.NPS : DriverModel.Outcome.CSAT;
        List<Row> runs = tables.small(DriverRun.TABLE, "model").stream()
                .filter(row -> !row.<String>getAs("status").equals("refused"))
                .toList();
        return settings.models().stream()
                .filter(model -> model.outcome() == outcome)
                .sorted(Comparator.comparing(DriverModel::block))
                .flatMap(model -> of(runs, model).stream().map(run -> analysis(tables, settings, model, run)))
                .findFirst()
                .map(Part::of)
                .orElseGet(() -> Part.missing(new Bilingual(
                        "No driver analysis of this score could be made.",
                        "Aucune analyse des facteurs de ce score n’a pu être faite.")));
    }

    private static DriverParts analysis(ReportTables tables, ReportSettings settings, DriverModel model, Row run) {
        return new DriverParts(
                settings,
                model,
                run,
                of(tables.small(DriverImportance.TABLE, "driver_id"), model),
                of(tables.small(DriverPerformance.TABLE, "driver_id"), model),
                of(tables.small(DriverSimulation.TABLE, "driver_id"), model));
    }

    private static List<Row> of(List<Row> rows, DriverModel model) {
        return rows.stream()
                .filter(row -> row.getAs("model").equals(model.id()))
                .toList();
    }

    private static Period.Grain grain(PeriodType type) {
        return switch (type) {
            case MONTH -> Period.Grain.MONTH;
            case QUARTER -> Period.Grain.QUARTER;
            case YEAR -> Period.Grain.YEAR;
        };
    }
}
