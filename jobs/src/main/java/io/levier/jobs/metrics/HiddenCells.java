package io.levier.jobs.metrics;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Tells which cells may not be shown, metric by metric: {@link Suppression} over everything that is published of it. */
final class HiddenCells {
    /** The cells of {@link MetricCells}, each with the verdict. */
    static final StructType SCHEMA = MetricCells.SCHEMA.add("is_hidden", "boolean");

    private static final String METRIC = "metric_id";
    private static final String SEGMENT_SET = "segment_set";

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
        return cells.groupByKey((MapFunction<Row, String>) row -> row.<String>getAs(METRIC), Encoders.STRING())
                .flatMapGroups(new Hide(cuts, few), Encoders.row(SCHEMA));
    }

    private record Hide(Map<String, List<String>> cuts, Map<String, Integer> few)
            implements FlatMapGroupsFunction<String, Row, Row> {

        @Override
        public Iterator<Row> call(String metric, Iterator<Row> rows) {
            List<Row> empty = new ArrayList<>();
            List<Row> filled = new ArrayList<>();
            rows.forEachRemaining(row -> (row.<Long>getAs("n") > 0 ? filled : empty).add(row));
            List<Row> all = withoutBlindCuts(filled);
            boolean[] hidden = Suppression.hidden(all.stream().map(this::cell).toList(), few.getOrDefault(metric, 0));
            return Stream.concat(
                            IntStream.range(0, hidden.length).mapToObj(i -> judged(all.get(i), hidden[i])),
                            empty.stream().map(row -> judged(row, false)))
                    .iterator();
        }

        /** A cut by what no row knows tells what is told without it already; a combination needs each of its parts. */
        private List<Row> withoutBlindCuts(List<Row> rows) {
            Map<String, Set<Integer>> seen = new HashMap<>();
            for (Row row : rows) {
                List<String> values = cell(row).values();
                Set<Integer> known = seen.computeIfAbsent(row.getAs(SEGMENT_SET), key -> new HashSet<>());
                IntStream.range(0, values.size())
                        .filter(i -> !values.get(i).equals(Dimension.UNKNOWN))
                        .forEach(known::add);
            }
            return rows.stream()
                    .filter(row -> {
                        String set = row.getAs(SEGMENT_SET);
                        return seen.getOrDefault(set, Set.of()).size()
                                == cuts.getOrDefault(set, List.of()).size();
                    })
                    .toList();
        }

        private static Row judged(Row row, boolean isHidden) {
            @Nullable Object[] cells = new Object[row.size() + 1];
            for (int i = 0; i < row.size(); i++) {
                cells[i] = row.get(i);
            }
            cells[row.size()] = isHidden;
            return RowFactory.create(cells);
        }

        private PublishedCell cell(Row row) {
            List<String> of = cuts.getOrDefault(row.<String>getAs(SEGMENT_SET), List.of());
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
