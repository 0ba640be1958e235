package io.levier.jobs.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives jobs their turns, two at a time: planning the queries of one leaves the machine idle for the other. A job starts
 * when all before it that it {@link JobSpec#waitsFor waits for} have ended, so what it finds in the warehouse is what it
 * would find in a run of one job after the other.
 */
final class JobTurns {
    private static final List<String> WORKERS = List.of("levier-jobs-1", "levier-jobs-2");

    private final SortedMap<Integer, Job<?, ?>> waiting = new TreeMap<>();
    private final Map<Integer, Job<?, ?>> running = new HashMap<>();
    private final SortedMap<Integer, Integer> failures = new TreeMap<>();
    private final List<Throwable> defects = new ArrayList<>();
    private final boolean keepsGoing;
    private final Work work;

    /** Runs one job. */
    @FunctionalInterface
    interface Work {
        /**
         * The exit code.
         *
         * @param position of the job in the order, from 1
         */
        int run(Job<?, ?> job, int position);
    }

    private JobTurns(List<Job<?, ?>> jobs, boolean keepsGoing, Work work) {
        jobs.forEach(job -> waiting.put(waiting.size() + 1, job));
        this.keepsGoing = keepsGoing;
        this.work = work;
    }

    /**
     * Runs jobs and returns the code of the first in their order that failed, 0 when none did.
     *
     * @param keepsGoing whether jobs still start after one has failed
     */
    static int run(List<Job<?, ?>> jobs, boolean keepsGoing, Work work) {
        JobTurns turns = new JobTurns(jobs, keepsGoing, work);
        List<Thread> workers =
                WORKERS.stream().map(name -> new Thread(turns::takeTurns, name)).toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return turns.code();
    }

    private void takeTurns() {
        try {
            for (Optional<Integer> turn = next(); turn.isPresent(); turn = next()) {
                int position = turn.get();
                end(position, work.run(taken(position), position));
            }
        } catch (Exception | Error e) {
            stop(e);
        }
    }

    /** The next job that may start, once there is one; empty when none will. */
    private synchronized Optional<Integer> next() throws InterruptedException {
        while (mayStart() && !waiting.isEmpty()) {
            Optional<Integer> free = waiting.keySet().stream()
                    .filter(position -> before(position)
                            .noneMatch(earlier -> taken(position).spec().waitsFor(earlier.spec())))
                    .findFirst();
            if (free.isPresent()) {
                running.put(free.get(), taken(free.get()));
                waiting.remove(free.get());
                return free;
            }
            // The first of those waiting waits for one that is running: whoever ends tells.
            wait();
        }
        return Optional.empty();
    }

    private boolean mayStart() {
        return defects.isEmpty() && (keepsGoing || failures.isEmpty());
    }

    private Stream<Job<?, ?>> before(int position) {
        return Stream.concat(waiting.headMap(position).values().stream(), running.values().stream());
    }

    private synchronized Job<?, ?> taken(int position) {
        Job<?, ?> job = running.getOrDefault(position, waiting.get(position));
        if (job == null) {
            throw new IllegalStateException("job " + position + " has had its turn");
        }
        return job;
    }

    private synchronized void end(int position, int code) {
        running.remove(position);
        if (code != 0) {
            failures.put(position, code);
        }
        notifyAll();
    }

    private synchronized void stop(Throwable defect) {
        defects.add(defect);
        notifyAll();
    }

    private synchronized int code() {
        if (defects.isEmpty()) {
            return failures.isEmpty() ? 0 : failures.getOrDefault(failures.firstKey(), 0);
        }
        Throwable defect = defects.get(0);
        if (defect instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new IllegalStateException("a job ended without an exit code", defect);
    }
}
