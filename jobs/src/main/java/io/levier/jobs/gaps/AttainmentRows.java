package io.levier.jobs.gaps;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.config.Publication;
import io.levier.common.gap.GapEstimate;
import io.levier.common.gap.GapMoments;
import io.levier.common.gap.ServiceMeasure;
import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import io.levier.common.table.Field;
import io.levier.common.table.derived.StandardAttainment;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of standard_attainment. */
record AttainmentRows(LevelSums levels, Promises promises, List<ServiceMeasure> measures, Publication publication) {

    /** The rows, in order. */
    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (String standard : levels.subjects(LevelSums.STANDARD)) {
            for (Place place : levels.places(standard, LevelSums.STANDARD)) {
                levels.at(LevelSums.STANDARD, standard, place)
                        .ifPresent(kept ->
                                rows.add(row(standard, place, kept, levels.at(LevelSums.DEVIATION, standard, place))));
            }
        }
        return rows;
    }

    private Row row(String standard, Place place, Level kept, Optional<Level> deviation) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(StandardAttainment.PERIOD_TYPE, place.periodType());
        cells.put(StandardAttainment.PERIOD_START, Date.valueOf(place.start()));
        cells.put(StandardAttainment.SEGMENT_SET, place.set());
        cells.put(StandardAttainment.SEGMENT_KEY, place.key());
        cells.put(StandardAttainment.STANDARD_ID, standard);
        if (kept.isHidden()) {
            cells.put(StandardAttainment.STATUS, "suppressed");
            return Schemas.sparseRow(StandardAttainment.TABLE, cells);
        }
        Confidence confidence = new Confidence(publication.level());
        GapMoments moments = kept.moments();
        ClusteredShare share = new ClusteredShare(moments.second());
        Interval interval = share.interval(confidence).times(100);
        cells.put(StandardAttainment.N, moments.rows());
        cells.put(StandardAttainment.N_CUSTOMERS, moments.clusters());
        cells.put(StandardAttainment.ATTAINMENT_PCT, published(100 * share.share()));
        cells.put(StandardAttainment.CI_LOW, published(interval.low()));
        cells.put(StandardAttainment.CI_HIGH, published(interval.high()));
        deviation.filter(level -> !level.isHidden()).ifPresent(level -> {
            RatioMoments mean = level.moments().second();
            Interval range = mean.interval(confidence);
            cells.put(StandardAttainment.MEAN_DEVIATION, published(mean.ratio()));
            cells.put(StandardAttainment.DEVIATION_LOW, published(range.low()));
            cells.put(StandardAttainment.DEVIATION_HIGH, published(range.high()));
        });
        addDesignGap(cells, standard, place, confidence);
        cells.put(StandardAttainment.STATUS, moments.rows() < publication.minBase() ? "low_base" : "ok");
        return Schemas.sparseRow(StandardAttainment.TABLE, cells);
    }

    /** What is promised against what customers say they expect, in the unit of the promise. */
    private void addDesignGap(Map<Field, @Nullable Object> cells, String standard, Place place, Confidence confidence) {
        Optional<Promises.Promised> promised = promises.promised(standard);
        if (promised.isEmpty()) {
            return;
        }
        String item = promised.get().item();
        promised.get()
                .asked(place)
                .flatMap(asked -> levels.at(LevelSums.ASKED, item, asked))
                .filter(level -> !level.isHidden())
                .ifPresent(asked -> {
                    GapEstimate gap = GapEstimate.toKnown(
                            asked.moments().first(), promised.get().value(), confidence);
                    boolean isLessBetter = measures.stream()
                            .anyMatch(measure ->
                                    measure.item().equals(item) && measure.kept() == ServiceMeasure.Kept.AT_MOST);
                    Interval range = isLessBetter ? gap.interval().times(-1) : gap.interval();
                    cells.put(StandardAttainment.EXPECTED, published(gap.from()));
                    cells.put(StandardAttainment.DESIGN_GAP, published(isLessBetter ? -gap.value() : gap.value()));
                    cells.put(StandardAttainment.DESIGN_GAP_LOW, published(range.low()));
                    cells.put(StandardAttainment.DESIGN_GAP_HIGH, published(range.high()));
                    cells.put(StandardAttainment.N_EXPECTED, asked.moments().rows());
                });
    }
}
