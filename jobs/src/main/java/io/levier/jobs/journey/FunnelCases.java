package io.levier.jobs.journey;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.levier.common.journey.Funnel;
import io.levier.common.journey.Journey;
import io.levier.common.metric.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** How far each case got in the funnel of its journey, once for all cases and once for every cut. */
final class FunnelCases {
    static final String TOTAL = "total";
    static final String ALL = "all";

    private static final long MICROS = 1_000_000;

    private FunnelCases() {}

    /** One row per case and cut; only cases that took the first step. */
    static Dataset<Row> of(Journey journey, Dataset<Row> steps, Map<String, Dataset<Row>> tables, Instant asOf) {
        Funnel funnel = journey.funnel().orElseThrow();
        Dataset<Row> reached = reached(journey.id(), funnel, steps, asOf);
        List<Column> cuts = new ArrayList<>(List.of(cut(TOTAL, lit(ALL))));
        Dataset<Row> cases = tables.get(journey.of().cases().name());
        if (!funnel.cuts().isEmpty() && cases != null) {
            List<Column> known =
                    new ArrayList<>(List.of(col(journey.of().caseKey().name()).as("known_key")));
            funnel.cuts().forEach(name -> known.add(col(name).cast("string").as("cut_" + name)));
            reached = reached.join(
                    cases.select(known.toArray(Column[]::new)), col("case_key").equalTo(col("known_key")), "left");
            funnel.cuts().forEach(name -> cuts.add(cut(name, coalesce(col("cut_" + name), lit(Dimension.UNKNOWN)))));
        }
        return reached.withColumn("of_cut", explode(array(cuts.toArray(Column[]::new))))
                .select(
                        lit(journey.id()).as("process"),
                        col("of_cut.cut"),
                        col("of_cut.cut_value"),
                        col("customer_key"),
                        col("depth"),
                        lit(funnel.steps().size()).as("n_steps"),
                        col("is_young"),
                        col("times_s"));
    }

    private static Column cut(String name, Column value) {
        return struct(lit(name).as("cut"), value.as("cut_value"));
    }

    /**
     * A step is reached the first time it is taken after the one before. No window is ordered, so that a case of any
     * length is gone through once for each step of the funnel.
     */
    private static Dataset<Row> reached(String process, Funnel funnel, Dataset<Row> steps, Instant asOf) {
        WindowSpec ofCase = Window.partitionBy("case_key");
        long within = Duration.ofHours(funnel.withinHours()).toSeconds() * MICROS;
        Column micros = unix_micros(col("at"));
        Dataset<Row> taken = steps.where(col("process").equalTo(process))
                .where(col("activity").isin(funnel.steps().toArray()));
        List<Column> found = new ArrayList<>(List.of(max("customer_key").as("customer_key")));
        int size = funnel.steps().size();
        for (int i = 1; i <= size; i++) {
            Column isStep = col("activity").equalTo(funnel.steps().get(i - 1));
            Column isNext = i == 1
                    ? isStep
                    : isStep.and(col("step_no").gt(col("reached_" + (i - 1) + ".step_no")))
                            .and(micros.leq(col("reached_1.micros").plus(within)));
            Column place = struct(col("step_no"), micros.as("micros"));
            taken = taken.withColumn("reached_" + i, min(when(isNext, place)).over(ofCase));
            found.add(max("reached_" + i + ".micros").as("micros_" + i));
        }
        Column first = found.get(0);
        Dataset<Row> cases = taken.groupBy("case_key")
                .agg(first, found.subList(1, found.size()).toArray(Column[]::new))
                .where(col("micros_1").isNotNull());
        Column[] times = IntStream.rangeClosed(1, size)
                .mapToObj(i -> expr("micros_" + i + " div 1000000 - micros_1 div 1000000"))
                .toArray(Column[]::new);
        Column depth = IntStream.rangeClosed(1, size)
                .mapToObj(i -> col("micros_" + i).isNotNull().cast("int"))
                .reduce(Column::plus)
                .orElseThrow();
        return cases.select(
                col("case_key"),
                col("customer_key"),
                array(times).as("times_s"),
                depth.as("depth"),
                col("micros_1").plus(within).gt(micros(asOf)).as("is_young"));
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
    }
}
