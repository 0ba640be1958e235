package io.levier.jobs.drivers;

import io.levier.common.drivers.ClusterErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.ScoreMeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The second pass: what each customer's answers say beyond the coefficients, for errors that know customers. */
final class ScorePass {

    private ScorePass() {}

    static ClusterErrors of(DriverFrame frame, LeastSquares fit) {
        Design design = frame.design();
        int[] predictors = positions(frame, design);
        int outcome = frame.place(design.outcome());
        MapPartitionsFunction<Row, BucketScores> score =
                rows -> scored(rows, fit, predictors, outcome).iterator();
        List<BucketScores> parts = new ArrayList<>(frame.rows()
                .mapPartitions(score, Encoders.javaSerialization(BucketScores.class))
                .collectAsList());
        parts.sort(Comparator.comparingInt(BucketScores::bucket));
        ScoreMeat total = new ScoreMeat(fit);
        parts.forEach(part -> total.merge(part.meat()));
        return ClusterErrors.of(total);
    }

    private static int[] positions(DriverFrame frame, Design design) {
        List<Integer> positions = new ArrayList<>();
        design.controls().forEach(name -> positions.add(frame.place(name)));
        design.players().forEach(player -> player.columns().forEach(name -> positions.add(frame.place(name))));
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<BucketScores> scored(Iterator<Row> rows, LeastSquares fit, int[] predictors, int outcome) {
        List<BucketScores> scores = new ArrayList<>();
        double[] x = new double[predictors.length];
        int bucket = -1;
        String person = "";
        ScoreMeat meat = new ScoreMeat(fit);
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getInt(1) != bucket) {
                meat.endCluster();
                bucket = row.getInt(1);
                meat = new ScoreMeat(fit);
                scores.add(new BucketScores(bucket, meat));
                person = row.getString(2);
            } else if (!row.getString(2).equals(person)) {
                meat.endCluster();
                person = row.getString(2);
            }
            List<Double> v = row.getList(GramPass.VECTOR);
            for (int j = 0; j < predictors.length; j++) {
                x[j] = v.get(predictors[j]);
            }
            meat.add(x, v.get(outcome), row.getDouble(3));
        }
        meat.endCluster();
        return scores;
    }
}
