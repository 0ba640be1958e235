package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.FeatureWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int REASONS = 3;
    private static final int FIRST_FEATURE = 7;
    private static final double DIGITS = 1e9;

    private ScoredCustomers() {}

    /**
     * A row per customer, see {@link #schema}.
     *
     * @param current features of the last complete month
     */
    static Dataset<Row> of(Dataset<Row> current, ChurnScorer model, ScoreSettings settings) {
        List<Column> columns = new ArrayList<>(List.of(
                col("person_id"),
                col("period_end"),
                expectedRevenue(settings),
                col("segment"),
                col("country"),
                col("kind"),
                col("plan")));
        model.bins().bins().forEach(bin -> columns.add(ScoringSchema.column(current, bin.feature())));
        Reasons reasons = Reasons.of(model);
        double base = model.base();
        MapFunction<Row, Row> score = row -> {
            int[] dummies = model.bins().dummies(row, FIRST_FEATURE);
            double[] effects = model.effects(dummies);
            double probability = rounded(model.probability(dummies));
            double revenue = row.getDouble(2);
            List<Integer> strongest = reasons.strongest(effects, REASONS);
            @Nullable Object[] cells = new @Nullable Object[20];
            for (int i = 0; i < FIRST_FEATURE; i++) {
                cells[i] = row.get(i);
            }
            cells[7] = probability;
            cells[8] = rounded(base);
            cells[9] = named(model, effects);
            cells[10] = byTheme(reasons, effects, probability, revenue);
            for (int i = 0; i < strongest.size(); i++) {
                FeatureBins.OfFeature feature = model.bins().bins().get(strongest.get(i));
                int bin = dummies[strongest.get(i)] - model.bins().offsets()[strongest.get(i)];
                Bilingual text = FeatureWords.reason(feature.feature().name(), feature.label(bin));
                cells[11 + 3 * i] = feature.feature().name();
                cells[12 + 3 * i] = text.english();
                cells[13 + 3 * i] = text.french();
            }
            return RowFactory.create(cells);
        };
        return current.select(columns.toArray(Column[]::new)).map(score, Encoders.row(schema()));
    }

    /** Revenue expected if the customer stays: the contract's, or the rhythm of the last twelve months. */
    private static Column expectedRevenue(ScoreSettings settings) {
        double days = settings.churn().retention().horizonDays();
        return coalesce(col("mrr").multiply(days * 12 / 365), lit(0.0))
                .plus(coalesce(col("revenue_12m").multiply(days / 365), lit(0.0)));
    }

    private static Map<String, Double> named(ChurnScorer model, double[] effects) {
        Map<String, Double> named = new HashMap<>();
        for (int j = 0; j < effects.length; j++) {
            named.put(model.bins().bins().get(j).feature().name(), rounded(effects[j]));
        }
        return named;
    }

    /** Revenue that would be at risk less, or more, if the customer were as the average one in a theme. */
    private static Map<String, Double> byTheme(Reasons reasons, double[] effects, double probability, double revenue) {
        double[] sums = reasons.sums(effects);
        double logOdds = Math.log(probability / (1 - probability));
        Map<String, Double> byTheme = new HashMap<>();
        for (int t = 0; t < sums.length; t++) {
            double without = 1 / (1 + Math.exp(sums[t] - logOdds));
            byTheme.put(reasons.names().get(t), rounded((probability - without) * revenue));
        }
        return byTheme;
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }

    /** Not a constant: its parser costs seconds, which every verb that lists the jobs would pay. */
    private static StructType schema() {
        return StructType.fromDDL("person_id string, as_of date, expected_revenue double, segment string,"
                + " country string, kind string, plan string, prob double, base_log_odds double,"
                + " effects map<string, double>, revenue_by_theme map<string, double>, reason_1 string,"
                + " reason_1_en string, reason_1_fr string, reason_2 string, reason_2_en string, reason_2_fr string,"
                + " reason_3 string, reason_3_en string, reason_3_fr string");
    }
}
