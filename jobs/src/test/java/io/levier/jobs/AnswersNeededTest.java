package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How many answers a survey needs, against the formula of a simple sample. */
@OnSpark
class AnswersNeededTest {
    private static final Path QUERY = Path.of("../notebooks/sql/answers_needed.sql");

    /** Of 755 answers 283 promote and 286 detract: {@code 1.96²·10⁴·(p + d − N²)/m²} answers tell the NPS to m points. */
    @Test
    void answersFollowTheFormula(SparkSession spark) throws IOException {
        double p = 283.0 / 755;
        double d = 286.0 / 755;
        double variance = 1e4 * (p + d - (p - d) * (p - d));
        double half = 1.96 * Math.sqrt(variance / 755);
        double nps = 100 * (p - d);
        String values = """
            | metric_id     | period_type | period_start | segment_set | segment_key | status      | value | n    | ci_low | ci_high |
            | nps           | quarter     | 2026-01-01   | total       | all         | ok          | %1$s  | 755  | %2$s   | %3$s    |
            | nps           | quarter     | 2026-01-01   | country     | FR          | low_base    | 10    | 100  | 0      | 20      |
            | nps           | quarter     | 2026-01-01   | country     | BE          | suppressed  |       |      |        |         |
            | nps           | quarter     | 2025-10-01   | total       | all         | ok          | 50    | 900  | 49     | 51      |
            | nps           | quarter     | 2026-04-01   | total       | all         | provisional | 50    | 900  | 49     | 51      |
            | nps           | month       | 2026-01-01   | total       | all         | ok          | 50    | 900  | 49     | 51      |
            | response_rate | quarter     | 2026-01-01   | total       | all         | ok          | 25    | 3020 | 23     | 27      |
            """.formatted(nps, nps - half, nps + half);
        List<Row> needed = new Sql(spark)
                .queryMapping(
                        Files.readString(QUERY),
                        Map.of("metric_values", PipeTable.of(spark, MetricValues.TABLE, values)),
                        QUERY.toString())
                .select("segment_set", "segment_key", "answers_for_5", "answers_for_2", "invitations_for_5")
                .collectAsList();
        double five = 1.96 * 1.96 * variance / 25;
        double two = 1.96 * 1.96 * variance / 4;
        assertEquals(
                List.of(
                        RowFactory.create("country", "FR", 400L, 2500L, null),
                        RowFactory.create("total", "all", up(five), up(two), up(five / 0.25))),
                needed);
    }

    private static long up(double answers) {
        return (long) Math.ceil(answers);
    }
}
