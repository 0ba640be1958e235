package io.levier.jobs.platform;

import io.levier.common.table.Table;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a job is called, what it touches and how it is started. Tables refuse anything not declared here, so the order of
 * jobs and the lineage cannot lie.
 *
 * @param name the verb on the command line
 * @param oneLine what it does, for the list of jobs
 * @param requires tables without which there is nothing to do; the job is skipped with the reason
 * @param reads all tables it may read, the required ones included
 * @param writes tables it replaces or adds to
 * @param examples command lines that work, without the launcher
 */
public record JobSpec(
        String name,
        String oneLine,
        List<Table> requires,
        List<Table> reads,
        List<Table> writes,
        List<String> examples) {

    public JobSpec {
        requires = List.copyOf(requires);
        reads = sorted(requires, reads);
        writes = sorted(writes, List.of());
        examples = List.copyOf(examples);
    }

    private static List<Table> sorted(Collection<Table> some, Collection<Table> more) {
        SortedSet<Table> all = new TreeSet<>(Comparator.comparing(Table::name));
        all.addAll(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Whether this job needs what the other one writes. */
    boolean follows(JobSpec other) {
        return !other.name().equals(name) && !Collections.disjoint(reads, other.writes());
    }

    /**
     * Whether this job cannot run beside one that stands before it: one of them writes what the other touches, or this
     * one looks at the run log, in which that one has not yet ended.
     */
    boolean waitsFor(JobSpec earlier) {
        return follows(earlier)
                || earlier.follows(this)
                || !Collections.disjoint(writes, earlier.writes())
                || reads.stream().anyMatch(RunLedger::keeps);
    }
}
