package io.levier.jobs.gaps;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.StudentInterval;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ServiceGap;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of service_gap of what customers perceive less what they expect, in which drivers count by their importance: Σ
 * importance · gap / Σ importance. Drivers whose own gap is hidden at a place are left out there: with them the others would
 * tell it.
 */
final class WeightedGapRows {
    static final String GAP = "satisfaction_weighted";

    /** Gaps of drivers that are shown, with the weight each has. */
    static final StructType SHOWN =
            StructType.fromDDL("period_type string, period_start date, segment_set string, segment_key string,"
                    + " driver_id string, importance double, n bigint, gap double");

    private final Map<String, Double> importance = new TreeMap<>();
    private final SortedSet<String> sources = new TreeSet<>();
    private final LevelSums levels;
    private final Publication publication;

    /**
     * Of importances.
     *
     * @param importances rows of {@code gaps/importance}
     */
    WeightedGapRows(LevelSums levels, List<Row> importances, Publication publication) {
        this.levels = levels;
        this.publication = publication;
        for (Row row : importances) {
            importance.put(row.getAs("driver_id"), row.getAs("importance"));
            sources.add(row.getAs("source"));
        }
    }

    /** Rows of {@link #SHOWN}. */
    List<Row> shown() {
        List<Row> shown = new ArrayList<>();
        importance.forEach((driver, weight) -> {
            for (Place place : levels.places(driver, LevelSums.PAIR)) {
                levels.at(LevelSums.PAIR, driver, place)
                        .filter(level -> !level.isHidden())
                        .ifPresent(level -> shown.add(RowFactory.create(
                                place.periodType(),
                                Date.valueOf(place.start()),
                                place.set(),
                                place.key(),
                                driver,
                                weight,
                                level.moments().rows(),
                                level.moments().between().ratio())));
            }
        });
        return shown;
    }

    /**
     * The rows, in order.
     *
     * @param weighted rows of {@code gaps/weighted_gap}
     */
    List<Row> of(List<Row> weighted) {
        Map<Place, Row> known = new TreeMap<>();
        weighted.forEach(row -> known.put(LevelSums.place(row), row));
        List<Row> rows = new ArrayList<>();
        for (Place place : levels.places(LevelSums.ALL, LevelSums.PAIR)) {
            rows.add(row(place, known.get(place)));
        }
        return rows;
    }

    private Row row(Place place, @Nullable Row weighted) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(ServiceGap.PERIOD_TYPE, place.periodType());
        cells.put(ServiceGap.PERIOD_START, Date.valueOf(place.start()));
        cells.put(ServiceGap.SEGMENT_SET, place.set());
        cells.put(ServiceGap.SEGMENT_KEY, place.key());
        cells.put(ServiceGap.DRIVER_ID, LevelSums.ALL);
        cells.put(ServiceGap.GAP, GAP);
        cells.put(ServiceGap.BASIS, "measured");
        cells.put(ServiceGap.UNIT, "points");
        if (weighted == null) {
            boolean isUnweighted = importance.isEmpty();
            cells.put(ServiceGap.STATUS, isUnweighted ? "not_computable" : "suppressed");
            cells.put(
                    ServiceGap.REASON,
                    isUnweighted
                            ? "nobody was asked how important drivers are, and no driver model knows those customers expect"
                            : null);
            return Schemas.sparseRow(ServiceGap.TABLE, cells);
        }
        long customers = weighted.getAs("n_customers");
        long pairs = weighted.getAs("n");
        double value = weighted.getAs("value");
        @Nullable Double variance = weighted.getAs("variance");
        Interval interval = StudentInterval.interval(
                value, variance == null ? Double.NaN : variance, customers - 1.0, new Confidence(publication.level()));
        cells.put(ServiceGap.VALUE, published(value));
        cells.put(ServiceGap.CI_LOW, published(interval.low()));
        cells.put(ServiceGap.CI_HIGH, published(interval.high()));
        cells.put(ServiceGap.VALUE_SEED, published(-value));
        cells.put(ServiceGap.N, pairs);
        cells.put(ServiceGap.N_CUSTOMERS, customers);
        cells.put(ServiceGap.STATUS, pairs < publication.minBase() ? "low_base" : "ok");
        cells.put(
                ServiceGap.REASON,
                weighted.getAs("n_drivers") + " drivers by importance, " + String.join(", ", sources));
        return Schemas.sparseRow(ServiceGap.TABLE, cells);
    }
}
