package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@OnSpark
class CountedFactsTest {

    @Test
    void countsAnAnswerWithItsRakedWeightElseWithItsOwn(SparkSession spark) {
        Dataset<Row> ratings = PipeTable.of(spark, Rating.TABLE, """
                response_id | question_id | weight
                a | q1 | 1
                a | q2 | 1
                b | q1 | 2
                """);
        Dataset<Row> weights = PipeTable.of(spark, ResponseWeight.TABLE, """
                response_id | weight
                a | 0.25
                of nobody | 7
                """);
        Dataset<Row> weighted = CountedFacts.weighted(ratings, weights).orderBy("response_id", "question_id");
        assertArrayEquals(ratings.columns(), weighted.columns());
        assertEquals(
                List.of("a q1 0.25", "a q2 0.25", "b q1 2.0"),
                weighted.collectAsList().stream()
                        .map(row -> row.getAs("response_id") + " " + row.getAs("question_id") + " "
                                + row.<Number>getAs("weight").doubleValue())
                        .toList());
    }
}
