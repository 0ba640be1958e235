package io.levier.jobs.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many small Spark jobs side by side: planning and committing one leaves the machine idle for the others. */
public final class Concurrently {
    private static final int AT_A_TIME = 4;

    private Concurrently() {}

    /**
     * The results in the order of the items.
     *
     * @throws RuntimeException the failure of the first item that failed, once all have ended
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<R>> running = items.stream()
                    .map(item -> pool.submit(() -> work.apply(item)))
                    .toList();
            List<R> results = new ArrayList<>();
            @Nullable Throwable failure = null;
            for (Future<R> result : running) {
                try {
                    results.add(result.get());
                } catch (ExecutionException e) {
                    // The others still use the session; it must not be stopped under their feet.
                    failure = failure == null ? e.getCause() : failure;
                }
            }
            if (failure instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (failure != null) {
                throw new IllegalStateException("a task failed", failure);
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdown();
        }
    }
}
