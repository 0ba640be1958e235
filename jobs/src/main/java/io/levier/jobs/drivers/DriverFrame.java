package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Player;
import io.levier.common.metric.Dimension;
import io.levier.common.table.curated.Feedback;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a model as vectors of all columns any of its moment matrices has, all rows of a customer together. Every
 * customer belongs to one bucket; buckets are what resampling leaves out.
 *
 * @param layouts columns of each matrix
 * @param places of each column in the vector, by name
 * @param rows {@code period_start, bucket, respondent_id, weight, cell, v}; NaN in v where a value is not known
 */
record DriverFrame(
        DriverModel model,
        List<DriverTerm> terms,
        Map<GramSet, GramLayout> layouts,
        Map<String, Integer> places,
        Dataset<Row> rows) {
    static final int BUCKETS = 256;

    /** Whether an answer rates five items or more, all alike: cut off to see whether such answers decide the ranking. */
    static final String STRAIGHT_LINER = "straight_liner";

    private static final int ITEMS_OF_STRAIGHT_LINERS = 5;
    static final String PROBE = "probe";

    /** Part of every hash: another salt is another partition of the customers. */
    static final String SALT = "levier-drivers-1";

    private static final double HASH_RANGE = 0x1p53;

    /**
     * Arranges the rows of a model.
     *
     * @param feedback its answers, with the columns of their labels when {@code isFollowed}
     * @param isFollowed whether behaviour after the answer may be known
     */
    static DriverFrame of(
            DriverModel model, List<DriverTerm> terms, Dataset<Row> feedback, boolean isFollowed, int partitions) {
        Map<String, Column> values = new TreeMap<>();
        values.put(GramColumn.ONE.name(), lit(1.0));
        values.put(PROBE, uniform(col(Feedback.RESPONSE_ID.name())));
        Column isComplete = lit(true);
        for (DriverTerm term : terms) {
            for (int i = 0; i < term.columns().size(); i++) {
                values.put(term.columns().get(i).name(), expr(term.expressions().get(i)));
            }
            term.headroom().ifPresent(headroom -> values.put(headroom.column().name(), expr(headroom.expression())));
            term.tails().ifPresent(tails -> {
                values.put(tails.low().name(), expr(tails.lowExpression()));
                values.put(tails.high().name(), expr(tails.highExpression()));
            });
            isComplete = isComplete.and(expr(term.isKnown()));
        }
        if (model.missing() == DriverModel.Missing.EM) {
            // Who rated nothing says nothing of drivers.
            List<String> ratings =
                    terms.stream().flatMap(term -> term.rated().stream()).toList();
            isComplete = isComplete.and(expr("coalesce(" + String.join(", ", ratings) + ") is not null"));
        }
        List<OutcomeColumns> outcomes = new ArrayList<>(OutcomeColumns.of(model));
        outcomes.addAll(isFollowed ? OutcomeColumns.behaviour() : List.of());
        outcomes.forEach(outcome ->
                values.put(outcome.name(), coalesce(expr(outcome.expression()).cast("double"), lit(Double.NaN))));
        Map<String, Integer> places = new TreeMap<>();
        values.keySet().forEach(name -> places.put(name, places.size()));
        Dataset<Row> rows = feedback.where(isComplete.and(col("weight").gt(0)))
                .select(
                        col(Feedback.PERIOD_START.name()),
                        bucketOf(col(Feedback.RESPONDENT_ID.name())).as("bucket"),
                        col(Feedback.RESPONDENT_ID.name()),
                        col(Feedback.WEIGHT.name()),
                        array(cells(model, terms)).as("cell"),
                        array(values.values().toArray(Column[]::new)).as("v"),
                        col(Feedback.RESPONSE_ID.name()))
                .repartition(partitions, col("bucket"))
                .sortWithinPartitions("bucket", "respondent_id", "period_start", "response_id")
                .drop("response_id")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new DriverFrame(model, terms, layouts(model, terms, isFollowed), places, rows);
    }

    private static Map<GramSet, GramLayout> layouts(DriverModel model, List<DriverTerm> terms, boolean isFollowed) {
        List<GramColumn> drivers =
                terms.stream().flatMap(term -> term.columns().stream()).toList();
        List<Player> players = terms.stream().map(DriverTerm::player).toList();
        List<GramColumn> outcomes =
                OutcomeColumns.of(model).stream().map(OutcomeColumns::column).toList();
        Map<GramSet, GramLayout> layouts = new EnumMap<>(GramSet.class);
        List<GramColumn> answers = new ArrayList<>(List.of(GramColumn.ONE));
        answers.addAll(drivers);
        answers.add(new GramColumn(PROBE, GramColumn.Role.PROBE, 0.5, 1));
        answers.addAll(outcomes);
        terms.forEach(term -> term.headroom().ifPresent(headroom -> answers.add(headroom.column())));
        layouts.put(GramSet.ANSWERS, new GramLayout(answers, players));
        layouts.put(GramSet.BETWEEN, new GramLayout(answers, players));
        List<GramColumn> flags = new ArrayList<>(List.of(GramColumn.ONE));
        List<Player> pairs = new ArrayList<>();
        terms.forEach(term -> term.tails().ifPresent(tails -> {
            flags.add(tails.low());
            flags.add(tails.high());
            pairs.add(Player.group(
                    term.player().name(), tails.low().name(), tails.high().name()));
        }));
        if (!pairs.isEmpty()) {
            flags.add(outcomes.get(0));
            layouts.put(GramSet.TAILS, new GramLayout(flags, pairs));
        }
        if (isFollowed) {
            List<GramColumn> followed = new ArrayList<>(List.of(GramColumn.ONE));
            followed.addAll(drivers);
            followed.add(outcomes.get(0));
            OutcomeColumns.behaviour().forEach(outcome -> followed.add(outcome.column()));
            layouts.put(
                    GramSet.BEHAVIOUR,
                    new GramLayout(
                            followed,
                            players.stream().map(Player::withoutHeadroom).toList()));
        }
        return layouts;
    }

    /** What answers are cut by: the columns of the model, and whether they are straight lines. */
    List<String> segments() {
        List<String> segments = new ArrayList<>(model.segments());
        segments.add(STRAIGHT_LINER);
        return segments;
    }

    private static Column[] cells(DriverModel model, List<DriverTerm> terms) {
        List<String> cells = new ArrayList<>(model.segments().stream()
                .map(segment -> Dimension.sql(List.of(segment)))
                .toList());
        List<String> ratings =
                terms.stream().flatMap(term -> term.rated().stream()).toList();
        cells.add(
                ratings.size() < ITEMS_OF_STRAIGHT_LINERS
                        ? "'no'"
                        : "if(size(array_distinct(array(" + String.join(", ", ratings) + "))) = 1, 'yes', 'no')");
        return cells.stream().map(sql -> expr(sql)).toArray(Column[]::new);
    }

    static Column bucketOf(Column respondent) {
        return pmod(xxhash64(respondent, lit(SALT)), lit((long) BUCKETS)).cast("int");
    }

    /** A number from 0 to 1 that knows nothing but the id. */
    private static Column uniform(Column id) {
        return pmod(xxhash64(id, lit(SALT)), lit((long) HASH_RANGE))
                .cast("double")
                .divide(lit(HASH_RANGE));
    }

    GramLayout layout(GramSet set) {
        GramLayout layout = layouts.get(set);
        if (layout == null) {
            throw new IllegalArgumentException("model " + model.id() + " has no matrix of " + set.code());
        }
        return layout;
    }

    boolean has(GramSet set) {
        return layouts.containsKey(set);
    }

    /** Places in the vector of the columns of a matrix. */
    int[] places(GramSet set) {
        return layout(set).columns().stream()
                .mapToInt(column -> place(column.name()))
                .toArray();
    }

    /** Place of a column in the vector of a row. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("model " + model.id() + " has no column " + column);
        }
        return place;
    }

    /** The model's own outcome by all its drivers. */
    Design design() {
        return Design.of(layout(GramSet.ANSWERS), OutcomeColumns.main(model));
    }

    void release() {
        rows.unpersist();
    }
}
