package io.levier.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a piece of work may take at most: as a multiple of what a peer takes on the same data, or in seconds.
 *
 * @param bench that measures it
 * @param size at which it is asked, empty for the largest one
 * @param way of Levier, as the benchmark names it
 * @param peer as the benchmark names it, empty where seconds are asked
 * @param most ratio or seconds
 * @param times the way was done within the time told
 */
record AskedRatio(
        String work, String bench, String size, String way, String peer, String against, double most, int times) {
    private static final String NAIVE = "naive Spark";
    private static final String DUCKDB = "DuckDB";
    private static final String SCAN = "scan limit";
    private static final String CURATE = "curate: customer × month with lags, recency, 12-month sums, label";
    private static final String METRICS = "metrics: 80 metrics × 6 segment sets × months with intervals";
    private static final String GRAM = "driver Gram pass: 20 drivers, 256 buckets, 10 M rows";

    static final List<AskedRatio> ALL = List.of(
            ratio(CURATE, "curate", "Spark, a groupBy per source and joins", NAIVE, 0.2),
            ratio(CURATE, "curate", DUCKDB, DUCKDB, 1.5),
            ratio(CURATE, "curate", SCAN, SCAN, 6),
            ratio(METRICS, "metrics", "Spark, a query per metric and cut", NAIVE, 0.05),
            ratio(METRICS, "metrics", DUCKDB, DUCKDB, 1),
            ratio(METRICS, "metrics", SCAN, SCAN, 3),
            ratio(GRAM, "drivers-pass", "refits", "refits", 0.05),
            ratio(GRAM, "drivers-pass", DUCKDB, "DuckDB's sums of products", 1 / 3.0),
            ratio(GRAM, "drivers-pass", SCAN, SCAN, 4),
            new AskedRatio("LMG, p = 20", "drivers-exact", "20 drivers", "exact", "", "seconds", 0.02, 50),
            new AskedRatio(
                    "1000 bootstraps, p = 10", "drivers-bootstrap", "10 drivers", "1,000 draws", "", "seconds", 0.1, 1),
            ratio(
                    "incremental day: one new day on two years of history",
                    "curate-day",
                    "everything anew",
                    "full rebuild",
                    0.05),
            new AskedRatio(
                    "churn scoring: 200,000 customers per second and core",
                    "churn-scoring",
                    "2,000,000 customers",
                    "Levier",
                    "",
                    "seconds",
                    5,
                    1),
            new AskedRatio("1,000,000 records to persons", "identity", "", "Levier", "", "seconds", 600, 1),
            new AskedRatio("demo, warm, everything to the report", "demo", "", "Levier", "", "seconds", 90, 1));

    private static AskedRatio ratio(String work, String bench, String peer, String against, double most) {
        return new AskedRatio(work, bench, "", "Levier", peer, against, most, 1);
    }

    /** What was measured, empty where the benchmark has not run. */
    Optional<Double> measured(List<BenchResult> results) {
        return results.stream()
                .filter(result -> result.name().equals(bench))
                .findFirst()
                .flatMap(this::measured);
    }

    private Optional<Double> measured(BenchResult result) {
        List<String> sizes = result.sizes();
        String at = size.isEmpty() ? sizes.get(sizes.size() - 1) : size;
        Optional<Double> own =
                result.line(at, way).map(BenchResult.Line::seconds).map(seconds -> seconds / times);
        return peer.isEmpty()
                ? own
                : own.flatMap(seconds -> result.line(at, peer).map(line -> seconds / line.seconds()));
    }

    /** Where it was measured, for the table. */
    String at(List<BenchResult> results) {
        return results.stream()
                .filter(result -> result.name().equals(bench))
                .findFirst()
                .map(result ->
                        size.isEmpty() ? result.sizes().get(result.sizes().size() - 1) : size)
                .orElse("");
    }

    /** A figure as the table tells it. */
    String told(double figure) {
        return peer.isEmpty() && against.equals("seconds")
                ? String.format(Locale.ROOT, "%s s", plain(figure))
                : plain(figure);
    }

    private static String plain(double figure) {
        return figure >= 10 ? String.format(Locale.ROOT, "%.0f", figure) : String.format(Locale.ROOT, "%.3g", figure);
    }
}
