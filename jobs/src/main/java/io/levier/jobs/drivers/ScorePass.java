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
        GramMatrix matrix = frame.matrix(GramSet.ANSWERS);
        List<String> names = new ArrayList<>(design.controls());
        design.players().forEach(player -> names.addAll(player.columns()));
        int[] predictors =
                names.stream().mapToInt(name -> matrix.layout().position(name)).toArray();
        int outcome = matrix.layout().position(design.outcome());
        MapPartitionsFunction<Row, BucketScores> score =
                rows -> scored(rows, fit, matrix, predictors, outcome).iterator();
        List<BucketScores> parts = new ArrayList<>(frame.usable()
                .mapPartitions(score, Encoders.javaSerialization(BucketScores.class))
                .collectAsList());
        parts.sort(Comparator.comparingInt(BucketScores::bucket));
        ScoreMeat total = new ScoreMeat(fit);
        parts.forEach(part -> total.merge(part.meat()));
        return ClusterErrors.of(total);
    }

    private static List<BucketScores> scored(
            Iterator<Row> rows, LeastSquares fit, GramMatrix matrix, int[] predictors, int outcome) {
        List<BucketScores> scores = new ArrayList<>();
        double[] v = new double[matrix.layout().size()];
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
            if (matrix.fill(v, row.getList(GramPass.VECTOR)) == 0) {
                for (int j = 0; j < predictors.length; j++) {
                    x[j] = v[predictors[j]];
                }
                meat.add(x, v[outcome], row.getDouble(3));
            }
        }
        meat.endCluster();
        return scores;
    }
}
