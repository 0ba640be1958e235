package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.levier.common.identity.Comparison;
import io.levier.common.identity.MatchModel;
import io.levier.common.identity.PersonRecord;
import io.levier.common.identity.PersonSplit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Parts linked records into persons. Records joined by keys alone stay as they are; where likeness or a decision has a
 * say, all records of the group are weighed against each other.
 */
final class Persons {
    private static final StructType LABELLED = StructType.fromDDL("customer_id string, label string");
    private static final List<String> MORE = List.of("links", "apart");

    /** Without a model nothing speaks for one person but keys. */
    private static final double NOTHING_SPEAKS_FOR_IT = -1;

    private final Optional<MatchModel> model;
    private final double threshold;
    private final int recordsPerPerson;

    /**
     * @param model weighs likeness
     * @param probability at which two groups of records become one person
     * @param recordsPerPerson larger groups are joined by shared keys only
     */
    Persons(Optional<MatchModel> model, double probability, int recordsPerPerson) {
        this.model = model;
        this.threshold = Math.log(probability / (1 - probability));
        this.recordsPerPerson = recordsPerPerson;
    }

    /**
     * The label of every record that is linked to another: {@code customer_id, label}.
     *
     * @param cleaned rows of {@link RecordColumns}
     * @param shared customer_id, link: what joins for certain
     * @param likely rows of {@link Likeness#LIKELY}
     * @param apart customer_id, other_customer_id: who is not one person, in both directions
     */
    Dataset<Row> labels(Dataset<Row> cleaned, Dataset<Row> shared, Dataset<Row> likely, Dataset<Row> apart) {
        Dataset<Row> linked = Components.labels(cleaned, shared.unionByName(links(likely)));
        Dataset<Row> weighed = linked.join(
                        likely.select("customer_id")
                                .union(apart.select("customer_id"))
                                .distinct(),
                        "customer_id")
                .select("label")
                .distinct();
        Dataset<Row> sizes =
                linked.join(weighed, "label").groupBy("label").agg(count(lit(1)).as("n"));
        Dataset<Row> groups = linked.join(sizes, new String[] {"label"}, "left").localCheckpoint();
        Dataset<Row> untouched = groups.where(col("n").isNull()).select("customer_id", "label");
        Dataset<Row> small = groups.where(col("n").leq(recordsPerPerson)).select("customer_id", "label");
        Dataset<Row> large = groups.where(col("n").gt(recordsPerPerson)).select("customer_id");
        Dataset<Row> persons = untouched.unionByName(split(small, cleaned, shared, apart));
        return large.isEmpty()
                ? persons
                : persons.unionByName(Components.labels(cleaned, shared.join(large, "customer_id")));
    }

    /** A likely pair as a key its two records share. */
    private static Dataset<Row> links(Dataset<Row> likely) {
        Column link = concat(lit("likeness:"), col("customer_id"), lit("|"), col("other_customer_id"));
        return likely.select(col("customer_id"), link.as("link"))
                .union(likely.select(col("other_customer_id"), link.as("link")));
    }

    private Dataset<Row> split(Dataset<Row> groups, Dataset<Row> cleaned, Dataset<Row> shared, Dataset<Row> apart) {
        Dataset<Row> links =
                shared.groupBy("customer_id").agg(collect_set("link").as("links"));
        Dataset<Row> others = apart.groupBy("customer_id")
                .agg(collect_set("other_customer_id").as("apart"));
        Column nobody = array().cast("array<string>");
        Column[] record = Stream.concat(
                        RecordColumns.CLEANED.stream().map(name -> col(name)),
                        MORE.stream().map(name -> coalesce(col(name), nobody).as(name)))
                .toArray(Column[]::new);
        return groups.withColumnRenamed("label", "group")
                .join(cleaned.drop("block_keys"), "customer_id")
                .join(links, new String[] {"customer_id"}, "left")
                .join(others, new String[] {"customer_id"}, "left")
                .groupBy("group")
                .agg(collect_list(struct(record)).as("records"))
                .select("records")
                .flatMap(new Split(model.orElse(null), threshold), Encoders.row(LABELLED));
    }

    /** From the records of one group to their persons. */
    private record Split(@Nullable MatchModel model, double threshold) implements FlatMapFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Row group) {
            List<Row> rows = group.<Row>getList(0).stream()
                    .sorted(Comparator.comparing(RecordColumns::label))
                    .toList();
            List<PersonRecord> records =
                    rows.stream().map(RecordColumns::record).toList();
            PersonSplit split = new PersonSplit(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                List<String> apart = rows.get(i).getList(RecordColumns.CLEANED.size() + 1);
                for (int j = i + 1; j < rows.size(); j++) {
                    split.weigh(i, j, logOdds(records.get(i), records.get(j)));
                    if (apart.contains(RecordColumns.customerId(rows.get(j)))) {
                        split.forbid(i, j);
                    }
                }
            }
            joinByKeys(rows, split);
            int[] persons = split.persons(threshold);
            List<Row> labelled = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                labelled.add(RowFactory.create(
                        RecordColumns.customerId(rows.get(i)), RecordColumns.label(rows.get(persons[i]))));
            }
            return labelled.iterator();
        }

        /** What somebody decided comes before what keys say, and every carrier of a key is tried, not the first alone. */
        private static void joinByKeys(List<Row> rows, PersonSplit split) {
            SortedMap<String, List<Integer>> carriers =
                    new TreeMap<>(Comparator.comparing((String link) -> !link.startsWith("decision:"))
                            .thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < rows.size(); i++) {
                for (String link : rows.get(i).<String>getList(RecordColumns.CLEANED.size())) {
                    carriers.computeIfAbsent(link, unseen -> new ArrayList<>()).add(i);
                }
            }
            for (List<Integer> sharing : carriers.values()) {
                for (int left : sharing) {
                    for (int right : sharing) {
                        if (left < right) {
                            split.join(left, right);
                        }
                    }
                }
            }
        }

        private double logOdds(PersonRecord left, PersonRecord right) {
            return model == null ? NOTHING_SPEAKS_FOR_IT : model.logOdds(Comparison.of(left, right));
        }
    }
}
