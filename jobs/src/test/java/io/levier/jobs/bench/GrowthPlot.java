package io.levier.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Time and memory for a million rows over sizes that double, as a picture: what is proportional is a level line, what is
 * fixed falls. The charts of the reports have periods or groups along the bottom, not sizes.
 */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int PANEL = 220;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 40;

    private final List<SizeRun> runs;
    private final StringBuilder svg = new StringBuilder();

    private GrowthPlot(List<SizeRun> runs) {
        this.runs = runs;
    }

    /** The picture of runs in order of size. */
    static String of(List<SizeRun> runs) {
        return new GrowthPlot(runs).drawn();
    }

    private String drawn() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><title>Time and memory per million rows of exports, by number of customers"
                        + "</title><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                2 * PANEL));
        panel(0, "processor seconds for a million rows of exports", run -> run.perMillionRows(run.cpuSeconds()));
        panel(PANEL, "MiB of memory for a million rows of exports", run -> run.perMillionRows(run.rss()));
        return svg.append("</svg>\n").toString();
    }

    private void panel(int from, String heading, ToDoubleFunction<SizeRun> cost) {
        double most = runs.stream().mapToDouble(cost).max().orElse(1);
        double base = from + PANEL - BOTTOM;
        text(LEFT, from + 18, "start", heading);
        for (double tick : List.of(0.0, most / 2, most)) {
            double y = base - tick / most * (PANEL - TOP - BOTTOM);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            text(LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%,.0f", tick));
        }
        StringBuilder path = new StringBuilder();
        for (SizeRun run : runs) {
            double x = x(run);
            double y = base - cost.applyAsDouble(run) / most * (PANEL - TOP - BOTTOM);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
            svg.append(
                    String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1b5e8c\"/>%n", x, y));
            text(x, y - 8, "middle", String.format(Locale.ROOT, "%,.0f", cost.applyAsDouble(run)));
            text(x, base + 18, "middle", String.format(Locale.ROOT, "%,d", run.customers()));
        }
        svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"#1b5e8c\" stroke-width=\"2\"/>\n");
    }

    /** Sizes double from one to the next, so they stand as far apart. */
    private double x(SizeRun run) {
        double low = Math.log(runs.get(0).customers());
        double high = Math.log(runs.get(runs.size() - 1).customers());
        double share = high > low ? (Math.log(run.customers()) - low) / (high - low) : 0.5;
        return LEFT + 30 + share * (WIDTH - LEFT - RIGHT - 60);
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }
}
