package io.levier.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results of all benchmarks as Markdown. */
final class BenchmarksDocument {
    private static final String NOT_MEASURED = "not measured";

    private BenchmarksDocument() {}

    /** What was asked and what was measured. */
    static String asked(List<BenchResult> results) {
        StringBuilder text = new StringBuilder("""
                | work | against | asked, at most | measured | at | verdict | bench |
                |---|---|---:|---:|---|---|---|
                """);
        for (AskedRatio asked : AskedRatio.ALL) {
            Optional<Double> measured = asked.measured(results);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |%n",
                    asked.work(),
                    asked.against(),
                    asked.told(asked.most()),
                    measured.map(asked::told).orElse(NOT_MEASURED),
                    asked.at(results),
                    measured.map(figure -> figure <= asked.most() ? "reached" : "missed")
                            .orElse(""),
                    asked.bench()));
        }
        return text.toString();
    }

    /** Each run: what, when, where, and by which command. */
    static String runs(List<BenchResult> results) {
        StringBuilder text = new StringBuilder();
        for (BenchResult result : results) {
            text.append("### ").append(result.name()).append("\n\n").append(result.what());
            text.append(String.format(
                    Locale.ROOT,
                    ".%n%s, %s, load %.1f at the start%s.%n%n```%n%s%n```%n%n",
                    result.date(),
                    result.machine(),
                    result.load(),
                    result.isLoaded() ? " (**loaded**: others were at work, take ratios alone)" : "",
                    result.command()));
            text.append(result.lines().isEmpty() ? "" : lines(result));
            text.append(result.text().isEmpty() ? "" : "\n" + result.text().strip() + "\n");
            text.append('\n');
        }
        return text.toString();
    }

    /** The first way of a size beside the others. */
    static String lines(BenchResult result) {
        StringBuilder text = new StringBuilder(
                "| size | way | seconds | first / this | heap at most, MiB |\n|---|---|---:|---:|---:|\n");
        for (String size : result.sizes()) {
            List<BenchResult.Line> ways = result.lines().stream()
                    .filter(line -> line.size().equals(size))
                    .toList();
            for (BenchResult.Line line : ways) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.2f | %s |%n",
                        size,
                        line.way(),
                        line.seconds(),
                        ways.get(0).seconds() / line.seconds(),
                        line.heap() == 0 ? "" : String.format(Locale.ROOT, "%,d", line.heap())));
            }
        }
        return text.toString();
    }
}
