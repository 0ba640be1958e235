package io.levier.jobs.ingest;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.DriftRules;
import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.privacy.PersonTrace;
import io.levier.common.table.Table;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.ErasedKeys;
import io.levier.jobs.platform.ErasedPersons;
import io.levier.jobs.platform.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Imports one table after the other, and remembers what the later ones need of the earlier ones. */
final class Importer {
    private final JobContext context;
    private final IngestSettings settings;
    private final MappedRows mappedRows;
    private final TakenFiles taken;
    private final Deliveries deliveries;
    private final Map<Table, Map<RawFile, List<FileFacts>>> delivered = new ConcurrentHashMap<>();
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Dataset<Row> questions;
    private volatile @Nullable TableImport responses;
    private final Optional<ErasedPersons> erased;
    private volatile @Nullable ErasedKeys erasedKeys;
    private final AtomicInteger unchanged = new AtomicInteger();

    Importer(JobContext context, IngestSettings settings) {
        this.context = context;
        this.settings = settings;
        Databases databases = new Databases(context.spark());
        Exports exports = new Exports(context.spark(), databases);
        this.mappedRows = new MappedRows(context.spark(), exports);
        this.taken = TakenFiles.of(context);
        this.deliveries = new Deliveries(context, settings, taken, databases, exports);
        this.erased = ErasedPersons.of(context.tables(), settings.tokenKey());
        this.erasedKeys = erased.map(ErasedPersons::keys).orElse(null);
    }

    List<String> notes() {
        return Stream.concat(notes.stream(), deliveries.notes().stream())
                .sorted()
                .toList();
    }

    /** Books the files and the columns of imports whose rows stand in their tables now. */
    void book(List<Intake> intakes) {
        taken.book(intakes);
        deliveries.book(intakes);
    }

    /** The files that stand in the tables, before this run. */
    TakenFiles taken() {
        return taken;
    }

    int unchanged() {
        return unchanged.get();
    }

    /** The checked rows of all tables that have changed, parents before children. */
    List<TableImport> importAll() {
        delivered.putAll(deliveries.all());
        // Answers are checked against the scales of questions, so these come first; the others do not wait for anybody.
        List<TableSource> first = settings.sources().stream()
                .filter(source -> source.table().equals(SurveyQuestion.TABLE))
                .toList();
        List<TableSource> others = settings.sources().stream()
                .filter(source -> !source.table().equals(SurveyQuestion.TABLE))
                .toList();
        List<Optional<TableImport>> imports = new ArrayList<>();
        first.forEach(source -> imports.add(importOf(source)));
        for (List<TableSource> wave : waves(others)) {
            List<Optional<TableImport>> done = Concurrently.map(wave, this::importOf);
            rememberKeys(done);
            imports.addAll(done);
        }
        return imports.stream().flatMap(Optional::stream).toList();
    }

    /** What hangs on rows of other tables comes after them, wherever something is looked up there. */
    private List<List<TableSource>> waves(List<TableSource> sources) {
        return List.copyOf(sources.stream()
                .collect(groupingBy(source -> wave(source.table()), TreeMap::new, Collectors.toList()))
                .values());
    }

    private int wave(Table table) {
        if (erased.isPresent()) {
            // Rows that name nobody are known by the rows they hang on.
            return PersonTrace.of(table).map(PersonTrace::wave).orElse(0);
        }
        return table.equals(SurveyAnswer.TABLE) && ScaleCheck.differ(knownQuestions()) ? 1 : 0;
    }

    /** What an erased person did since is known from now on. */
    private void rememberKeys(List<Optional<TableImport>> imports) {
        ErasedKeys known = erasedKeys;
        if (known == null) {
            return;
        }
        ErasedKeys keys = known;
        for (TableImport done : imports.stream().flatMap(Optional::stream).toList()) {
            Optional<PersonTrace> trace =
                    PersonTrace.of(done.table()).filter(one -> !one.brought().isEmpty());
            if (done.erased() > 0 && trace.isPresent()) {
                Dataset<Row> more = known.brought(trace.get(), done.ofErased()).localCheckpoint();
                context.tables()
                        .upsert(
                                ErasedKey.TABLE,
                                ErasedPersons.rows(
                                        more,
                                        ErasedPersons.DELIVERED,
                                        context.ledger().now()),
                                lit(false),
                                context.runId());
                keys = keys.with(more);
            }
        }
        erasedKeys = keys;
    }

