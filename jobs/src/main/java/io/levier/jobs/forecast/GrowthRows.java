package io.levier.jobs.forecast;

import io.levier.common.forecast.GrowthCell;
import io.levier.common.forecast.GrowthLink;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.NpsGrowthLink;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code nps_growth_link} of published cells, few whatever the number of customers. */
final class GrowthRows {
    /** Quarters after the score, and before it, where no effect of it can be. */
    private static final int[] LAGS = {-2, -1, 1, 2, 3, 4};

    private GrowthRows() {}

    /** @param cells rows of {@code forecast/growth_panel.sql} */
    static List<Row> of(List<Row> cells, Confidence confidence) {
        SortedMap<String, List<GrowthCell>> sets = new TreeMap<>();
        for (Row cell : cells) {
            sets.computeIfAbsent(cell.getAs("segment_set"), set -> new ArrayList<>())
                    .add(cell(cell));
        }
        List<Row> rows = new ArrayList<>();
        sets.forEach((set, panel) -> {
            panel.sort((one, other) -> one.unit().equals(other.unit())
                    ? Integer.compare(one.quarter(), other.quarter())
                    : one.unit().compareTo(other.unit()));
            for (int lag : LAGS) {
                rows.add(row(set, lag, GrowthLink.of(panel, lag, confidence)));
            }
        });
        return rows;
    }

    private static GrowthCell cell(Row cell) {
        @Nullable Long answers = cell.getAs("n_answers");
        return new GrowthCell(
                cell.getAs("segment_key"),
                cell.getAs("quarter"),
                number(cell, "score"),
                number(cell, "score_error"),
                answers == null ? 0 : answers,
                number(cell, "revenue"));
    }

    private static double number(Row cell, String column) {
        @Nullable Double value = cell.getAs(column);
        return value == null ? Double.NaN : value;
    }

    private static Row row(String set, int lag, Optional<GrowthLink> told) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(NpsGrowthLink.SEGMENT_SET, set);
        cells.put(NpsGrowthLink.LAG, lag);
        cells.put(NpsGrowthLink.STATUS, "not_computable");
        told.ifPresent(link -> {
            cells.put(NpsGrowthLink.STATUS, link.units() < GrowthLink.FEWEST_UNITS ? "low_base" : "ok");
            cells.put(NpsGrowthLink.N_UNITS, link.units());
            cells.put(NpsGrowthLink.N_ROWS, link.rows());
            cells.put(NpsGrowthLink.COEF, Rounding.published(link.coefficient()));
            cells.put(NpsGrowthLink.SE, Rounding.published(link.standardError()));
            cells.put(NpsGrowthLink.CI_LOW, Rounding.published(link.interval().low()));
            cells.put(NpsGrowthLink.CI_HIGH, Rounding.published(link.interval().high()));
            cells.put(NpsGrowthLink.P_VALUE, Rounding.published(link.p()));
            cells.put(NpsGrowthLink.RELIABILITY, Rounding.published(link.reliability()));
            cells.put(NpsGrowthLink.COEF_CORRECTED, Rounding.published(link.corrected()));
            cells.put(NpsGrowthLink.OUT_OF_SAMPLE_R2, Rounding.published(link.outOfSample()));
        });
        return Schemas.sparseRow(NpsGrowthLink.TABLE, cells);
    }
}
