package io.levier.jobs.platform;

import io.levier.common.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How a job stands towards what is in the warehouse: what it lacks, and whether its last result still holds. */
public final class Standing {
    private final Warehouse warehouse;
    private final RunLedger ledger;
    private final Map<Table, String> failed = new ConcurrentHashMap<>();

    public Standing(Warehouse warehouse, RunLedger ledger) {
        this.warehouse = warehouse;
        this.ledger = ledger;
    }

    /** From now on what this job writes counts as out of date: nothing may be built upon it in this start. */
    void distrust(JobSpec spec, String reason) {
        spec.writes().forEach(table -> failed.putIfAbsent(table, reason));
    }

    /** Why the job cannot run, empty when it can. */
    public Optional<String> missing(JobSpec spec) {
        Optional<String> distrusted = spec.reads().stream()
                .filter(table -> failed.containsKey(table) && !spec.writes().contains(table))
                .findFirst()
                .map(table -> table + " is out of date: " + failed.get(table));
        List<String> absent = absent(spec).stream().map(Table::name).toList();
        return distrusted.or(
                () -> absent.isEmpty() ? Optional.empty() : Optional.of("there is no " + String.join(", ", absent)));
    }

    /** Required tables the warehouse does not hold. */
    public List<Table> absent(JobSpec spec) {
        return spec.requires().stream().filter(table -> !warehouse.holds(table)).toList();
    }

    /**
     * What a job finds.
     *
     * @param runId equal for equal code, settings, knowledge limit and inputs, so that equal results carry an equal id
     * @param versions of each table it reads
     */
    public record Found(String runId, SortedMap<String, Long> versions) {}

    /** Looks at the tables a job reads, once each: on an object store a look takes as long as a small query. */
    public <A extends JobArgs, S> Found look(Job<A, S> job, S settings, A args) {
        Fingerprint fingerprint = new Fingerprint()
                .add("job", job.spec().name())
                .add("code", ledger.start().codeVersion())
                .add("as-of", ledger.start().asOf())
                .add("months", args.months())
                .add("settings", settings);
        SortedMap<String, Long> versions = new TreeMap<>();
        for (Table table : job.spec().reads()) {
            boolean isInput = !job.spec().writes().contains(table) && !RunLedger.keeps(table);
            if (warehouse.holds(table)) {
                LastCommit last = LastCommit.of(warehouse, table);
                versions.put(table.name(), last.version());
                if (isInput) {
                    // As Delta itself remembers it: a run that was killed has booked nothing of what it wrote.
                    fingerprint.add(table.name(), last.contentId().orElse("version " + last.version()));
                }
            } else if (isInput) {
                fingerprint.add(table.name(), "absent");
            }
        }
        return new Found(job.spec().name() + "-" + fingerprint.toId(), versions);
    }

    /**
     * Whether the last success of the job had this id, what it wrote is still there, and nobody has begun to write over it
     * since: a start that failed half way leaves tables of two kinds.
     */
    public boolean isUnchanged(JobSpec spec, String runId) {
        return ledger.lastSuccess(spec.name()).filter(runId::equals).isPresent()
                && ledger.isSettled(spec.name())
                && spec.writes().stream()
                        .allMatch(table -> ledger.contentOf(table).isEmpty() || warehouse.holds(table));
    }
}
