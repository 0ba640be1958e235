package io.levier.jobs.forecast;

import io.levier.common.forecast.MonthlyTrend;
import io.levier.common.forecast.Observation;
import io.levier.common.stats.Rounding;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Tests the months of one metric and segment for a trend; what it means among all segments is told afterwards. */
final class TrendRows {
    static final StructType TESTED = StructType.fromDDL("metric_id string, segment_set string, segment_key string,"
            + " unit string, direction string, last_month date, n_months int, is_adjusted boolean, slope double,"
            + " tau double, p_value double, reason string");

    private TrendRows() {}

    /**
     * A row of {@link #TESTED}.
     *
     * @param series a row of {@code forecast/month_series.sql}
     */
    static Row of(Row series) {
        LocalDate last = series.getDate(series.fieldIndex("last_month")).toLocalDate();
        double[] values = MonthlyTrend.lastRun(observations(series), last);
        if (values.length < MonthlyTrend.FEWEST) {
            return row(
                    series,
                    values.length,
                    null,
                    "needs " + MonthlyTrend.FEWEST + " closed months in a row up to the last one of the metric");
        }
        return row(series, values.length, MonthlyTrend.of(values), null);
    }

    private static List<Observation> observations(Row series) {
        return series.<Row>getList(series.fieldIndex("observations")).stream()
                .map(one -> new Observation(one.getDate(0).toLocalDate(), one.getDouble(1), 0))
                .toList();
    }

    private static Row row(Row series, int months, @Nullable MonthlyTrend trend, @Nullable String reason) {
        return RowFactory.create(
                series.getAs("metric_id"),
                series.getAs("segment_set"),
                series.getAs("segment_key"),
                series.getAs("unit"),
                series.getAs("direction"),
                series.getAs("last_month"),
                months,
                trend == null ? null : trend.isAdjusted(),
                trend == null ? null : Rounding.published(trend.test().slope()),
                trend == null ? null : Rounding.published(trend.test().tau()),
                trend == null ? null : Rounding.published(trend.pValue()),
                reason);
    }
}
