package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.DriverModel;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.TopicMention;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics beside answers: mentioned or felt, and none for those who wrote nothing. */
@ExtendWith(SparkExtension.class)
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
}
