package io.levier.jobs.report;

import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.Dimension;
import io.levier.common.problem.BrokenContract;
import io.levier.common.report.csv.CsvTable;
import io.levier.common.report.csv.ReportTables;
import io.levier.common.report.csv.TableList;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.ReportSet;
import io.levier.common.report.json.ReportJson;
import io.levier.common.report.page.DriverReportPage;
import io.levier.common.report.page.ReportPages;
import io.levier.common.report.words.Language;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ReportFigure;
import io.levier.jobs.platform.CodeVersion;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Schemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Writes the driver report, one page per language, from whatever tables the company has. */
public final class WriteReportJob implements Job<JobArgs, WriteReportSettings> {
    /**
     * More rows than this no page shows: what is collected cannot grow with the customers. It also spares every sorted
     * answer a pass, as Spark takes the first rows of a sort without looking for range bounds before.
     */
    private static final int MOST_ROWS = 20_000;

    /** The figures of the pages for programs, without the list of customers to call. */
    private static final String DATA = "driver-report.json";

    /** Folder of the same figures for spreadsheets. */
    private static final String TABLES = "tables";

    private static final String QUESTION = "report_question";

    private static final JobSpec SPEC = new JobSpec(
            "write-report",
            "the driver report in French and English, its pages for management, finance, owners and callers, and its figures as JSON and CSV",
            List.of(MetricValues.TABLE),
            Question.allTables(),
            List.of(ReportFigure.TABLE),
            List.of("write-report", "write-report --period 2026-03 --report /srv/reports/2026-03"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    /** The pages lie outside the warehouse: somebody may have deleted them. */
    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public WriteReportSettings settings(JobArgs args, SuiteConfig suite) {
        List<Language> languages = suite.languages().stream()
                .map(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no page is written in " + code)))
                .toList();
        return new WriteReportSettings(
                new ReportContent(
                        suite.company(),
                        suite.isMadeUp(),
                        suite.zone(),
                        suite.currency(),
                        languages,
                        suite.publication(),
                        suite.retention(),
                        suite.report(),
                        suite.dimensions().stream().filter(Dimension::isPlain).toList(),
                        suite.dimensions().stream()
                                .filter(OwnerTopics::isOfTopics)
                                .toList(),
                        suite.taxonomy(),
                        suite.driverModels(),
                        suite.journeys(),
                        args.months(),
                        command(args)),
                args.report(),
                args.isDryRun());
    }

    /** What decides the content; where warehouse and report lie does not. */
    private static String command(JobArgs args) {
        List<String> words = new ArrayList<>(List.of("levier write-report"));
        if (!args.conf().toString().equals("conf")) {
            words.add(JobArgs.CONF + " " + args.conf());
        }
        args.sets().forEach((key, value) -> {
            // Settings of Spark decide nothing that is shown, and some are secrets.
            if (!key.startsWith("spark.")) {
                words.add(JobArgs.SET + " " + key + "=" + value);
            }
        });
        args.months()
                .ifPresent(
                        months -> words.add(JobArgs.FROM + " " + months.from() + " " + JobArgs.TO + " " + months.to()));
        return String.join(" ", words);
    }

    @Override
    public RunSummary run(JobContext context, WriteReportSettings settings) {
        ReportContent content = settings.content();
        context.step("choosing score and period");
        Totals totals = new Totals(ask(context, Question.TOTAL, Map.of()).orElse(List.of()));
        Optional<Focus> chosen = Focus.of(totals, content, context.asOf());
        if (chosen.isEmpty()) {
            return RunSummary.of("no report: no period with a value is over yet");
        }
        Focus focus = chosen.get();
        context.step("collecting figures");
        Findings findings = collect(context, values(context, content, focus));
        ReportAssembly assembly =
                new ReportAssembly(content, context.asOf(), context.runId(), versions(context, settings));
        ReportSet reports = assembly.reports(focus, totals, findings);
        context.step("writing pages");
        keep(context, assembly.figures(focus, totals), reports.report());
        return RunSummary.of(headline(focus, reports.report(), content)).withFiles(write(reports, settings));
    }

    /** For the next report; one written again replaces what it said itself. */
    private static void keep(JobContext context, PublishedFigures figures, DriverReport report) {
        Dataset<Row> rows = context.spark()
                .createDataFrame(figures.rows(report, context.asOf()), Schemas.withoutRunId(ReportFigure.TABLE));
        // The pages are written every time, for somebody may have taken them away; what they told is known already.
        if (context.tables()
                .contentOf(ReportFigure.TABLE)
                .filter(context.runId()::equals)
                .isEmpty()) {
            context.tables().replaceWhere(ReportFigure.TABLE, rows, figures.place());
        }
    }

    /** All that decides the report beside its data. */
    private static List<Provenance.Version> versions(JobContext context, WriteReportSettings settings) {
        return List.of(
                new Provenance.Version("Levier", context.ledger().start().codeVersion()),
                new Provenance.Version("Spark", context.spark().version()),
                new Provenance.Version("Delta", CodeVersion.delta()),
                new Provenance.Version("Java", Runtime.version().toString()),
                new Provenance.Version(
                        "configuration",
                        new Fingerprint().add("settings", settings).toId()));
    }

    /** The files a reader opens first; they lead to the others. */
    private static List<String> write(ReportSet reports, WriteReportSettings settings) {
        Path directory = Path.of(settings.directory());
        List<String> first = new ArrayList<>();
        for (Language language : settings.content().languages()) {
            Map<String, String> pages = ReportPages.render(reports, language);
            if (!settings.isDryRun()) {
                pages.forEach((name, page) -> ReportFiles.write(directory, name, page));
                first.add(directory.resolve(DriverReportPage.fileName(language)).toString());
            }
        }
        List<CsvTable> tables = ReportTables.of(reports.report());
        String data = ReportJson.text(reports.report(), TableList.of(tables, TABLES));
        if (!settings.isDryRun()) {
            tables.forEach(table -> ReportFiles.write(directory.resolve(TABLES), table.file(), table.text()));
            ReportFiles.write(directory, DATA, data);
        }
        return first;
    }

    private static String headline(Focus focus, DriverReport report, ReportContent content) {
        String languages = content.languages().stream().map(Language::code).collect(Collectors.joining(", "));
        String score = report.score().measure().value().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%s %.1f, ",
                        focus.metric(),
                        report.score().measure().value().getAsDouble())
                : "no score, ";
        return score + focus.period().start() + " to " + focus.period().lastDay() + ", pages in " + languages;
    }

    private static Map<String, Object> values(JobContext context, ReportContent content, Focus focus) {
        Map<String, Object> values = new HashMap<>();
        values.put("score_metric", focus.metric());
        values.put("period_type", focus.type().label());
        values.put("period_start", focus.period().start());
        values.put("period_end", focus.period().end());
        values.put("as_of", context.asOf());
        values.put("zone", content.zone().getId());
        values.put("owner_cuts", String.join(",", content.readers().pagesFor()));
        values.put("topic_cuts", String.join(",", OwnerTopics.cuts(content)));
        values.put("most_calls", content.readers().mostCalls());
        return values;
    }

    private static Findings collect(JobContext context, Map<String, Object> values) {
        List<Supplier<Map<Question, List<Cells>>>> answers = new ArrayList<>();
        answers.add(() -> wholeTables(context));
        for (Question question : Question.values()) {
            if (question != Question.TOTAL && question.resource().isPresent()) {
                answers.add(() -> ask(context, question, values)
                        .map(rows -> Map.of(question, rows))
                        .orElse(Map.of()));
            }
        }
        Map<Question, List<Cells>> known = new EnumMap<>(Question.class);
        Concurrently.map(answers, Supplier::get).forEach(known::putAll);
        return new Findings(known);
    }

    /** The rows of an answer, in a fixed order; nothing when the company does not have its tables. */
    private static Optional<List<Cells>> ask(JobContext context, Question question, Map<String, Object> values) {
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        for (Table table : question.tables()) {
            if (!context.tables().exists(table)) {
                return Optional.empty();
            }
            inputs.put(table.name(), context.tables().read(table));
        }
        return Optional.of(cells(
                "the answer to " + question.resource().orElseThrow(),
                context.sql().query("report/" + question.resource().orElseThrow(), inputs, values)));
    }

    /** A report made of a part of an answer would be wrong without a word, so a longer answer is refused. */
    private static List<Cells> cells(String answer, Dataset<Row> rows) {
        List<Row> found = rows.limit(MOST_ROWS + 1).collectAsList();
        if (found.size() > MOST_ROWS) {
            throw new BrokenContract(
                    answer + " has more than " + MOST_ROWS + " rows, more than any page can show",
                    "publish fewer cuts or metrics, or say which months: --period");
        }
        return found.stream().map(Cells::new).toList();
    }

    private static Column[] columns(Question question) {
        return Stream.concat(
                        Stream.of(lit(question.name()).as(QUESTION)),
                        question.columns().stream().map(field -> functions.col(field.name())))
                .toArray(Column[]::new);
    }

    /** The tables that are small by their grain, all in one pass and each in the order of its keys. */
    private static Map<Question, List<Cells>> wholeTables(JobContext context) {
        List<Question> present = Arrays.stream(Question.values())
                .filter(question -> question.resource().isEmpty())
                .filter(question -> context.tables().exists(question.tables().get(0)))
                .toList();
        Map<Question, List<Cells>> answers = new EnumMap<>(Question.class);
        present.forEach(question -> answers.put(question, new ArrayList<>()));
        Column[] order = Stream.concat(
                        Stream.of(QUESTION),
                        present.stream()
                                .flatMap(question -> question.tables().get(0).keys().stream())
                                .map(Field::name)
                                .distinct())
                .map(functions::col)
                .toArray(Column[]::new);
        present.stream()
                .map(question -> context.tables().read(question.tables().get(0)).select(columns(question)))
                .reduce((some, more) -> some.unionByName(more, true))
                .map(rows -> cells("all small tables together", rows.orderBy(order)))
                .orElse(List.of())
                .forEach(row -> answers.getOrDefault(Question.valueOf(row.text(QUESTION)), new ArrayList<>())
                        .add(row));
        return answers;
    }
}
