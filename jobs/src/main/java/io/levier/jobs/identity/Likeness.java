package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.identity.Comparison;
import io.levier.common.identity.MatchLearning;
import io.levier.common.identity.MatchModel;
import io.levier.common.identity.PersonRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Which pairs of records are likely one person. What is collected are counts of comparisons, of which there are a few
 * thousand whatever the number of customers, and a sample of fixed size to see how strangers agree.
 */
final class Likeness {
    /** {@code customer_id, other_customer_id, probability, log_odds, evidence} */
    static final StructType LIKELY = StructType.fromDDL(
            "customer_id string, other_customer_id string, probability double, log_odds double, evidence string");

    private static final StructType WEIGHTS =
            StructType.fromDDL("comparison int, probability double, log_odds double, evidence string");

    /** 1,000 records make half a million pairs: shares of one in ten thousand are known to a tenth. */
    private static final int SAMPLE = 1_000;

    private final Map<Comparison, Long> counts = new HashMap<>();
    private final Dataset<Row> pairs;
    private final Optional<MatchModel> model;

    /**
     * Learns from all pairs.
     *
     * @param pairs rows of {@link Candidates}
     * @param cleaned rows of {@link RecordColumns}
     */
    Likeness(Dataset<Row> pairs, Dataset<Row> cleaned) {
        this.pairs = pairs;
        pairs.groupBy("comparison")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.put(new Comparison(row.getInt(0)), row.getLong(1)));
        this.model = counts.isEmpty() ? Optional.empty() : Optional.of(MatchLearning.learn(counts, strangers(cleaned)));
    }

    /** How the pairs of a sample compare; whoever is in it depends on the keys of the records alone. */
    private static Map<Comparison, Long> strangers(Dataset<Row> cleaned) {
        List<PersonRecord> sample =
                cleaned.orderBy(xxhash64(col("customer_id")), col("customer_id")).limit(SAMPLE).collectAsList().stream()
                        .map(RecordColumns::record)
                        .toList();
        Map<Comparison, Long> strangers = new HashMap<>();
        for (int i = 0; i < sample.size(); i++) {
            for (PersonRecord other : sample.subList(i + 1, sample.size())) {
                strangers.merge(Comparison.of(sample.get(i), other), 1L, Long::sum);
            }
        }
        return strangers;
    }

    /** What was learned, empty when no records share a block key. */
    Optional<MatchModel> model() {
        return model;
    }

    /** The pairs that are one person with at least this probability, with what speaks for it. */
    Dataset<Row> likely(double probability) {
        List<Row> weights = model.stream()
                .flatMap(learned -> counts.keySet().stream()
                        .filter(comparison -> learned.probability(comparison) >= probability)
                        .map(comparison -> RowFactory.create(
                                comparison.code(),
                                learned.probability(comparison),
                                learned.logOdds(comparison),
                                learned.explain(comparison))))
                .toList();
        Dataset<Row> likely = pairs.sparkSession().createDataFrame(weights, WEIGHTS);
        return pairs.join(broadcast(likely), "comparison")
                .select(
                        col("customer_id"),
                        col("other_customer_id"),
                        col("probability"),
                        col("log_odds"),
                        col("evidence"));
    }
}
