package io.levier.jobs.drivers;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverModel;
import io.levier.common.metric.Dimension;
import io.levier.common.table.curated.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The answers of a model as vectors of what was measured, all answers of a customer together. Every customer belongs to one
 * bucket; buckets are what resampling leaves out.
 *
 * @param places of each measure in the vector, by name
 * @param rows {@code period_start, bucket, respondent_id, weight, cell, v}; NULL in v where a value is not known
 */
record AnswerVectors(DriverModel model, ModelTerms terms, Map<String, Integer> places, Dataset<Row> rows) {
    static final int BUCKETS = 256;
    static final String PROBE = "probe";

    /** Whether an answer rates five items or more, all alike: cut off to see whether such answers decide the ranking. */
    static final String STRAIGHT_LINER = "straight_liner";

    /** Part of every hash: another salt is another partition of the customers. */
    static final String SALT = "levier-drivers-1";

    private static final int ITEMS_OF_STRAIGHT_LINERS = 5;

    /** Bits that tell the customers of a bucket apart. */
    private static final int PLACES_OF_BUCKET = 55;

    private static final double HASH_RANGE = 0x1p53;

    /**
     * Arranges the rows of a model.
     *
     * @param answers with what other tables know of their customers
     */
    static AnswerVectors of(DriverModel model, ModelTerms terms, Dataset<Row> answers, int partitions) {
        List<String> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Column> values = new ArrayList<>();
        for (DriverTerm.Measure measure : terms.measures()) {
            if (measure.expression().isEmpty()) {
                items.add(measure.name());
            } else {
                names.add(measure.name());
                values.add(expr(measure.expression().get()));
            }
        }
        names.add(PROBE);
        values.add(uniform(col(Feedback.RESPONSE_ID.name())));
        List<OutcomeColumns> outcomes = new ArrayList<>(OutcomeColumns.of(model));
        ofSome(model).forEach(set -> outcomes.addAll(OutcomeColumns.of(set)));
        outcomes.forEach(outcome -> {
            names.add(outcome.name());
            values.add(expr(outcome.expression()).cast("double"));
        });
        if (isOfAllCustomers(model)) {
            names.add(CustomersAtRisk.RESPONSE_FACTOR);
            values.add(col(CustomersAtRisk.RESPONSE_FACTOR));
        }
        names.addAll(0, items);
        Map<String, Integer> places = new TreeMap<>();
        names.forEach(name -> places.put(name, places.size()));
        Dataset<Row> rows = answers.select(
                        col(Feedback.PERIOD_START.name()),
                        bucketOf(col(Feedback.RESPONDENT_ID.name())).as("bucket"),
                        col(Feedback.RESPONDENT_ID.name()),
                        col(Feedback.WEIGHT.name()),
                        array(cells(model, items)).as("cell"),
                        concat(ratings(items), array(values.toArray(Column[]::new)))
                                .as("v"),
                        col(Feedback.RESPONSE_ID.name()),
                        place(col(Feedback.RESPONDENT_ID.name())).as("place"))
                .repartition(partitions, col("bucket"))
                .sortWithinPartitions("place", "respondent_id", "period_start", "response_id")
                .drop("response_id", "place")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new AnswerVectors(model, terms, places, rows);
    }

    private static boolean isOfAllCustomers(DriverModel model) {
        return model.behaviour().respondents() == DriverBehaviour.Respondents.LIKE_ALL;
    }

    /** Outcomes that only some answers of a model have, other than its own. */
    static List<GramSet> ofSome(DriverModel model) {
        return GramSet.OF_SOME_ANSWERS.stream()
                .filter(set -> OutcomeColumns.of(set).stream()
                        .noneMatch(outcome -> outcome.name().equals(OutcomeColumns.main(model))))
                .toList();
    }

    /** The ratings of the items in their order: at once where an answer rates these and no others, else one by one. */
    private static Column ratings(List<String> items) {
        Column[] names = items.stream().map(functions::lit).toArray(Column[]::new);
        Column ratings = col(Feedback.RATINGS.name());
        Column[] found = items.stream().map(ratings::getItem).toArray(Column[]::new);
        return items.isEmpty()
                ? array().cast("array<double>")
                : when(map_keys(ratings).equalTo(array(names)), map_values(ratings))
                        .otherwise(array(found));
    }

    private static Column[] cells(DriverModel model, List<String> items) {
        List<Column> cells = new ArrayList<>();
        model.segments().forEach(segment -> cells.add(expr(Dimension.sql(List.of(segment)))));
        boolean isLong = items.size() >= ITEMS_OF_STRAIGHT_LINERS;
        cells.add(isLong ? when(isStraight(), "yes").otherwise("no") : lit("no"));
        return cells.toArray(Column[]::new);
    }

    /** Five ratings or more, all alike: of whatever items the answer rates, so that none has to be looked up. */
    private static Column isStraight() {
        Column values = map_values(col(Feedback.RATINGS.name()));
        return size(values).geq(ITEMS_OF_STRAIGHT_LINERS).and(array_min(values).equalTo(array_max(values)));
    }

    static Column bucketOf(Column respondent) {
        return pmod(xxhash64(respondent, lit(SALT)), lit((long) BUCKETS)).cast("int");
    }

    /** Buckets in order and customers apart within them, as one number: that sorts many times faster than words. */
    private static Column place(Column respondent) {
        return bucketOf(respondent)
                .cast("bigint")
                .multiply(lit(1L << PLACES_OF_BUCKET))
                .plus(shiftrightunsigned(xxhash64(respondent), Long.SIZE - PLACES_OF_BUCKET));
    }

    /** A number from 0 to 1 that knows nothing but the id. */
    private static Column uniform(Column id) {
        return pmod(xxhash64(id, lit(SALT)), lit((long) HASH_RANGE))
                .cast("double")
                .divide(lit(HASH_RANGE));
    }

    /** Place of a measure in the vector of a row. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("model " + model.id() + " has no measure " + column);
        }
        return place;
    }

    /** SQL of whether a row knows all of these measures. */
    String knows(Stream<String> measures) {
        return Stream.concat(Stream.of("true"), measures.map(name -> "v[" + place(name) + "] is not null"))
                .collect(joining(" and "));
    }

    /** SQL of whether a row knows all that a set holds beside the model's own outcome. */
    String knows(GramSet set) {
        return knows(OutcomeColumns.of(set).stream().map(OutcomeColumns::name));
    }

    /** SQL of whether a row knows all that is required. */
    String knowsRequired() {
        return knows(terms.required().stream().map(DriverTerm.Measure::name));
    }

    /** SQL of whether a row has every rating whose gaps would have to be estimated; true where gaps mean something. */
    String knowsRatings() {
        return model.missing() == DriverModel.Missing.STRUCTURAL
                ? "true"
                : knows(terms.rated().stream().map(term -> term.player().name()));
    }

    void release() {
        rows.unpersist();
    }
}
