package io.levier.jobs.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Processor time of a process, looked at again and again, and whose it was: that of the jobs that ran, in equal parts. */
public final class CpuTrace {
    private final List<Look> looks = new ArrayList<>();

    private record Look(Instant at, double seconds) {}

    /** From when to when a job ran. */
    record Span(Instant from, Instant to) {
        private boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    void add(Instant at, double seconds) {
        looks.add(new Look(at, seconds));
    }

    /** All that was used until the last look. */
    public double total() {
        return looks.isEmpty() ? 0 : looks.get(looks.size() - 1).seconds();
    }

    /** Seconds of each job; what was used while none ran is nobody's. */
    SortedMap<String, Double> shares(Map<String, Span> spans) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (int i = 1; i < looks.size(); i++) {
            Instant middle = looks.get(i - 1)
                    .at()
                    .plus(Duration.between(looks.get(i - 1).at(), looks.get(i).at())
                            .dividedBy(2));
            double used = looks.get(i).seconds() - looks.get(i - 1).seconds();
            List<String> running = spans.entrySet().stream()
                    .filter(span -> span.getValue().holds(middle))
                    .map(Map.Entry::getKey)
                    .toList();
            running.forEach(job -> shares.merge(job, used / running.size(), Double::sum));
        }
        return shares;
    }
}
