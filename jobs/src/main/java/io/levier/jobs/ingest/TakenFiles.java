package io.levier.jobs.ingest;

import static java.util.stream.Collectors.groupingBy;

import io.levier.common.config.Quoting;
import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.config.Vocabulary;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Table;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.ops.FileLedger;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Schemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files the input tables were made of. A source that delivers changes takes each file once: a file is known by its
 * content, so one that comes back under another name is not read again, and one that changed under its old name is.
 *
 * <p>The ledger is written after the tables. A run that dies in between takes the same files again, and as a row only
 * gives way to another version of itself, taking a file twice changes nothing.
 */
final class TakenFiles {
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";

    private final JobContext context;
    private final Map<String, List<TakenFile>> byTable;

    private TakenFiles(JobContext context, Map<String, List<TakenFile>> byTable) {
        this.context = context;
        this.byTable = byTable;
    }

    static TakenFiles of(JobContext context) {
        return new TakenFiles(
                context,
                context.tables().readOrEmpty(FileLedger.TABLE).collectAsList().stream()
                        .map(TakenFile::of)
                        .collect(groupingBy(TakenFile::table)));
    }

    /** The batches whose rows stand in a table. */
    Set<String> batches(Table table) {
        return taken(table).map(TakenFile::batchId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records of the last files of a table, by their names, where they were counted. */
    List<Long> records(Table table, int last) {
        return taken(table)
                .sorted(Comparator.comparing(TakenFile::path).reversed())
                .map(TakenFile::records)
                .flatMap(Stream::ofNullable)
                .limit(last)
                .toList();
    }

    /** The highest mark read of a database for a table; empty when all of it is to be read. */
    Optional<String> since(TableSource source, boolean isReload) {
        boolean isAddition = isAddition(source, isReload);
        return taken(source.table())
                .map(TakenFile::mark)
                .flatMap(Stream::ofNullable)
                .filter(mark -> isAddition && source.delivery() == TableSource.Delivery.CHANGES)
                .max(TakenFiles::compareMarks);
    }

    /** Numbers by value; times are written alike, so that their letters have their order. */
    private static int compareMarks(String one, String other) {
        return one.matches(NUMBER) && other.matches(NUMBER)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private boolean isAddition(TableSource source, boolean isReload) {
        String mappingId = mappingId(source);
        return context.tables().exists(source.table())
                && taken(source.table()).allMatch(file -> file.mappingId().equals(mappingId))
                && !isReload;
    }

    private Stream<TakenFile> taken(Table table) {
        return byTable.getOrDefault(table.name(), List.of()).stream();
    }

    /**
     * What of the files that lie there is read now.
     *
     * @param files that lie there, by export
     * @param questions fingerprint of the questions whose scales answers are checked against
     * @param isReload whether files taken before are read again
     * @throws BrokenContract when files must be read again that are gone
     */
    Intake intake(TableSource source, Map<RawFile, List<FileFacts>> files, String questions, boolean isReload) {
        String mappingId = mappingId(source);
        return switch (source.delivery()) {
            case EVERYTHING -> {
                String contentId = wholeId(source, files, mappingId, questions);
                yield new Intake(source, files, mappingId, contentId, contentId, false);
            }
            case CHANGES -> changes(source, files, mappingId, isReload);
        };
    }

    private Intake changes(
            TableSource source, Map<RawFile, List<FileFacts>> files, String mappingId, boolean isReload) {
        List<TakenFile> before = taken(source.table()).toList();
        boolean isAddition = isAddition(source, isReload);
        Set<String> known = before.stream().map(TakenFile::sha256).collect(Collectors.toCollection(TreeSet::new));
        boolean isOfFiles =
                source.files().stream().allMatch(raw -> raw.database().isEmpty());
        if (!isAddition && isOfFiles) {
            requireThere(source, before, files, isReload);
        } else if (!isAddition && !isReload && !before.isEmpty()) {
            throw new BrokenContract(
                    source.sqlPlace() + ": another mapping would replace what was read of the database for table "
                            + source.table() + " by what it holds now",
                    "take the mapping back, or say ingest --reload if the database still holds all of it");
        }
        Set<String> seen = new HashSet<>(isAddition ? known : Set.of());
        Map<RawFile, List<FileFacts>> fresh = new HashMap<>();
        for (RawFile raw : source.files()) {
            fresh.put(
                    raw,
                    files.getOrDefault(raw, List.of()).stream()
                            .filter(file -> seen.add(file.sha256()))
                            .toList());
        }
        Set<String> batch = fresh.values().stream()
                .flatMap(List::stream)
                .map(FileFacts::sha256)
                .collect(Collectors.toCollection(TreeSet::new));
        if (isAddition) {
            known.addAll(batch);
        }
        // The same files give the same content, whatever the order they came in.
        String contentId = idOf(mappingId, isAddition ? known : batch);
        return new Intake(source, fresh, mappingId, contentId, idOf(mappingId, batch), isAddition);
    }

    private static String idOf(String mappingId, Set<String> hashes) {
        return new Fingerprint().add("mapping", mappingId).add("files", hashes).toId();
    }

    private static void requireThere(
            TableSource source, List<TakenFile> before, Map<RawFile, List<FileFacts>> files, boolean isReload) {
        Set<String> there = files.values().stream()
                .flatMap(List::stream)
                .map(FileFacts::sha256)
                .collect(Collectors.toSet());
        List<String> gone = before.stream()
                .filter(file -> !there.contains(file.sha256()))
                .map(TakenFile::path)
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            throw new BrokenContract(
                    source.sqlPlace() + ": " + (isReload ? "--reload reads" : "another mapping has to read")
                            + " all files of table " + source.table() + " again, but " + gone.size()
                            + " of them are gone, the first is " + gone.get(0),
                    "put them back, as file_ledger names them, or take the mapping back");
        }
    }

    private static String mappingId(TableSource source) {
        Fingerprint fingerprint = new Fingerprint()
                .add("table", source.table().exportedDdl())
                .add("sql", source.sql())
                .add("notation", source.notation().spelling());
        // What a source leaves as it is stays out: files taken before there was a choice are taken.
        if (!source.notation().vocabulary().equals(Vocabulary.NONE)) {
            fingerprint.add("words", source.notation().vocabulary());
        }
        for (RawFile raw : source.files()) {
            String quoting =
                    raw.quoting().equals(Quoting.STANDARD) ? "" : raw.quoting().toString();
            fingerprint.add(raw.name(), raw.encoding() + raw.delimiter() + quoting + raw.format() + raw.repeated());
        }
        return fingerprint.toId();
    }

    private String wholeId(
            TableSource source, Map<RawFile, List<FileFacts>> files, String mappingId, String questions) {
        Fingerprint fingerprint = new Fingerprint()
                .add("code", context.ledger().start().codeVersion())
                .add("mapping", mappingId)
                .add("drift", source.drift())
                .add("limit", source.quarantineLimit());
        for (RawFile raw : source.files()) {
            files.getOrDefault(raw, List.of()).forEach(file -> fingerprint.add(raw.name(), file.sha256()));
        }
        if (source.table().equals(SurveyAnswer.TABLE)) {
            fingerprint.add("questions", questions);
        }
        return fingerprint.toId();
    }

    /** Books the files of imports whose rows stand in their tables now. */
    void book(List<Intake> intakes) {
        if (intakes.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        Map<String, TakenFile> rows = new LinkedHashMap<>();
        for (Intake intake : intakes) {
            Table table = intake.table();
            names.add("'" + table + "'");
            if (intake.isAddition()) {
                taken(table).forEach(file -> rows.put(table + file.sha256(), file));
            }
            intake.allFiles()
                    .forEach(file -> rows.put(table + file.sha256(), TakenFile.of(intake, file, context.runId())));
        }
        context.tables()
                .replaceWhere(
                        FileLedger.TABLE,
                        context.spark()
                                .createDataFrame(
                                        rows.values().stream()
                                                .map(TakenFile::toRow)
                                                .toList(),
                                        Schemas.of(FileLedger.TABLE)),
                        // Names of declared tables: letters and underscores only.
                        FileLedger.TABLE_NAME.name() + " in (" + String.join(", ", names) + ")");
    }
}
