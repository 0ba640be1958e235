package io.levier.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** What runs of different sizes tell together, in Markdown. */
final class ScaleReport {
    private static final double MILLION = 1e6;
    private static final double HOUR_S = 3600;

    private final List<SizeRun> all;
    private final List<SizeRun> growth;

    ScaleReport(List<SizeRun> all) {
        this.all = List.copyOf(all);
        this.growth = this.all.stream().filter(SizeRun::isGrowth).toList();
    }

    /** Everything there is to tell; the sections of what was not measured say so. */
    String text() {
        return String.join("\n", sizes(), growth(), jobs(), skew(), workers(), projection());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }

    private String sizes() {
        StringBuilder text = new StringBuilder("""
                #### From size to size

                Each line is one process: all jobs from the exports to the report. Processor time is that of all threads; heap is
                what a collection left, at most, rubbish of the old generation included.

                | customers | rows of exports | rows written | wall, s | processor, s | wall, s / M rows | processor, s / M rows \
                | memory, MiB | heap, MiB | heap, MiB / M rows | allowed | load |
                |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|
                """);
        for (SizeRun run : growth) {
            text.append(line(
                    "| %,d | %,d | %,d | %.0f | %.0f | %.0f | %.0f | %,d | %,d | %,.0f | %s | %.1f |",
                    run.customers(),
                    run.rowsRead(),
                    run.rowsWritten(),
                    run.seconds(),
                    run.cpuSeconds(),
                    run.perMillionRows(run.seconds()),
                    run.perMillionRows(run.cpuSeconds()),
                    run.rss(),
                    run.heap(),
                    run.perMillionRows(run.heap()),
                    run.heapLimit(),
                    run.load()));
        }
        return text.toString();
    }

    private static GrowthFit fit(List<SizeRun> runs, ToDoubleFunction<SizeRun> cost) {
        return GrowthFit.of(
                runs.stream().mapToDouble(SizeRun::customers).toArray(),
                runs.stream().mapToDouble(cost).toArray());
    }

    private String growth() {
        if (growth.size() < 2) {
            return "Growth: not measured, it needs two sizes.\n";
        }
        StringBuilder text = new StringBuilder("""
                #### Growth

                Least squares of relative errors, n in customers; what was measured minus the line, in per cent of what was
                measured; and the power of n from the size before (1 is proportional).

                | |""");
        growth.forEach(run -> text.append(line(" %,d |", run.customers()).stripTrailing()));
        text.append("\n|---|").append("---:|".repeat(growth.size())).append('\n');
        rows(text, "wall, s", SizeRun::seconds);
        rows(text, "processor, s", SizeRun::cpuSeconds);
        rows(text, "memory, MiB", SizeRun::rss);
        rows(text, "heap, MiB", SizeRun::heap);
        SizeRun first = growth.get(0);
        SizeRun last = growth.get(growth.size() - 1);
        text.append(line(
                "%nFrom %,d to %,d customers: wall per row × %.2f, processor per row × %.2f, memory per row × %.2f.",
                first.customers(),
                last.customers(),
                last.perMillionRows(last.seconds()) / first.perMillionRows(first.seconds()),
                last.perMillionRows(last.cpuSeconds()) / first.perMillionRows(first.cpuSeconds()),
                last.perMillionRows(last.rss()) / first.perMillionRows(first.rss())));
        return text.toString();
    }

    private void rows(StringBuilder text, String what, ToDoubleFunction<SizeRun> cost) {
        GrowthFit fit = fit(growth, cost);
        text.append("| ").append(what).append(" = ").append(fit).append(" |");
        for (int i = 0; i < growth.size(); i++) {
            text.append(line(" %+.0f %% |", Math.rint(100 * fit.residuals().share(i)) + 0.0)
                    .stripTrailing());
        }
        text.append("\n| power |");
        for (int i = 0; i < growth.size(); i++) {
            text.append(
                    i == 0
                            ? " |"
                            : line(" %.2f |", power(growth.get(i - 1), growth.get(i), cost))
                                    .stripTrailing());
        }
        text.append('\n');
    }

    private static double power(SizeRun smaller, SizeRun larger, ToDoubleFunction<SizeRun> cost) {
        return GrowthFit.exponent(
                smaller.customers(), cost.applyAsDouble(smaller), larger.customers(), cost.applyAsDouble(larger));
    }

