package io.levier.jobs.report;

import io.levier.common.report.driver.CrossCheck;
import io.levier.common.report.driver.DriverRanking.JohnsonCheck;
import io.levier.common.report.driver.DriverRanking.TopThree;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What other measures say of the drivers of the main analysis, beside their importance.
 *
 * @param run the main analysis
 * @param importance rows of driver_importance of its model
 * @param performances rows of driver_performance of the same
 */
record DriverChecks(Cells run, List<Cells> importance, List<Cells> performances) {
    /** Cut of the analysis once more without the answers that rate everything alike, and its one value. */
    private static final String UNIFORM = "straight_liner";

    private static final String NO = "no";

    /** Of a driver of the main ranking. */
    CrossCheck of(Cells row) {
        String driver = row.text("driver_id");
        return new CrossCheck(
                row.number("r"), row.number("johnson_pct"), row.number("vif"), withoutUniform(driver), stated(driver));
    }

    private OptionalDouble withoutUniform(String driver) {
        return importance.stream()
                .filter(row -> isWithoutUniform(row) && row.text("driver_id").equals(driver))
                .flatMapToDouble(row -> row.number("lmg_pct").stream())
                .map(DriverParts::percent)
                .findFirst();
    }

    private boolean isWithoutUniform(Cells row) {
        return row.text("segment_set").equals(UNIFORM)
                && row.text("segment_key").equals(NO)
                && row.text("outcome").equals(run.text("outcome"))
                && row.text("level").equals("driver");
    }

    /** Whether enough answers are left for a ranking without those that rate everything alike. */
    boolean isRankedWithoutUniform() {
        return importance.stream().anyMatch(this::isWithoutUniform);
    }

    private OptionalDouble stated(String driver) {
        return performances.stream()
                .filter(row -> row.text("driver_id").equals(driver))
                .map(row -> row.number("stated_importance"))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /** How far relative weights agree on the drivers of the main ranking. */
    JohnsonCheck johnson(List<Cells> rows) {
        return new JohnsonCheck(
                DriverParts.percent(run.numberOr("max_share_gap", 0)),
                firstThree(rows, "lmg_pct").equals(firstThree(rows, "johnson_pct"))
                        ? TopThree.SAME
                        : TopThree.DIFFERENT);
    }

    private static List<String> firstThree(List<Cells> rows, String share) {
        return rows.stream()
                .sorted(Comparator.comparingDouble((Cells row) -> -row.numberOr(share, 0)))
                .limit(3)
                .map(row -> row.text("driver_id"))
                .sorted()
                .toList();
    }
}
