package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.col;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Which cells may not be shown, metric by metric: {@link Suppression} over everything that is published of it. */
final class HiddenCells {
    static final StructType SCHEMA = StructType.fromDDL("metric_id string, period_type string, period_start date,"
            + " segment_set string, segment_key string, is_hidden boolean");

    private static final String METRIC = "metric_id";

    private HiddenCells() {}

    /**
     * @param cells rows of {@link MetricCells#SCHEMA}
     * @param few by metric, the customers a base must have
     */
    static Dataset<Row> of(Dataset<Row> cells, List<Dimension> dimensions, Map<String, Integer> few) {
        Map<String, List<String>> cuts = dimensions.stream()
                .collect(Collectors.toMap(
                        Dimension::id,
                        dimension -> dimension.parts().stream()
                                .map(Dimension.Part::cut)
                                .toList()));
        return cells.where(col("n").gt(0))
                .groupByKey((MapFunction<Row, String>) row -> row.<String>getAs(METRIC), Encoders.STRING())
                .flatMapGroups(new Hide(cuts, few), Encoders.row(SCHEMA));
    }

    private record Hide(Map<String, List<String>> cuts, Map<String, Integer> few)
            implements FlatMapGroupsFunction<String, Row, Row> {

        @Override
        public Iterator<Row> call(String metric, Iterator<Row> rows) {
            List<Row> all = new ArrayList<>();
            List<PublishedCell> cells = new ArrayList<>();
            rows.forEachRemaining(row -> {
                all.add(place(row));
                cells.add(cell(row));
            });
            boolean[] hidden = Suppression.hidden(cells, few.getOrDefault(metric, 0));
            return IntStream.range(0, hidden.length)
                    .mapToObj(i -> with(all.get(i), hidden[i]))
                    .iterator();
        }

        private static Row place(Row row) {
            return RowFactory.create(
                    row.getAs(METRIC),
                    row.getAs("period_type"),
                    row.getAs("period_start"),
                    row.getAs("segment_set"),
                    row.getAs("segment_key"));
        }

        private static Row with(Row place, boolean isHidden) {
            return RowFactory.create(place.get(0), place.get(1), place.get(2), place.get(3), place.get(4), isHidden);
        }

        private PublishedCell cell(Row row) {
            List<String> of = cuts.getOrDefault(row.<String>getAs("segment_set"), List.of());
            return new PublishedCell(
                    row.getAs("period_type"),
                    row.<Date>getAs("period_start").toLocalDate(),
                    row.<Date>getAs("period_end").toLocalDate(),
                    of,
                    values(row.getAs("segment_key"), of.size()),
                    row.<Long>getAs("n_customers"));
        }

        private static List<String> values(String key, int cuts) {
            return cuts == 0
                    ? List.of()
                    : cuts == 1 ? List.of(key) : Arrays.asList(key.split(Pattern.quote(Dimension.ACROSS), cuts));
        }
    }
}
