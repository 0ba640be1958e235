package io.levier.jobs.retention;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Learns bins from training rows: exact quantiles, so that no partitioning moves a cut. */
final class BinLearning {
    private static final int MOST_CATEGORIES = 50;

    private BinLearning() {}

    /**
     * Bins of every feature.
     *
     * @param most bins of a number, the one for what is missing not counted
     */
    static FeatureBins of(Dataset<Row> rows, List<Feature> features, int most) {
        String quantiles =
                IntStream.range(1, most).mapToObj(i -> i + "D / " + most).collect(joining(", ", "array(", ", 1D)"));
        List<Column> learned = new ArrayList<>();
        for (Feature feature : features) {
            String name = "`" + feature.name() + "`";
            learned.add(
                    feature.isNumber()
                            ? expr("percentile(nullif(" + name + ", double('NaN')), " + quantiles + ")")
                            : expr("array_sort(collect_set(" + name + "))"));
        }
        Row found = rows.agg(learned.get(0), Arrays.copyOfRange(learned.toArray(Column[]::new), 1, learned.size()))
                .first();
        List<FeatureBins.OfFeature> bins = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            Feature feature = features.get(j);
            if (feature.isNumber()) {
                bins.add(new FeatureBins.OfFeature(
                        feature, found.isNullAt(j) ? List.of() : cuts(found.<Double>getList(j)), List.of()));
            } else {
                List<String> categories = found.<String>getList(j);
                // So many values are names, not categories: they would be learned by heart.
                bins.add(new FeatureBins.OfFeature(
                        feature, List.of(), categories.size() > MOST_CATEGORIES ? List.of() : categories));
            }
        }
        return new FeatureBins(bins);
    }

    /** The last quantile is the largest value. */
    private static List<Double> cuts(List<Double> quantiles) {
        int last = quantiles.size() - 1;
        return FeatureBins.cuts(quantiles.subList(0, last), quantiles.get(last));
    }

    static Column[] columns(List<Feature> features) {
        return features.stream().map(feature -> col("`" + feature.name() + "`")).toArray(Column[]::new);
    }
}
