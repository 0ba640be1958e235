package io.levier.jobs.check;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.UserProblem;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunHistory;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Foretells for each job, in the order they would run, what would become of it; runs nothing. */
final class Forecaster {
    private final Standing standing;
    private final RunLedger ledger;
    private final SuiteConfig suite;
    private final JobArgs common;
    private final Map<String, RunHistory.Success> successes;
    private final Map<String, String> states;
    private final Map<String, Instant> writes;
    private final Map<Table, String> toBeWritten = new HashMap<>();
    private final Set<Table> neverWritten = new HashSet<>();

    Forecaster(Standing standing, RunLedger ledger, RunHistory history, SuiteConfig suite, JobArgs common) {
        this.standing = standing;
        this.ledger = ledger;
        this.suite = suite;
        this.common = common;
        this.successes = history.lastSuccesses();
        this.states = history.lastStates();
        this.writes = history.lastWrites();
        InputTables.ALL.stream()
                .filter(table -> !suite.sources().containsKey(table.name()))
                .forEach(neverWritten::add);
    }

    <A extends JobArgs, S> Outlook of(Job<A, S> job) {
        A args = job.newArgs();
        args.takeFrom(common);
        Outlook outlook;
        try {
            outlook = outlook(job, args, job.settings(args, suite));
        } catch (UserProblem problem) {
            outlook =
                    new Outlook(Outlook.Kind.REFUSED, problem.problems().get(0).what());
        }
        if (outlook.willWrite()) {
            job.spec()
                    .writes()
                    .forEach(table -> toBeWritten.put(table, job.spec().name()));
        }
        if (outlook.kind() == Outlook.Kind.SKIPPED || outlook.kind() == Outlook.Kind.REFUSED) {
            neverWritten.addAll(job.spec().writes());
        }
        return outlook;
    }

    private <A extends JobArgs, S> Outlook outlook(Job<A, S> job, A args, S settings) {
        JobSpec spec = job.spec();
        List<String> absent = standing.absent(spec).stream()
                .filter(neverWritten::contains)
                .map(Table::name)
                .toList();
        if (!absent.isEmpty()) {
            return new Outlook(
                    Outlook.Kind.SKIPPED, "there is no " + String.join(", ", absent) + ", and nothing would write it");
        }
        if (ledger.lastSuccess(spec.name()).isEmpty()) {
            return new Outlook(Outlook.Kind.NEVER_RUN, states.containsKey(spec.name()) ? lastTime(spec) : "");
        }
        if (job.reachesOutside()) {
            return new Outlook(Outlook.Kind.LOOKS, "works when something outside the warehouse has changed");
        }
        Optional<String> renewed = spec.reads().stream()
                .filter(table ->
                        toBeWritten.containsKey(table) && !spec.writes().contains(table))
                .findFirst()
                .map(table -> table + " will be written by " + toBeWritten.get(table));
        if (renewed.isEmpty()
                && standing.isUnchanged(spec, standing.look(job, settings, args).runId())) {
            return new Outlook(Outlook.Kind.UP_TO_DATE, "since " + success(spec).at());
        }
        return new Outlook(Outlook.Kind.STALE, renewed.orElseGet(() -> changed(spec, settings)));
    }

    private String lastTime(JobSpec spec) {
        return "last time it ended " + states.get(spec.name());
    }

    private RunHistory.Success success(JobSpec spec) {
        RunHistory.Success success = successes.get(spec.name());
        if (success == null) {
            throw new IllegalStateException("the run log lost the success of " + spec.name() + " it has just told");
        }
        return success;
    }

    /** What differs from the last success. */
    private String changed(JobSpec spec, Object settings) {
        RunHistory.Success last = success(spec);
        if (!ledger.isSettled(spec.name())) {
            return "a start of it since " + last.at() + " has not come to its end";
        }
        Optional<Table> input = spec.reads().stream()
                .filter(table -> writes.getOrDefault(table.name(), Instant.MIN).isAfter(last.at()))
                .findFirst();
        if (input.isPresent()) {
            return input.get() + " was written since " + last.at();
        }
        if (!last.settings().equals(String.valueOf(settings))) {
            return "its configuration has changed";
        }
        if (!last.codeVersion().equals(ledger.start().codeVersion())) {
            return "the program has changed (" + last.codeVersion() + ")";
        }
        if (!last.asOf().equals(ledger.start().asOf())) {
            return "the knowledge limit has moved from " + last.asOf() + " to "
                    + ledger.start().asOf();
        }
        return "its months, an input or one of its tables is not what it was";
    }
}
