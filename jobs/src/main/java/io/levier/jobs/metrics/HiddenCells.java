package io.levier.jobs.metrics;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Scope;
import io.levier.common.metric.Suppression;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
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
    private static final String SEGMENT_KEY = "segment_key";
    private static final Terms NOTHING_TO_HIDE = new Terms(0, Scope.EVERYWHERE, Set.of());

    private HiddenCells() {}

    /**
     * What a metric may be published on.
     *
     * @param few a base of fewer customers is not shown
     * @param scope cuts it says nothing by are left out
     * @param scarce cells that would tell of few agents
     */
    record Terms(int few, Scope scope, Set<CellPlace> scarce) implements Serializable {}

    /**
     * Judges cells.
     *
     * @param cells rows of {@link MetricCells#SCHEMA}
     * @param terms by metric
     */
    static Dataset<Row> of(Dataset<Row> cells, List<Dimension> dimensions, Map<String, Terms> terms) {
        Map<String, List<String>> cuts = dimensions.stream().collect(Collectors.toMap(Dimension::id, Dimension::cuts));
        return cells.groupByKey((MapFunction<Row, String>) row -> row.<String>getAs(METRIC), Encoders.STRING())
                .flatMapGroups(new Hide(cuts, terms), Encoders.row(SCHEMA));
    }

    private record Hide(Map<String, List<String>> cuts, Map<String, Terms> terms)
            implements FlatMapGroupsFunction<String, Row, Row> {

        @Override
        public Iterator<Row> call(String metric, Iterator<Row> rows) {
            Terms on = terms.getOrDefault(metric, NOTHING_TO_HIDE);
            List<Row> empty = new ArrayList<>();
            List<Row> filled = new ArrayList<>();
            rows.forEachRemaining(row -> {
                if (on.scope().isCutBy(cutsOf(row))) {
                    (isFilled(row) ? filled : empty).add(row);
                }
            });
            List<Row> all = withoutBlindCuts(filled);
            boolean[] hidden = Suppression.hidden(
                    all.stream().map(row -> cell(row, on.scarce())).toList(), on.few());
            return Stream.concat(
                            IntStream.range(0, hidden.length).mapToObj(i -> judged(all.get(i), hidden[i])),
                            empty.stream().map(row -> judged(row, false)))
                    .iterator();
        }

        /**
         * Whether a cell is part of a sum. Without anybody who is counted it may still hold customers the others are
         * compared with: taken off the whole, the shown cells would tell of these.
         */
        private static boolean isFilled(Row row) {
            Double squares = row.getAs("sum_yy");
            return row.<Long>getAs("n") > 0 || (squares != null && squares > 0);
        }

        /** A cut by what no row knows tells what is told without it already; a combination needs each of its parts. */
        private List<Row> withoutBlindCuts(List<Row> rows) {
            Map<String, Set<Integer>> seen = new HashMap<>();
            for (Row row : rows) {
                List<String> values = values(row.getAs(SEGMENT_KEY), cutsOf(row).size());
                Set<Integer> known = seen.computeIfAbsent(row.getAs(SEGMENT_SET), key -> new HashSet<>());
                IntStream.range(0, values.size())
                        .filter(i -> !values.get(i).equals(Dimension.UNKNOWN))
                        .forEach(known::add);
            }
            return rows.stream()
                    .filter(row -> {
                        String set = row.getAs(SEGMENT_SET);
                        return seen.getOrDefault(set, Set.of()).size()
                                == cutsOf(row).size();
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

        private List<String> cutsOf(Row row) {
            return cuts.getOrDefault(row.<String>getAs(SEGMENT_SET), List.of());
        }

        private PublishedCell cell(Row row, Set<CellPlace> scarce) {
            LocalDate start = row.<Date>getAs("period_start").toLocalDate();
            List<String> of = cutsOf(row);
            CellPlace place = new CellPlace(
                    row.getAs("period_type"), (int) start.toEpochDay(), row.getAs(SEGMENT_SET), row.getAs(SEGMENT_KEY));
            return new PublishedCell(
                    place.periodType(),
                    start,
                    row.<Date>getAs("period_end").toLocalDate(),
                    of,
                    values(place.key(), of.size()),
                    row.<Long>getAs("n_customers"),
                    scarce.contains(place));
        }

        private static List<String> values(String key, int cuts) {
            return cuts == 0
                    ? List.of()
                    : cuts == 1 ? List.of(key) : Arrays.asList(key.split(Pattern.quote(Dimension.ACROSS), cuts));
        }
    }
}
