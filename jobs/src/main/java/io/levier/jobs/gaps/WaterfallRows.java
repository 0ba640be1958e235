package io.levier.jobs.gaps;

import io.levier.common.gap.GapMoments;
import io.levier.common.gap.Waterfall;
import java.sql.Date;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of gap_waterfall: where both ends of the way are known and may be shown. */
record WaterfallRows(LevelSums levels, Promises promises, int minBase) {

    /** The rows, in order. */
    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (String driver : levels.subjects(LevelSums.PAIR)) {
            if (!driver.equals(LevelSums.ALL)) {
                levels.places(driver, LevelSums.PAIR).forEach(place -> rows.addAll(way(driver, place)));
            }
        }
        return rows;
    }

    private List<Row> way(String driver, Place place) {
        Optional<GapMoments> pair = shown(LevelSums.PAIR, driver, place);
        if (pair.isEmpty()) {
            return List.of();
        }
        Map<Waterfall.Level, Double> known = new EnumMap<>(Waterfall.Level.class);
        known.put(Waterfall.Level.EXPECTED, pair.get().first().ratio());
        known.put(Waterfall.Level.PERCEIVED, pair.get().second().ratio());
        Optional<GapMoments> believed = shown(LevelSums.BELIEVED, driver, place);
        believed.ifPresent(
                moments -> known.put(Waterfall.Level.BELIEVED, moments.first().ratio()));
        Optional<GapMoments> promised = shown(LevelSums.PROMISE, driver, place);
        promised.ifPresentOrElse(
                moments -> {
                    known.put(Waterfall.Level.PROMISED, moments.first().ratio());
                    known.put(Waterfall.Level.DELIVERED, moments.second().ratio());
                },
                () -> promises.of(driver, place).ifPresent(value -> known.put(Waterfall.Level.PROMISED, value)));
        boolean isLow = pair.get().rows() < minBase
                || believed.map(GapMoments::rows).orElse(Long.MAX_VALUE) < minBase
                || promised.map(GapMoments::rows).orElse(Long.MAX_VALUE) < minBase;
        List<Waterfall.Step> steps = Waterfall.over(known).steps();
        List<Row> rows = new ArrayList<>();
        for (Waterfall.Step step : steps) {
            rows.add(RowFactory.create(
                    place.periodType(),
                    Date.valueOf(place.start()),
                    place.set(),
                    place.key(),
                    driver,
                    rows.size() + 1,
                    step.id(),
                    step.start().id(),
                    step.end().id(),
                    step.startValue().doubleValue(),
                    step.endValue().doubleValue(),
                    step.size().doubleValue(),
                    isLow ? "low_base" : "ok"));
        }
        return rows;
    }

    private Optional<GapMoments> shown(String source, String driver, Place place) {
        return levels.at(source, driver, place)
                .filter(level -> !level.isHidden())
                .map(Level::moments);
    }
}