    private TableImport imported(Intake intake) {
        Dataset<Row> checked = checked(intake);
        ErasedKeys keys = erasedKeys;
        Optional<PersonTrace> trace = PersonTrace.of(intake.table());
        return keys == null || trace.isEmpty()
                ? TableImport.of(intake, checked)
                : TableImport.of(intake, checked, keys, trace.get());
    }

    /** The checked rows of a table; empty when the table already holds them, or is optional and not delivered. */
    private Optional<TableImport> importOf(TableSource source) {
        Table table = source.table();
        Map<RawFile, List<FileFacts>> files = delivered.get(table);
        if (files == null) {
            return Optional.empty();
        }
        context.step("checking " + table);
        Intake intake = taken.intake(
                source, files, contents.getOrDefault(SurveyQuestion.TABLE.name(), "none"), settings.isReload());
        contents.put(table.name(), intake.contentId());
        if (isThere(intake)) {
            unchanged.incrementAndGet();
            return Optional.empty();
        }
        TableImport done = imported(erased.map(intake::without).orElse(intake));
        if (source.sql().isEmpty()) {
            MappedRows.requireAllRecords(
                    intake, source.files().get(0), done.balance().read() + done.erased());
        }
        if (table.equals(SurveyQuestion.TABLE)) {
            questions = done.accepted();
        } else if (table.equals(SurveyResponse.TABLE)) {
            responses = done;
        }
        return Optional.of(done);
    }

    private boolean isThere(Intake intake) {
        Table table = intake.table();
        if (!context.tables().exists(table)) {
            return false;
        }
        if (intake.isAddition()) {
            return intake.isEmpty();
        }
        // A refused delivery may have filled the quarantine since: then the good one replaces what is told of it.
        return !settings.isReload()
                && context.ledger()
                        .contentOf(table)
                        .map(ErasedPersons::base)
                        .filter(intake.contentId()::equals)
                        .isPresent()
                && context.ledger()
                        .contentOf(Quarantine.of(table))
                        .map(ErasedPersons::base)
                        .filter(told -> !told.equals(intake.contentId()))
                        .isEmpty();
    }

    private Dataset<Row> checked(Intake intake) {
        TableSource source = intake.source();
        Dataset<Row> mapped = mappedRows.of(intake);
        ContractCheck.requireColumns(source.table(), List.of(mapped.columns()), source.sqlPlace());
        if (context.tables().exists(source.table())) {
            VanishedColumns.refuse(source, context.tables().read(source.table()), ContractCheck.names(mapped));
        }
        if (source.drift().newColumns() != DriftRules.NewColumns.IGNORE) {
            ContractCheck.unknownColumns(source.table(), mapped)
                    .ifPresent(told -> notes.add(source.table() + ": " + told));
        }
        RawRows raw = RawRows.delivered(
                DeliveryOrder.withPlace(mapped, intake), source.notation(), RawRows.knowable(context));
        return ScaleCheck.checkOf(source.table(), raw, this::knownQuestions, this::knownResponses);
    }

    private Dataset<Row> knownQuestions() {
        Dataset<Row> checked = questions;
        return checked != null ? checked : context.tables().readOrEmpty(SurveyQuestion.TABLE);
    }

    private Dataset<Row> knownResponses() {
        String key = SurveyResponse.RESPONSE_ID.name();
        String survey = SurveyResponse.SURVEY_ID.name();
        Dataset<Row> standing =
                context.tables().readOrEmpty(SurveyResponse.TABLE).select(key, survey);
        TableImport fresh = responses;
        if (fresh == null) {
            return standing;
        }
        Dataset<Row> accepted = fresh.accepted().select(key, survey);
        return fresh.intake().isAddition()
                ? accepted.unionByName(standing.join(accepted.select(key), new String[] {key}, "left_anti"))
                : accepted;
    }
}
