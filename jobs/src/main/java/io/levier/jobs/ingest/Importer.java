package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Table;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.JobContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Imports one table after the other, and remembers what the later ones need of the earlier ones. */
final class Importer {
    /** Fewer records than this are faster checked by one task than shuffled between several. */
    private static final long SMALL = 200_000;

    private final JobContext context;
    private final IngestSettings settings;
    private final Preflight preflight;
    private final Exports exports;
    private final Map<RawFile, Optional<List<FileFacts>>> looks = new ConcurrentHashMap<>();
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Dataset<Row> questions;
    private final AtomicInteger unchanged = new AtomicInteger();

    Importer(JobContext context, IngestSettings settings) {
        this.context = context;
        this.settings = settings;
        this.preflight = new Preflight(context.spark().sparkContext().hadoopConfiguration());
        this.exports = new Exports(context.spark());
    }

    List<String> notes() {
        return notes.stream().sorted().toList();
    }

    int unchanged() {
        return unchanged.get();
    }

    /** The checked rows of all tables that have changed, parents before children. */
    List<TableImport> importAll() {
        // Answers are checked against the scales of questions, so these come first; the others do not wait for anybody.
        List<TableSource> first = settings.sources().stream()
                .filter(source -> source.table().equals(SurveyQuestion.TABLE))
                .toList();
        List<TableSource> others = settings.sources().stream()
                .filter(source -> !source.table().equals(SurveyQuestion.TABLE))
                .toList();
        List<Optional<TableImport>> imports = new ArrayList<>();
        first.forEach(source -> imports.add(importOf(source)));
        imports.addAll(Concurrently.map(others, this::importOf));
        return imports.stream().flatMap(Optional::stream).toList();
    }

    /** The checked rows of a table; empty when the table already holds them, or is optional and not delivered. */
    private Optional<TableImport> importOf(TableSource source) {
        Table table = source.table();
        context.step("checking " + table);
        Map<RawFile, List<FileFacts>> files = new HashMap<>();
        for (RawFile raw : source.files()) {
            Optional<List<FileFacts>> found =
                    looks.computeIfAbsent(raw, file -> preflight.look(settings.input(), file));
            if (found.isPresent()) {
                files.put(raw, found.get());
            } else if (source.isOptional()) {
                notes.add("no " + table + ": " + settings.input() + "/" + raw.path() + " was not delivered");
                return Optional.empty();
            } else {
                throw new BrokenContract(
                        source.sqlPlace() + ": there is no " + settings.input() + "/" + raw.path() + " for table "
                                + table,
                        "check --input, deliver the export, or say \"optional: true\" for the table");
            }
        }
        String contentId = contentId(source, files);
        contents.put(table.name(), contentId);
        if (isThere(table, contentId)) {
            unchanged.incrementAndGet();
            return Optional.empty();
        }
        TableImport done = TableImport.of(source, contentId, checked(source, files));
        if (source.sql().isEmpty()) {
            requireAllRecords(source.files().get(0), files, done.balance().read());
        }
        if (table.equals(SurveyQuestion.TABLE)) {
            questions = done.accepted();
        }
        return Optional.of(done);
    }

    /** A refused delivery may have filled the quarantine since: then the good one replaces what is told of it. */
    private boolean isThere(Table table, String contentId) {
        return context.tables().exists(table)
                && context.ledger().contentOf(table).filter(contentId::equals).isPresent()
                && context.ledger()
                        .contentOf(Quarantine.of(table))
                        .filter(told -> !told.equals(contentId))
                        .isEmpty();
    }

    private Dataset<Row> checked(TableSource source, Map<RawFile, List<FileFacts>> files) {
        Dataset<Row> mapped = source.sql().isPresent()
                ? context.sql().queryMapping(source.sql().get(), views(source, files), source.sqlPlace())
                : direct(source.files().get(0), files);
        ContractCheck.requireColumns(source.table(), mapped, source.sqlPlace());
        if (context.tables().exists(source.table())) {
            VanishedColumns.refuse(source, context.tables().read(source.table()), ContractCheck.names(mapped));
        }
        ContractCheck.unknownColumns(source.table(), mapped).ifPresent(told -> notes.add(source.table() + ": " + told));
        return source.table().equals(SurveyAnswer.TABLE)
                ? ScaleCheck.check(mapped, knownQuestions(), source.notation())
                : ContractCheck.check(source.table(), mapped, source.notation(), List.of());
    }

    private Dataset<Row> knownQuestions() {
        Dataset<Row> checked = questions;
        return checked != null ? checked : context.tables().readOrEmpty(SurveyQuestion.TABLE);
    }

    private Dataset<Row> direct(RawFile raw, Map<RawFile, List<FileFacts>> files) {
        List<FileFacts> facts = files.getOrDefault(raw, List.of());
        Dataset<Row> rows = exports.read(raw, facts);
        long records = facts.stream().mapToLong(FileFacts::records).sum();
        return isCounted(facts) && records < SMALL ? rows.coalesce(1) : rows;
    }

    private Map<String, Dataset<Row>> views(TableSource source, Map<RawFile, List<FileFacts>> files) {
        Map<String, Dataset<Row>> views = new TreeMap<>();
        for (RawFile raw : source.files()) {
            Dataset<Row> rows = direct(raw, files);
            requireAllRecords(raw, files, rows.agg(count(lit(1))).first().getLong(0));
            views.put(raw.name(), rows.drop(Exports.CORRUPT));
        }
        return views;
    }

    /** What the reader finds must be what the look at the file counted, or a record was swallowed. */
    private static void requireAllRecords(RawFile raw, Map<RawFile, List<FileFacts>> files, long found) {
        List<FileFacts> facts = files.getOrDefault(raw, List.of());
        long expected = facts.stream().mapToLong(FileFacts::records).sum();
        if (isCounted(facts) && found != expected) {
            throw new BrokenContract(
                    raw.path() + " has " + expected + " records, but " + found + " could be read",
                    "look for stray quotes, and for line breaks inside cells or objects");
        }
    }

    private static boolean isCounted(List<FileFacts> facts) {
        return facts.stream().noneMatch(file -> file.records() == FileFacts.UNCOUNTED);
    }

    private String contentId(TableSource source, Map<RawFile, List<FileFacts>> files) {
        Fingerprint fingerprint = new Fingerprint()
                .add("code", context.ledger().start().codeVersion())
                .add("table", source.table().ddl())
                .add("sql", source.sql())
                .add("notation", source.notation())
                .add("dropped", source.droppedColumns())
                .add("limit", source.quarantineLimit());
        for (RawFile raw : source.files()) {
            for (FileFacts file : files.getOrDefault(raw, List.of())) {
                fingerprint.add(raw.name(), file.sha256());
            }
            fingerprint.add(raw.name(), raw.encoding() + raw.delimiter() + raw.format() + raw.repeated());
        }
        if (source.table().equals(SurveyAnswer.TABLE)) {
            fingerprint.add("questions", contents.getOrDefault(SurveyQuestion.TABLE.name(), "none"));
        }
        return fingerprint.toId();
    }
}
