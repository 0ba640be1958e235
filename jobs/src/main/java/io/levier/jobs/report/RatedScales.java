package io.levier.jobs.report;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverScale;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RatingScale;
import io.levier.common.report.driver.RatingScale.Best;
import io.levier.common.report.driver.ScoreKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What scores and drivers are rated on.
 *
 * @param rows of the question SCALE
 */
record RatedScales(List<Cells> rows) {
    private static final String DRIVER = "DRIVER";

    /** NPS is computed of answers from 0 to 10 only, whatever other scales were used besides. */
    private static final RatingScale OF_NPS = new RatingScale(0, 10, Best.HIGHEST);

    /** Of the question behind the score; empty where it was asked on several scales, or not at all. */
    Optional<RatingScale> of(ScoreKind kind) {
        return kind == ScoreKind.NPS
                ? Optional.of(OF_NPS)
                : rows.stream()
                        .filter(row -> row.text("metric_role").equals("CSAT"))
                        .flatMap(row -> scale(row).stream())
                        .findFirst();
    }

    /** Of the drivers customers rate, in the order of the ranking. */
    List<DriverScale> of(Part<DriverRanking> ranking) {
        Map<RatingScale, List<String>> drivers = new LinkedHashMap<>();
        ranking.content()
                .ifPresent(known -> known.drivers().stream()
                        .filter(driver -> driver.kind() == Driver.Kind.RATED)
                        .forEach(driver -> of(driver.id())
                                .ifPresent(scale -> drivers.computeIfAbsent(scale, any -> new ArrayList<>())
                                        .add(driver.id()))));
        return drivers.entrySet().stream()
                .map(entry -> new DriverScale(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<RatingScale> of(String driver) {
        return rows.stream()
                .filter(row -> row.text("metric_role").equals(DRIVER)
                        && row.text("driver_id").equals(driver))
                .flatMap(row -> scale(row).stream())
                .findFirst();
    }

    private static Optional<RatingScale> scale(Cells row) {
        double low = row.numberOr("scale_min", 0);
        double high = row.numberOr("scale_max", 0);
        return row.countOrNone("n_scales") == 1 && low < high
                ? Optional.of(new RatingScale(low, high, best(row)))
                : Optional.empty();
    }

    private static Best best(Cells row) {
        return switch (row.textIfAny("best").orElse("")) {
            case "highest" -> Best.HIGHEST;
            case "lowest" -> Best.LOWEST;
            default -> Best.UNKNOWN;
        };
    }
}
