package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Texts a model has not learned from, such as a plan that is newer than the model. */
final class UnseenCategories {

    private UnseenCategories() {}

    /**
     * The features with how many customers have such a text.
     *
     * @param scored with the {@link ScoredCustomers#UNSEEN} of every customer
     */
    static List<String> of(Dataset<Row> scored, FeatureBins bins) {
        return scored
                .select(explode(col(ScoredCustomers.UNSEEN)).as("feature"))
                .groupBy("feature")
                .agg(count(lit(1)))
                .orderBy("feature")
                .collectAsList()
                .stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s (%,d customers)",
                        bins.bins().get(row.getInt(0)).feature().name(),
                        row.getLong(1)))
                .toList();
    }
}
