package io.levier.common.drivers;

import io.levier.common.drivers.GramColumn.Role;
import io.levier.common.stats.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Plain rows for tests: values per column (no constant), the last being the outcome, with weights and customers. */
final class Rows {

    final List<String> names;
    final double[][] values;
    final double[] weights;
    final int[] customers;

    Rows(List<String> names, double[][] values, double[] weights, int[] customers) {
        this.names = names;
        this.values = values;
        this.weights = weights;
        this.customers = customers;
    }

    /** Complete rows of a golden data set. */
    static Rows of(Golden.Data data, List<String> columns, IntPredicate keep) {
        int[] rows = Arrays.stream(data.complete(columns)).filter(keep).toArray();
        boolean weighted = data.header().contains("weight100");
        boolean clustered = data.header().contains("customer");
        return new Rows(
                columns,
                Arrays.stream(rows).mapToObj(r -> data.row(r, columns)).toArray(double[][]::new),
                Arrays.stream(rows)
                        .mapToDouble(r -> weighted ? data.number(r, "weight100") / 100 : 1)
                        .toArray(),
                Arrays.stream(rows)
                        .map(r -> clustered ? (int) data.number(r, "customer") : r)
                        .toArray());
    }

    static Rows panel(String outcome) {
        return of(
                Golden.data("cxpanel.csv"),
                List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", outcome),
                row -> true);
    }

    Rows unweighted() {
        double[] ones = new double[weights.length];
        Arrays.fill(ones, 1);
        return new Rows(names, values, ones, customers);
    }

    int size() {
        return values.length;
    }

    int predictors() {
        return names.size() - 1;
    }

    /** A layout with hundredths as grain, in which every predictor is a driver. */
    GramLayout layout() {
        List<GramColumn> columns = new ArrayList<>();
        columns.add(GramColumn.ONE);
        for (int j = 0; j < names.size(); j++) {
            Role role = j < predictors() ? Role.DRIVER : Role.OUTCOME;
            columns.add(new GramColumn(names.get(j), role, 5, 0.01));
        }
        return GramLayout.of(columns);
    }

    Moments moments() {
        return moments(row -> true);
    }

    Moments moments(IntPredicate keep) {
        Moments moments = new Moments(layout());
        IntStream.range(0, size()).filter(keep).forEach(row -> moments.add(vector(row), weights[row]));
        return moments;
    }

    /** One bucket per remainder of the customer number. */
    List<Moments> buckets(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> moments(row -> customers[row] % count == k))
                .toList();
    }

    double[] vector(int row) {
        double[] vector = new double[names.size() + 1];
        vector[0] = 1;
        System.arraycopy(values[row], 0, vector, 1, names.size());
        return vector;
    }

    String outcome() {
        return names.get(predictors());
    }

    Correlation correlation() {
        return Correlation.of(Gram.of(moments(), Design.of(layout(), outcome()).columns()));
    }
}
