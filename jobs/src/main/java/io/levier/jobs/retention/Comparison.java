package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.model.ClusterAuc;
import io.levier.common.model.Placements;
import io.levier.common.model.ScoreGroups;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The model and a simple rule on the same test rows. Errors treat buckets of customers as independent, since a customer
 * may be tested at several cut-offs.
 *
 * @param test rows scored by the model
 * @param modelAuc area under the curve of the model
 * @param ruleAuc area under the curve of the rule, over the same buckets
 */
record Comparison(ScoreGroups test, ClusterAuc modelAuc, ClusterAuc ruleAuc) {
    private static final StructType PLACED =
            StructType.fromDDL("bucket bigint, positive bigint, negative bigint, won bigint, lost bigint,"
                    + " won_by_rule bigint, lost_by_rule bigint");

    static Comparison of(Dataset<Row> rows, RowScore model, RowScore rule) {
        ScoreGroups test = Champion.scored(rows, model);
        Placements ofModel = Placements.among(test);
        Placements ofRule = Placements.among(Champion.scored(rows, rule));
        MapFunction<Row, Row> place = row -> {
            boolean left = row.getDouble(TrainingRows.LABEL) == 1;
            long place1 = ofModel.of(model.of(row), left);
            long place2 = ofRule.of(rule.of(row), left);
            return left
                    ? RowFactory.create(row.getLong(TrainingRows.FOLD), 1L, 0L, place1, 0L, place2, 0L)
                    : RowFactory.create(row.getLong(TrainingRows.FOLD), 0L, 1L, 0L, place1, 0L, place2);
        };
        List<ClusterAuc.Cluster> byModel = new ArrayList<>();
        List<ClusterAuc.Cluster> byRule = new ArrayList<>();
        rows.map(place, Encoders.row(PLACED))
                .groupBy("bucket")
                .agg(sum("positive"), sum("negative"), sum("won"), sum("lost"), sum("won_by_rule"), sum("lost_by_rule"))
                .orderBy(col("bucket"))
                .collectAsList()
                .forEach(row -> {
                    byModel.add(new ClusterAuc.Cluster(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                    byRule.add(new ClusterAuc.Cluster(row.getLong(1), row.getLong(2), row.getLong(5), row.getLong(6)));
                });
        return new Comparison(test, ClusterAuc.of(byModel), ClusterAuc.of(byRule));
    }

    Interval auc(Confidence confidence) {
        return Interval.around(modelAuc.auc(), confidence.z() * modelAuc.error())
                .within(0, 1);
    }

    /** What the model adds to the area of the rule. */
    double gain() {
        return modelAuc.auc() - ruleAuc.auc();
    }

    Interval gain(Confidence confidence) {
        return Interval.around(gain(), confidence.z() * modelAuc.errorOfGainOver(ruleAuc))
                .within(-1, 1);
    }

    /** What speaks against using the scores, in sentences. */
    List<String> doubts(Confidence confidence) {
        List<String> doubts = new ArrayList<>();
        Interval auc = auc(confidence);
        if (!(auc.low() > 0.5)) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "the model is not told from a coin: AUC %.3f, interval from %.3f to %.3f",
                    modelAuc.auc(),
                    auc.low(),
                    auc.high()));
        }
        Interval gain = gain(confidence);
        if (!(gain() > 0)) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "the simple rule sorts customers as well as the model: AUC %.3f against %.3f",
                    ruleAuc.auc(),
                    modelAuc.auc()));
        } else if (!(gain.low() > 0)) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "the gain over the simple rule may be chance: %+.3f of AUC, interval from %+.3f to %+.3f",
                    gain(),
                    gain.low(),
                    gain.high()));
        }
        return doubts;
    }
}
