package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverGoals;
import io.levier.common.config.DriverModel;
import io.levier.common.metric.Label;
import io.levier.common.stats.MultipleTests;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.TopicMention;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Topics beside answers: mentioned or felt, and none for those who wrote nothing. */
@OnSpark
class TopicColumnsTest {
    private final SparkSession spark;

    TopicColumnsTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> told(DriverModel.Block block) {
        Dataset<Row> feedback = PipeTable.of(spark, Feedback.TABLE, """
                | response_id | respondent_id |
                | r1          | a             |
                | r2          | b             |
                | r3          | c             |
                """);
        Dataset<Row> mentions = PipeTable.of(spark, TopicMention.TABLE, """
                | response_id | topic    | is_mentioned | n_positive | n_negative |
                | r1          | ease     | true         | 2          | 1          |
                | r1          | delivery | true         | 0          | 3          |
                | r2          | ease     | false        | 0          | 0          |
                | r2          | delivery | true         | 1          | 1          |
                """);
        return TopicColumns.beside(feedback, mentions, block)
                .selectExpr("concat_ws(' ', response_id, topics['ease'], topics['delivery'])")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void thoseWhoWriteHaveANumberForEveryTopic() {
        assertEquals(List.of("r1 1.0 1.0", "r2 0.0 1.0"), told(DriverModel.Block.TOPICS));
        assertEquals(List.of("r1 1.0 -1.0", "r2 0.0 0.0"), told(DriverModel.Block.TOPIC_SENTIMENT));
    }

    /** Ease is spoken of by thirty customers, delivery by twenty-nine, one of them twice; billing by nobody. */
    @Test
    void topicsOfThirtyCustomersAreDrivers() {
        StringBuilder feedback = new StringBuilder("response_id | respondent_id\n");
        StringBuilder mentions = new StringBuilder("response_id | topic | is_mentioned | n_positive | n_negative\n");
        for (int i = 0; i < 30; i++) {
            feedback.append("r%d | %s%n".formatted(i, i));
            mentions.append("r%d | ease | true | 1 | 0%n".formatted(i));
            mentions.append("r%d | delivery | %s | %d | 0%n".formatted(i, i > 0, i > 0 ? 1 : 0));
            mentions.append("r%d | billing | false | 0 | 0%n".formatted(i));
        }
        feedback.append("again | 29\n");
        mentions.append("again | delivery | true | 1 | 0\n");
        for (DriverModel.Block block : List.of(DriverModel.Block.TOPICS, DriverModel.Block.TOPIC_SENTIMENT)) {
            Dataset<Row> answers = TopicColumns.beside(
                    PipeTable.of(spark, Feedback.TABLE, feedback.toString()),
                    PipeTable.of(spark, TopicMention.TABLE, mentions.toString()),
                    block);
            assertEquals(List.of("ease"), names(answers, List.of()), block + "");
            assertEquals(List.of(), names(answers, List.of("delivery")), block + "");
        }
    }

    private static List<String> names(Dataset<Row> answers, List<String> items) {
        return TopicColumns.of(model(items), answers).stream()
                .map(DriverColumn::id)
                .toList();
    }

    private static DriverModel model(List<String> items) {
        return new DriverModel(
                "m",
                new Label("M", "M"),
                DriverModel.Outcome.NPS,
                DriverModel.Block.TOPICS,
                Optional.empty(),
                items,
                List.of(),
                List.of(),
                List.of(),
                DriverBehaviour.PLAIN,
                DriverGoals.NONE,
                List.of(),
                DriverModel.Missing.COMPLETE,
                DriverModel.Weights.OWN,
                MultipleTests.BENJAMINI_HOCHBERG,
                0.0,
                99,
                7);
    }
}
