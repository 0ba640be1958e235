package io.levier.jobs.ingest;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.config.VolumeRules;
import io.levier.common.problem.Problem;
import io.levier.jobs.platform.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether as many rows were delivered as usual: an export that broke off looks like any other. A whole table is compared
 * with its last deliveries, a file of changes with the last files of its source.
 */
final class VolumeGate {
    /** Of fewer rows than this a half or a double is no sign of anything. */
    private static final long FEWEST = 100;

    /** How many deliveries or files back is looked. */
    private static final int LAST = 20;

    /** A few files do not tell yet what is usual. */
    private static final int FEWEST_FILES = 5;

    private final Map<String, List<Long>> deliveries;
    private final TakenFiles taken;

    private VolumeGate(Map<String, List<Long>> deliveries, TakenFiles taken) {
        this.deliveries = deliveries;
        this.taken = taken;
    }

    static VolumeGate of(JobContext context, TakenFiles taken) {
        return new VolumeGate(context.ledger().rowsImported(LAST), taken);
    }

    /** What is unusual, empty where nothing is. */
    List<Problem> problems(TableImport done) {
        TableSource source = done.source();
        long rows = done.balance().read() + done.erased();
        if (rows == 0 && !source.isOptional() && !done.intake().isAddition()) {
            return List.of(new Problem(
                    source.sqlPlace() + ": table " + done.table() + " has no rows",
                    "deliver the export again; a company that has no such data says \"optional: true\""));
        }
        return source.delivery() == TableSource.Delivery.EVERYTHING ? ofTable(done, rows) : ofFiles(done);
    }

    private List<Problem> ofFiles(TableImport done) {
        TableSource source = done.source();
        List<Long> usual = taken.records(done.table(), LAST);
        if (!done.intake().isAddition() || usual.size() < FEWEST_FILES) {
            return List.of();
        }
        long median = median(usual);
        List<Problem> problems = new ArrayList<>();
        for (RawFile raw : source.files()) {
            // What is new in a database is as much as there was since the last look, whenever that was.
            if (raw.database().isPresent()) {
                continue;
            }
            done.intake().files(raw).stream()
                    .filter(file -> file.records() != FileFacts.UNCOUNTED)
                    .filter(file -> isUnusual(source.volume(), file.records(), median, median))
                    .map(file -> problem(source, file.path() + " has", file.records(), median))
                    .forEach(problems::add);
        }
        return problems;
    }

    private List<Problem> ofTable(TableImport done, long rows) {
        TableSource source = done.source();
        List<Long> before = deliveries.getOrDefault(done.table().name(), List.of());
        if (before.isEmpty()) {
            return List.of();
        }
        // What was accepted last is usual from then on, and what was usual before stays so for a while.
        long last = before.get(0);
        long median = median(before);
        return isUnusual(source.volume(), rows, Math.min(last, median), Math.max(last, median))
                ? List.of(problem(source, "table " + done.table() + " was delivered with", rows, last))
                : List.of();
    }

    private static boolean isUnusual(VolumeRules rules, long rows, long low, long high) {
        return high >= FEWEST && (rows < (1 - rules.drop()) * low || rows > (1 + rules.growth()) * high);
    }

    private static Problem problem(TableSource source, String what, long rows, long usual) {
        String limit = rows < usual
                ? "volume-drop " + source.volume().drop()
                : "volume-growth " + source.volume().growth();
        return new Problem(
                String.format(
                        Locale.ROOT,
                        "%s: %s %,d rows where %,d are usual (%s)",
                        source.sqlPlace(),
                        what,
                        rows,
                        usual,
                        limit),
                "deliver the export again; if they are all there are, say ingest --accept-volume, or change the limit");
    }

    private static long median(List<Long> rows) {
        List<Long> sorted = rows.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
