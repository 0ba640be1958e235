package io.levier.jobs.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Customers drawn to stay without an initiative are no places it reached. */
@OnSpark
class ControlScopeTest {
    private final Map<String, Dataset<Row>> inputs;
    private final SparkSession spark;

    ControlScopeTest(SparkSession spark) {
        this.spark = spark;
        inputs = Map.of(
                "initiative",
                PipeTable.of(spark, Initiative.TABLE, """
                        initiative_id | started_at
                        letter        | 2026-03-02 08:00:00
                        """),
                "initiative_scope",
                PipeTable.of(spark, InitiativeScope.TABLE, """
                        initiative_id | scope_kind | scope_value | assignment
                        letter        | customer   | ana         | random
                        letter        | control    | bo          |
                        """));
    }

    @Test
    void controlsAreReachedByNothing() {
        Row plan = TestSql.of(spark)
                .query("effects/initiative_plan", inputs, Map.of("as_of", Instant.parse("2026-07-01T00:00:00Z")))
                .first();

        assertEquals(List.of("customer"), plan.getList(plan.fieldIndex("kinds")));
        assertEquals(1, plan.<Long>getAs("n_places"));
        assertEquals(true, plan.getAs("is_random"));
        assertEquals(
                0,
                TestSql.of(spark)
                        .query("effects/place_start", inputs, Map.of("zone", "Europe/Paris"))
                        .count());
    }
}
