package io.levier.jobs.ingest;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.JobContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at the exports of all sources before a row of any is read, so that all that is wrong with them is told at once. */
final class Deliveries {
    private final JobContext context;
    private final IngestSettings settings;
    private final TakenFiles taken;
    private final Databases databases;
    private final Exports exports;
    private final ExportColumns columns;
    private final Preflight preflight;
    private final Map<RawFile, Optional<Preflight.Look>> looks = new ConcurrentHashMap<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();

    Deliveries(JobContext context, IngestSettings settings, TakenFiles taken, Databases databases, Exports exports) {
        this.context = context;
        this.settings = settings;
        this.taken = taken;
        this.databases = databases;
        this.exports = exports;
        this.columns = ExportColumns.of(context);
        this.preflight = new Preflight(context.spark().sparkContext().hadoopConfiguration());
    }

    /** What is told of them. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Remembers the columns of exports whose rows stand in their tables now. */
    void book(List<Intake> intakes) {
        columns.book(intakes);
    }

    /**
     * The files of every source that was delivered, by export.
     *
     * @throws BrokenContract with everything that is wrong, of all sources
     */
    Map<Table, Map<RawFile, List<FileFacts>>> all() {
        List<Found> all = Concurrently.map(settings.sources(), this::found);
        List<Problem> problems = all.stream()
                .flatMap(found -> found.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
        Map<Table, Map<RawFile, List<FileFacts>>> files = new HashMap<>();
        all.forEach(found -> found.files().ifPresent(some -> files.put(found.table(), some)));
        return files;
    }

    /** What lies there for a table: nothing, files, or what is wrong with them. */
    private record Found(Table table, Optional<Map<RawFile, List<FileFacts>>> files, List<Problem> problems) {}

    private Found found(TableSource source) {
        try {
            Optional<Map<RawFile, List<FileFacts>>> files = files(source);
            List<Problem> problems = new ArrayList<>();
            files.map(some -> unread(source, some))
                    .ifPresent(intake -> source.files()
                            .forEach(raw -> problems.addAll(differences(source, raw, intake.files(raw)))));
            return new Found(source.table(), files, problems);
        } catch (BrokenContract broken) {
            return new Found(source.table(), Optional.empty(), broken.problems());
        }
    }

    private Optional<Map<RawFile, List<FileFacts>>> files(TableSource source) {
        context.step("looking at " + source.table());
        Map<RawFile, List<FileFacts>> files = new HashMap<>();
        for (RawFile raw : source.files()) {
            Optional<Preflight.Look> found = look(source, raw);
            if (found.isPresent()) {
                List<FileFacts> fit = fit(source, found.get());
                if (raw.format() == RawFile.Format.CSV) {
                    VanishedColumns.refuseBetween(source, fit);
                }
                files.put(raw, fit);
            } else if (source.isOptional()) {
                notes.add("no " + source.table() + ": " + settings.input() + "/" + raw.path() + " was not delivered");
                return Optional.empty();
            } else {
                throw new BrokenContract(
                        source.sqlPlace() + ": there is no " + settings.input() + "/" + raw.path() + " for table "
                                + source.table(),
                        "check --input, deliver the export, or say \"optional: true\" for the table");
            }
        }
        return Optional.of(files);
    }

    /** What is going to be read: the columns of files that were taken long ago are nobody's concern any more. */
    private Intake unread(TableSource source, Map<RawFile, List<FileFacts>> files) {
        return taken.intake(source, files, "", settings.isReload());
    }

    private List<Problem> differences(TableSource source, RawFile raw, List<FileFacts> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        SortedMap<String, Optional<String>> now = exports.columns(raw, files, source.drift());
        SchemaDrift drift = SchemaDrift.of(source, raw, columns.known(source.table(), raw), now);
        columns.deliver(source.table(), raw, now);
        notes.addAll(drift.notes());
        List<Problem> problems = new ArrayList<>(drift.problems());
        if (source.sql().isEmpty()) {
            problems.addAll(ContractCheck.lacking(source.table(), now.keySet(), source.sqlPlace()));
        }
        return problems;
    }

    private Optional<Preflight.Look> look(TableSource source, RawFile raw) {
        if (raw.database().isEmpty()) {
            return looks.computeIfAbsent(raw, file -> preflight.look(settings.input(), file));
        }
        boolean readsChanges = source.delivery() == TableSource.Delivery.CHANGES && !settings.isReload();
        DatabaseMark.Scope scope = new DatabaseMark.Scope(
                taken.since(source, settings.isReload()),
                settings.months().filter(months -> readsChanges),
                context.asOf());
        FileFacts facts = databases.look(raw, raw.database().get(), scope);
        return Optional.of(new Preflight.Look(List.of(facts), List.of()));
    }

    /**
     * The files that can be read.
     *
     * @throws BrokenContract when some cannot, unless they may wait: of a whole delivery nothing may be left out
     */
    private List<FileFacts> fit(TableSource source, Preflight.Look look) {
        if (look.problems().isEmpty()) {
            return look.files();
        }
        boolean mayWait = settings.skipsBadFiles()
                && source.delivery() == TableSource.Delivery.CHANGES
                && (!look.files().isEmpty() || context.tables().exists(source.table()));
        if (!mayWait) {
            throw new BrokenContract(look.problems());
        }
        look.problems().forEach(problem -> notes.add(source.table() + ": left for a later run: " + problem.what()));
        return look.files();
    }
}
