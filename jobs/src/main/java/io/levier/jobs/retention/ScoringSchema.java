package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.problem.BrokenContract;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** What to do where the data are not any more as they were when the model was trained. */
final class ScoringSchema {
    private static final String TRAIN_AGAIN = "train again: levier train-churn";

    private ScoringSchema() {}

    private static Optional<StructField> field(Dataset<Row> current, Feature feature) {
        return Arrays.stream(current.schema().fields())
                .filter(field -> field.name().equals(feature.name()))
                .findFirst();
    }

    /** A feature the data no longer have counts as missing. */
    static Column column(Dataset<Row> current, Feature feature) {
        return field(current, feature).isPresent()
                ? col("`" + feature.name() + "`")
                : lit(null).cast(feature.isNumber() ? "double" : "string").as(feature.name());
    }

    /**
     * Features the data have no more, to be told with the scores.
     *
     * @throws BrokenContract when a number has become a text or a text a number, or when half of the features are gone
     */
    static List<String> missing(Dataset<Row> current, ChurnScorer model) {
        List<Feature> features =
                model.bins().bins().stream().map(FeatureBins.OfFeature::feature).toList();
        for (Feature feature : features) {
            Optional<StructField> field = field(current, feature);
            if (field.isPresent() && field.get().dataType().equals(DataTypes.DoubleType) != feature.isNumber()) {
                throw new BrokenContract(
                        "the churn model learned " + feature.name() + " as a "
                                + (feature.isNumber() ? "number" : "text")
                                + ", it is of type "
                                + field.get().dataType().simpleString() + " now",
                        TRAIN_AGAIN);
            }
        }
        List<String> missing = features.stream()
                .filter(feature -> field(current, feature).isEmpty())
                .map(Feature::name)
                .toList();
        if (2 * missing.size() > features.size()) {
            throw new BrokenContract(
                    missing.size() + " of the " + features.size() + " features of the churn model are gone: "
                            + missing.stream().collect(Collectors.joining(", ")),
                    TRAIN_AGAIN);
        }
        return missing;
    }
}
