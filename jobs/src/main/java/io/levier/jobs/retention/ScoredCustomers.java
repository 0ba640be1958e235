package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;

import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.FeatureWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Customers with their risk, what it is made of and what hangs on it; nothing is trained again. */
final class ScoredCustomers {
    /** Column with the bins the features of a customer fall into. */
    static final String DUMMIES = "dummies";

    /** Column with the features whose category nobody had in training. */
    static final String UNSEEN = "unseen";

    private static final int REASONS = 3;
    private static final int FIRST_FEATURE = 7;
    private static final double DIGITS = 1e9;
    private static final double YEAR = 365;
    private static final double MONTH = 30;

    private ScoredCustomers() {}

    /**
     * A row per customer with effects by feature and revenue by theme.
     *
     * @param current features of the last complete month
     * @param horizonDays over which revenue is expected
     */
    static Dataset<Row> of(Dataset<Row> current, ChurnScorer model, Reasons reasons, int horizonDays) {
        List<Column> columns = new ArrayList<>(List.of(
                col("person_id"),
                col("period_end"),
                expectedRevenue(horizonDays),
                col("segment"),
                col("country"),
                col("kind"),
                col("plan")));
        model.bins().bins().forEach(bin -> columns.add(ScoringSchema.column(current, bin.feature())));
        List<String> names =
                model.bins().bins().stream().map(bins -> bins.feature().name()).toList();
        double base = model.base();
        List<Bilingual> told = told(model.bins());
        MapFunction<Row, Row> score = row -> {
            int[] dummies = model.bins().dummies(row, FIRST_FEATURE);
            double[] effects = model.effects(dummies);
            double probability = rounded(model.probability(dummies));
            double revenue = row.getDouble(2);
            List<Integer> strongest = reasons.strongest(effects, REASONS);
            @Nullable Object[] cells = new @Nullable Object[23];
            for (int i = 0; i < FIRST_FEATURE; i++) {
                cells[i] = row.get(i);
            }
            cells[7] = probability;
            cells[8] = rounded(base);
            cells[9] = boxed(effects);
            cells[10] = byTheme(reasons.sums(effects), probability, revenue);
            for (int i = 0; i < strongest.size(); i++) {
                Bilingual text = told.get(dummies[strongest.get(i)]);
                cells[11 + 3 * i] = names.get(strongest.get(i));
                cells[12 + 3 * i] = text.english();
                cells[13 + 3 * i] = text.french();
            }
            cells[20] = Arrays.stream(dummies).boxed().toArray(Integer[]::new);
            cells[21] = rounded(model.addedBySteps(dummies, effects));
            cells[22] = model.bins().unseen(row, FIRST_FEATURE).toArray(String[]::new);
            return RowFactory.create(cells);
        };
        return current.select(columns.toArray(Column[]::new))
                .map(score, Encoders.row(schema()))
                .withColumn("effects", map_from_arrays(texts(names), col("effects")))
                .withColumn("revenue_by_theme", map_from_arrays(texts(reasons.names()), col("revenue_by_theme")));
    }

    /** What each bin of each feature is called as a reason: told once, not once a customer. */
    private static List<Bilingual> told(FeatureBins bins) {
        List<Bilingual> texts = new ArrayList<>();
        for (FeatureBins.OfFeature feature : bins.bins()) {
            for (int bin = 0; bin < feature.size(); bin++) {
                String name = feature.feature().name();
                texts.add(FeatureWords.reason(Theme.of(name), name, feature.label(bin)));
            }
        }
        return texts;
    }

    private static Column texts(List<String> texts) {
        return array(texts.stream().map(text -> lit(text)).toArray(Column[]::new));
    }

    /**
     * Revenue expected if the customer stays: the contract's, or the rhythm of the last twelve months where that is more.
     * They are not added, since nothing tells orders beside a contract from orders that bill it, and revenue counted twice
     * makes calls pay that do not. Who has been a customer for less than a year has spent in that time what is known; a
     * month at least, since a first purchase is no rhythm.
     */
    private static Column expectedRevenue(double days) {
        Column known = least(lit(YEAR), greatest(lit(MONTH), coalesce(col("tenure_days"), lit(YEAR))));
        return coalesce(
                greatest(
                        col("mrr").multiply(days * 12 / YEAR),
                        col("revenue_12m").multiply(days).divide(known)),
                lit(0.0));
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).map(ScoredCustomers::rounded).boxed().toArray(Double[]::new);
    }

    /** Revenue that would be at risk less, or more, if the customer were as the average one in a theme. */
    private static Double[] byTheme(double[] sums, double probability, double revenue) {
        double logOdds = Math.log(probability / (1 - probability));
        return boxed(Arrays.stream(sums)
                .map(sum -> (probability - 1 / (1 + Math.exp(sum - logOdds))) * revenue)
                .toArray());
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }

    /** Not a constant: its parser costs seconds, which every verb that lists the jobs would pay. */
    private static StructType schema() {
        return StructType.fromDDL("person_id string, as_of date, expected_revenue double, segment string,"
                + " country string, kind string, plan string, prob double, base_log_odds double,"
                + " effects array<double>, revenue_by_theme array<double>, reason_1 string,"
                + " reason_1_en string, reason_1_fr string, reason_2 string, reason_2_en string, reason_2_fr string,"
                + " reason_3 string, reason_3_en string, reason_3_fr string, dummies array<int>,"
                + " calibration_log_odds double, unseen array<string>");
    }
}
