package io.levier.jobs.drivers;

import io.levier.common.drivers.ClusterErrors;
import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.FewCustomers;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.drivers.ScoreMeat;
import io.levier.common.drivers.SmallSampleErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The second pass: what each customer's answers say beyond the coefficients, for errors that know customers. */
final class ScorePass {

    /** CR2 looks at the answers of a customer pair by pair. */
    private static final long MOST_ROWS_OF_FEW = 2_000;

    private ScorePass() {}

    /** With CR2 for so few customers that CR1 would be too sure, HC3 where each answered once, else CR1. */
    static CustomerErrors of(DriverFrame frame, LeastSquares fit, long persons) {
        return persons < SmallSampleErrors.ENOUGH_CUSTOMERS && fit.rows() <= MOST_ROWS_OF_FEW
                ? ofFew(frame, fit)
                : ofMany(frame, fit, persons == fit.rows());
    }

    private static int[] predictors(Design design, GramMatrix matrix) {
        List<String> names = new ArrayList<>(design.controls());
        design.players().forEach(player -> names.addAll(player.columns()));
        return names.stream().mapToInt(name -> matrix.layout().position(name)).toArray();
    }

    private static FewCustomers ofFew(DriverFrame frame, LeastSquares fit) {
        GramMatrix matrix = frame.matrix(GramSet.ANSWERS);
        int[] all = predictors(frame.design(), matrix);
        int[] predictors = IntStream.range(0, all.length)
                .filter(fit::takesPart)
                .map(j -> all[j])
                .toArray();
        int outcome = matrix.layout().position(frame.design().outcome());
        SortedMap<String, SmallSampleErrors.Customer> customers = new TreeMap<>();
        double[] v = new double[matrix.layout().size()];
        List<Row> rows = frame.usable()
                .sort("respondent_id", "period_start", GramPass.VECTOR_NAME)
                .collectAsList();
        for (Row row : rows) {
            if (matrix.fill(v, GramMatrix.measures(row)) == 0) {
                double[] x =
                        Arrays.stream(predictors).mapToDouble(place -> v[place]).toArray();
                customers
                        .computeIfAbsent(row.getString(2), any -> new SmallSampleErrors.Customer())
                        .add(x, v[outcome], row.getDouble(3));
            }
        }
        return FewCustomers.of(fit, List.copyOf(customers.values()));
    }

    private static ClusterErrors ofMany(DriverFrame frame, LeastSquares fit, boolean isOfSingles) {
        Design design = frame.design();
        GramMatrix matrix = frame.matrix(GramSet.ANSWERS);
        int[] predictors = predictors(design, matrix);
        int outcome = matrix.layout().position(design.outcome());
        MapPartitionsFunction<Row, BucketScores> score = rows ->
                scored(rows, fit, isOfSingles, matrix, predictors, outcome).iterator();
        List<BucketScores> parts = new ArrayList<>(frame.usable()
                .mapPartitions(score, Encoders.javaSerialization(BucketScores.class))
                .collectAsList());
        parts.sort(Comparator.comparingInt(BucketScores::bucket));
        ScoreMeat total = meat(fit, isOfSingles);
        parts.forEach(part -> total.merge(part.meat()));
        return ClusterErrors.of(total);
    }

    private static ScoreMeat meat(LeastSquares fit, boolean isOfSingles) {
        return isOfSingles ? ScoreMeat.ofSingles(fit) : new ScoreMeat(fit);
    }

    private static List<BucketScores> scored(
            Iterator<Row> rows,
            LeastSquares fit,
            boolean isOfSingles,
            GramMatrix matrix,
            int[] predictors,
            int outcome) {
        List<BucketScores> scores = new ArrayList<>();
        double[] v = new double[matrix.layout().size()];
        double[] x = new double[predictors.length];
        int bucket = -1;
        String person = "";
        ScoreMeat meat = meat(fit, isOfSingles);
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getInt(1) != bucket) {
                meat.endCluster();
                bucket = row.getInt(1);
                meat = meat(fit, isOfSingles);
                scores.add(new BucketScores(bucket, meat));
                person = row.getString(2);
            } else if (!row.getString(2).equals(person)) {
                meat.endCluster();
                person = row.getString(2);
            }
            if (matrix.fill(v, GramMatrix.measures(row)) == 0) {
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
