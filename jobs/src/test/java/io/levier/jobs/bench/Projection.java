package io.levier.jobs.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a company far larger than any measured would take, by the line through what was measured, with everything that is
 * assumed written beside it.
 *
 * @param coreSecondsEach processor seconds one more customer costs: of the line or of the last step, whichever is worse
 */
record Projection(GrowthFit cpu, GrowthFit wall, double coreSecondsEach, double rowsEach, int largest) {
    private static final double CUSTOMERS = 1e8;
    private static final double HOUR_S = 3600;
    private static final int CORES = 256;
    private static final double EFFICIENCY = 0.7;

    /** What an hour of a core is taken to cost; {@code -Dlevier.bench.core-hour} says another price. */
    private static final double PRICE = Double.parseDouble(System.getProperty("levier.bench.core-hour", "0.05"));

    /** From two sizes or more, smaller ones first. */
    static Projection of(List<SizeRun> runs) {
        double[] sizes = runs.stream().mapToDouble(SizeRun::customers).toArray();
        GrowthFit cpu = GrowthFit.of(
                sizes, runs.stream().mapToDouble(SizeRun::cpuSeconds).toArray());
        GrowthFit wall =
                GrowthFit.of(sizes, runs.stream().mapToDouble(SizeRun::seconds).toArray());
        SizeRun before = runs.get(runs.size() - 2);
        SizeRun last = runs.get(runs.size() - 1);
        double lastStep = (last.cpuSeconds() - before.cpuSeconds()) / (last.customers() - before.customers());
        return new Projection(
                cpu,
                wall,
                Math.max(cpu.each(), lastStep),
                (double) last.rowsRead() / last.customers(),
                last.customers());
    }

    /** Core seconds of so many customers. */
    double coreSeconds(double customers) {
        return cpu.fixed() + coreSecondsEach * customers;
    }

    String text() {
        double core = coreSeconds(CUSTOMERS);
        return String.format(
                Locale.ROOT,
                """
                10⁸ customers, %.3g rows of exports: **%,.0f core hours** for everything from nothing, **%.1f hours on %d cores**, \
                %,.0f in money at %.2f a core hour.

                Assumed, each of which may be wrong:
                - the line goes on: %,.0f times beyond the largest size measured (%,d). Processor seconds = %s; a customer \
                is counted with the worse of the line and the last step, %.4f core seconds;
                - a customer has as many rows as here (%.0f), over the same 30 months;
                - %d cores do %.0f %% of what %d times one core would: shuffles cross a network here none did; no customer \
                and no cell is so large that one task decides (see the skew above);
                - what is fixed (%.0f s of wall here: planning, one task) stays fixed;
                - a core there is one of this machine, disks keep up, and memory per core is that of the ceiling above;
                - a first run: of a nightly one only changed sources, open periods and the models are computed anew.
                """,
                rowsEach * CUSTOMERS,
                core / HOUR_S,
                (Math.max(wall.fixed(), 0) + core / (CORES * EFFICIENCY)) / HOUR_S,
                CORES,
                core / HOUR_S * PRICE,
                PRICE,
                CUSTOMERS / largest,
                largest,
                cpu,
                coreSecondsEach,
                rowsEach,
                CORES,
                100 * EFFICIENCY,
                CORES,
                Math.max(wall.fixed(), 0));
    }
}