    private String jobs() {
        if (growth.isEmpty()) {
            return "";
        }
        SizeRun last = growth.get(growth.size() - 1);
        StringBuilder text = new StringBuilder("""
                #### Jobs

                Wall seconds at each size; then, at the largest, processor seconds (jobs side by side take equal parts of what
                the process used) and rows written; and the power of n over the last step.

                | job |""");
        growth.forEach(run -> text.append(line(" %,d |", run.customers()).stripTrailing()));
        text.append(" processor | rows | power |\n|---|")
                .append("---:|".repeat(growth.size() + 3))
                .append('\n');
        SortedSet<String> jobs = new TreeSet<>(last.jobs().keySet());
        for (String job : jobs) {
            text.append("| ").append(job).append(" |");
            growth.forEach(run -> text.append(Optional.ofNullable(run.jobs().get(job))
                    .map(cost -> line(" %.1f |", cost.seconds()).stripTrailing())
                    .orElse(" |")));
            SizeRun.JobCost cost = last.jobs().getOrDefault(job, new SizeRun.JobCost(0, 0, 0));
            text.append(line(" %.1f | %,d | %s |", cost.cpuSeconds(), cost.rows(), power(job)));
        }
        return text.toString();
    }

    private String power(String job) {
        if (growth.size() < 2) {
            return "";
        }
        SizeRun before = growth.get(growth.size() - 2);
        SizeRun last = growth.get(growth.size() - 1);
        SizeRun.JobCost small = before.jobs().get(job);
        SizeRun.JobCost large = last.jobs().get(job);
        return small == null || large == null || small.seconds() <= 0 || large.seconds() <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f",
                        GrowthFit.exponent(before.customers(), small.seconds(), last.customers(), large.seconds()));
    }

    private List<SizeRun> of(String kind) {
        return all.stream().filter(run -> run.kind().equals(kind)).toList();
    }

    private String skew() {
        StringBuilder text = new StringBuilder("#### One customer with a twentieth of the events\n\n");
        List<String> lines = new ArrayList<>();
        for (SizeRun skewed : of("skew")) {
            for (SizeRun even : of("even")) {
                if (even.customers() == skewed.customers()) {
                    lines.add(line(
                            "%,d customers: wall %.0f s against %.0f s without (× %.2f), processor × %.2f, heap × %.2f.",
                            skewed.customers(),
                            skewed.seconds(),
                            even.seconds(),
                            skewed.seconds() / even.seconds(),
                            skewed.cpuSeconds() / even.cpuSeconds(),
                            (double) skewed.heap() / even.heap()));
                }
            }
        }
        return text.append(lines.isEmpty() ? "Not measured.\n" : String.join("", lines))
                .toString();
    }

    private String workers() {
        StringBuilder text = new StringBuilder("""
                #### Two workers against one

                A standalone cluster on this machine: the driver is a process of its own, a worker has one executor of one core.
                Memory is the driver's.

                """);
        List<SizeRun> runs =
                all.stream().filter(run -> run.kind().startsWith("workers-")).toList();
        if (runs.isEmpty()) {
            return text.append("Not measured.\n").toString();
        }
        text.append("""
                | customers | workers | wall, s | driver's memory, MiB | driver's heap, MiB | allowed | one / this |
                |---:|---:|---:|---:|---:|---|---:|
                """);
        for (SizeRun run : runs) {
            text.append(line(
                    "| %,d | %s | %.0f | %,d | %,d | %s | %s |",
                    run.customers(),
                    run.kind().substring("workers-".length()),
                    run.seconds(),
                    run.rss(),
                    run.heap(),
                    run.heapLimit(),
                    runs.stream()
                            .filter(one -> one.kind().equals("workers-1") && one.customers() == run.customers())
                            .map(one -> String.format(Locale.ROOT, "%.2f", one.seconds() / run.seconds()))
                            .findFirst()
                            .orElse("")));
        }
        return text.toString();
    }

    private String projection() {
        if (growth.size() < 2) {
            return "#### A hundred million customers\n\nNot measured.\n";
        }
        Projection projection = Projection.of(growth);
        return "#### A hundred million customers\n\n" + projection.text()
                + line(
                        "%nOne million more customers cost %.1f core hours.",
                        projection.coreSecondsEach() * MILLION / HOUR_S);
    }
}
