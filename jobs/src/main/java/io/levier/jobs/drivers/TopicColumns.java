package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.metric.Label;
import io.levier.common.table.curated.TopicMention;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Topics of comments as candidate drivers: those spoken of by enough customers. */
final class TopicColumns {
    private static final String TOPICS = "topics";

    /** A topic of fewer customers tells of them rather than of it. */
    private static final int FEWEST_CUSTOMERS = 30;

    private TopicColumns() {}

    /** Answers that came with a comment in a language that is read, with a number for each topic. */
    static Dataset<Row> beside(Dataset<Row> answers, Dataset<Row> mentions, DriverModel.Block block) {
        Column mentioned = col(TopicMention.IS_MENTIONED.name());
        Column number = block == DriverModel.Block.TOPICS
                ? when(mentioned, lit(1.0)).otherwise(lit(0.0))
                : signum(col(TopicMention.N_POSITIVE.name()).minus(col(TopicMention.N_NEGATIVE.name())));
        Dataset<Row> topics = mentions.groupBy(TopicMention.RESPONSE_ID.name())
                .agg(map_from_entries(
                                array_sort(collect_list(struct(col(TopicMention.TOPIC.name()), number.cast("double")))))
                        .as(TOPICS));
        return answers.join(topics, new String[] {TopicMention.RESPONSE_ID.name()});
    }

    /**
     * A column per topic, in alphabetical order.
     *
     * @param answers rows of {@link #beside}
     */
    static List<DriverColumn> of(DriverModel model, Dataset<Row> answers) {
        return answers
                .select(col("respondent_id"), explode(col(TOPICS)))
                .where(col("value").notEqual(0))
                .groupBy("key")
                .agg(count_distinct(col("respondent_id")).as("n_customers"))
                .where(col("n_customers").geq(FEWEST_CUSTOMERS))
                .where(
                        model.items().isEmpty()
                                ? lit(true)
                                : col("key").isin(model.items().toArray()))
                .orderBy("key")
                .collectAsList()
                .stream()
                .map(row -> column(row.getString(0)))
                .toList();
    }

    private static DriverColumn column(String topic) {
        return new DriverColumn(
                topic,
                TOPICS + "[" + DriverTerms.literal(topic) + "]",
                DriverColumn.Kind.NUMBER,
                -1,
                1,
                2,
                new Label(topic, topic),
                Optional.empty());
    }
}
