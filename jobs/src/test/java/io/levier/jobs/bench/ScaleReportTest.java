package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleReportTest {
    private static final int ROWS_EACH = 200;

    private static SizeRun run(String kind, int customers, double cpuSeconds, int heap) {
        TreeMap<String, SizeRun.JobCost> jobs = new TreeMap<>();
        jobs.put("ingest", new SizeRun.JobCost(cpuSeconds / 4, cpuSeconds / 2, 10L * customers));
        return new SizeRun(
                kind,
                customers,
                "typical",
                (long) ROWS_EACH * customers,
                1000L * customers,
                cpuSeconds / 2,
                cpuSeconds,
                heap + 500,
                heap,
                "2g",
                0.4,
                "2026-01-31",
                jobs);
    }

    private static List<SizeRun> growth(double fixed, double each) {
        return IntStream.of(1000, 2000, 4000)
                .mapToObj(n -> run("growth", n, fixed + each * n, 300))
                .toList();
    }

    @Test
    void oneMoreCustomerCostsWhatTheLineSays() {
        Projection projection = Projection.of(growth(100, 0.05));
        assertEquals(0.05, projection.coreSecondsEach(), 1e-9);
        assertEquals(100 + 0.05e8, projection.coreSeconds(1e8), 1e-3);
        assertTrue(
                projection.text().contains("10⁸ customers, 2.00e+10 rows of exports: **1,389 core hours**"),
                projection.text());
    }

    /** Where the last step is steeper than the line, the line would promise too much. */
    @Test
    void theWorseOfLineAndLastStepCounts() {
        List<SizeRun> bent =
                List.of(run("growth", 1000, 100, 300), run("growth", 2000, 110, 300), run("growth", 4000, 210, 300));
        Projection projection = Projection.of(bent);
        assertTrue(projection.cpu().each() < 0.05, projection.cpu() + "");
        assertEquals(0.05, projection.coreSecondsEach(), 1e-9);
    }

    @Test
    void everyRunIsTold() {
        List<SizeRun> runs = new ArrayList<>(growth(100, 0.05));
        runs.add(run("even", 2000, 200, 300));
        runs.add(run("skew", 2000, 300, 330));
        runs.add(run("workers-1", 2000, 400, 200));
        runs.add(run("workers-2", 2000, 250, 200));
        String text = new ScaleReport(runs).text();
        assertTrue(
                text.contains("| 1,000 | 200,000 | 1,000,000 | 75 | 150 | 375 | 750 | 800 | 300 | 1,500 | 2g | 0.4 |"),
                text);
        assertTrue(
                text.contains("| processor, s = 100.0 + 0.05000 · n, off by at most 0 % | +0 % | +0 % | +0 % |"), text);
        assertTrue(text.contains("wall per row × 0.50"), text);
        assertTrue(text.contains("| ingest | 37.5 | 50.0 | 75.0 | 150.0 | 40,000 | 0.58 |"), text);
        assertTrue(text.contains("2,000 customers: wall 150 s against 100 s without (× 1.50)"), text);
        assertTrue(text.contains("| 2,000 | 2 | 125 | 700 | 200 | 2g | 1.60 |"), text);
        assertFalse(text.contains("ot measured"), text);
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        String text = new ScaleReport(List.of(run("growth", 1000, 150, 300))).text();
        assertEquals(4, text.split("ot measured", -1).length - 1, text);
        String plot = GrowthPlot.of(growth(100, 0.05));
        assertEquals(6, plot.split("<circle", -1).length - 1, plot);
        assertTrue(plot.contains(">750</text>") && plot.contains(">4,000</text>"), plot);
    }
}
