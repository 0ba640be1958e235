package io.levier.jobs.gaps;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.config.Publication;
import io.levier.common.gap.Gap;
import io.levier.common.gap.GapEstimate;
import io.levier.common.gap.GapMoments;
import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ServiceGap;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of service_gap that were measured, and those that could not be with the reason. */
record GapRows(LevelSums levels, Promises promises, Publication publication) {
    private static final String[] SOURCES = {
        LevelSums.PAIR, LevelSums.EXPECTED, LevelSums.BELIEVED, LevelSums.PROMISE, LevelSums.KEPT
    };

    /** The rows, in order. */
    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (Place place : levels.places(LevelSums.ALL, LevelSums.PAIR)) {
            rows.add(satisfaction(LevelSums.ALL, place));
        }
        for (String driver : levels.subjects(SOURCES)) {
            if (!driver.equals(LevelSums.ALL)) {
                for (Place place : levels.places(driver, SOURCES)) {
                    rows.add(knowledge(driver, place));
                    rows.add(design(driver, place));
                    rows.add(implementation(driver, place));
                    rows.add(satisfaction(driver, place));
                }
            }
        }
        return rows;
    }

    /** What customers expect: those who also say what they got, as in the gap between the two; else all who were asked. */
    private Optional<Level> expected(String driver, Place place) {
        return levels.at(LevelSums.PAIR, driver, place).or(() -> levels.at(LevelSums.EXPECTED, driver, place));
    }

    private Row knowledge(String driver, Place place) {
        Optional<Level> expected = expected(driver, place);
        Optional<Level> believed = levels.at(LevelSums.BELIEVED, driver, place);
        Map<Field, @Nullable Object> cells = place(driver, place, Gap.KNOWLEDGE);
        if (expected.isEmpty()) {
            return refused(cells, notAsked());
        }
        if (believed.isEmpty()) {
            return refused(cells, "no employee was asked what customers expect");
        }
        if (expected.get().isHidden() || believed.get().isHidden()) {
            return suppressed(cells);
        }
        GapMoments customers = expected.get().moments();
        GapMoments employees = believed.get().moments();
        cells.put(ServiceGap.N_EMPLOYEES, employees.clusters());
        return told(
                cells,
                GapEstimate.independent(customers.first(), employees.first(), confidence()),
                customers,
                Math.min(customers.rows(), employees.rows()));
    }

    private Row design(String driver, Place place) {
        Optional<Level> expected = expected(driver, place);
        Optional<Level> promised = levels.at(LevelSums.PROMISE, driver, place);
        OptionalDouble promise = promises.of(driver, place);
        Map<Field, @Nullable Object> cells = place(driver, place, Gap.DESIGN);
        if (expected.isEmpty()) {
            return refused(cells, notAsked());
        }
        if (promised.isEmpty() && promise.isEmpty()) {
            return refused(cells, "service_standard promises nothing of it on the scale from 0 to 100");
        }
        boolean isPromiseHidden =
                promise.isEmpty() && promised.filter(Level::isHidden).isPresent();
        if (expected.get().isHidden() || isPromiseHidden) {
            return suppressed(cells);
        }
        GapMoments customers = expected.get().moments();
        return told(
                cells,
                promised.filter(level -> !level.isHidden())
                        .map(level -> GapEstimate.independent(
                                customers.first(), level.moments().first(), confidence()))
                        .orElseGet(
                                () -> GapEstimate.toKnown(customers.first(), promise.orElse(Double.NaN), confidence())),
                customers,
                customers.rows());
    }

    private Row implementation(String driver, Place place) {
        Optional<Level> kept = levels.at(LevelSums.KEPT, driver, place);
        Map<Field, @Nullable Object> cells = place(driver, place, Gap.IMPLEMENTATION);
        if (kept.isEmpty()) {
            return refused(cells, "no promise about it is measured: service_standard, or gaps/ of the configuration");
        }
        if (kept.get().isHidden()) {
            return suppressed(cells);
        }
        GapMoments moments = kept.get().moments();
        ClusteredShare share = new ClusteredShare(moments.second());
        Interval interval = share.interval(confidence());
        double percent = 100 * share.share();
        return told(
                cells,
                new GapEstimate(
                        100,
                        percent,
                        percent - 100,
                        new Interval(100 * interval.low() - 100, 100 * interval.high() - 100)),
                moments,
                moments.rows());
    }

    private Row satisfaction(String driver, Place place) {
        Optional<Level> pair = levels.at(LevelSums.PAIR, driver, place);
        Map<Field, @Nullable Object> cells = place(driver, place, Gap.SATISFACTION);
        if (pair.isEmpty()) {
            return refused(cells, "no customer told both what was expected and what was perceived");
        }
        if (pair.get().isHidden()) {
            return suppressed(cells);
        }
        GapMoments moments = pair.get().moments();
        GapEstimate gap = GapEstimate.paired(moments, confidence());
        cells.put(ServiceGap.VALUE_SEED, published(-gap.value()));
        return told(cells, gap, moments, moments.rows());
    }

    private static String notAsked() {
        return "no customer was asked what to expect";
    }

    private Confidence confidence() {
        return new Confidence(publication.level());
    }

    private static Map<Field, @Nullable Object> place(String driver, Place place, Gap gap) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(ServiceGap.PERIOD_TYPE, place.periodType());
        cells.put(ServiceGap.PERIOD_START, Date.valueOf(place.start()));
        cells.put(ServiceGap.SEGMENT_SET, place.set());
        cells.put(ServiceGap.SEGMENT_KEY, place.key());
        cells.put(ServiceGap.DRIVER_ID, driver);
        cells.put(ServiceGap.GAP, gap.id());
        cells.put(ServiceGap.BASIS, "measured");
        cells.put(ServiceGap.UNIT, gap == Gap.IMPLEMENTATION ? "percent" : "points");
        return cells;
    }

    private static Row refused(Map<Field, @Nullable Object> cells, String reason) {
        cells.put(ServiceGap.STATUS, "not_computable");
        cells.put(ServiceGap.REASON, reason);
        return Schemas.sparseRow(ServiceGap.TABLE, cells);
    }

    private static Row suppressed(Map<Field, @Nullable Object> cells) {
        cells.put(ServiceGap.STATUS, "suppressed");
        return Schemas.sparseRow(ServiceGap.TABLE, cells);
    }

    private Row told(Map<Field, @Nullable Object> cells, GapEstimate gap, GapMoments customers, long base) {
        cells.put(ServiceGap.VALUE, published(gap.value()));
        cells.put(ServiceGap.CI_LOW, published(gap.interval().low()));
        cells.put(ServiceGap.CI_HIGH, published(gap.interval().high()));
        cells.put(ServiceGap.FROM_VALUE, published(gap.from()));
        cells.put(ServiceGap.TO_VALUE, published(gap.to()));
        cells.put(ServiceGap.N, customers.rows());
        cells.put(ServiceGap.N_CUSTOMERS, customers.clusters());
        cells.put(ServiceGap.STATUS, base < publication.minBase() ? "low_base" : "ok");
        return Schemas.sparseRow(ServiceGap.TABLE, cells);
    }
}
