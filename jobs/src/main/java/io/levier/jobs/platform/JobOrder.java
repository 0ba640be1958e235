package io.levier.jobs.platform;

import java.util.ArrayList;
import java.util.List;

/** The order of the pipeline, derived from what each job reads and writes. */
public final class JobOrder {

    private JobOrder() {}

    /**
     * The jobs such that each stands after those whose tables it reads; otherwise the given order is kept.
     *
     * @throws IllegalStateException when jobs wait for each other in a circle
     */
    public static List<Job<?, ?>> of(List<Job<?, ?>> jobs) {
        List<Job<?, ?>> waiting = new ArrayList<>(jobs);
        List<Job<?, ?>> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Job<?, ?> next = waiting.stream()
                    .filter(job ->
                            waiting.stream().noneMatch(other -> job.spec().follows(other.spec())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("these jobs wait for each other: "
                            + waiting.stream().map(job -> job.spec().name()).toList()));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
