package io.levier.jobs.retention;

import io.levier.common.model.ClusterAuc;
import io.levier.common.model.Placements;
import io.levier.common.model.ScoreGroups;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The model and a simple rule on the same test rows. Errors treat buckets of customers as independent, since a customer
 * may be tested at several cut-offs.
 *
 * @param test rows scored by the model
 * @param modelAuc area under the curve of the model
 * @param ruleAuc area under the curve of the rule, over the same buckets
 */
record Comparison(ScoreGroups test, ClusterAuc modelAuc, ClusterAuc ruleAuc) {

    static Comparison of(Cases cases, RowScore model, RowScore rule) {
        ScoreGroups test = Champion.scored(cases, model);
        Buckets buckets = cases.sum(
                new Placing(model, Placements.among(test), rule, Placements.among(Champion.scored(cases, rule))));
        return new Comparison(test, buckets.auc(2, 3), buckets.auc(4, 5));
    }

    /**
     * Sums by bucket of customers.
     *
     * @param sums leavers, stayers, and the places won and lost by the model and by the rule
     */
    private record Buckets(SortedMap<Long, long[]> sums) implements Serializable {
        private static final int SUMS = 6;

        void add(long bucket, long... more) {
            long[] known = sums.computeIfAbsent(bucket, b -> new long[SUMS]);
            for (int i = 0; i < SUMS; i++) {
                known[i] += more[i];
            }
        }

        ClusterAuc auc(int won, int lost) {
            return ClusterAuc.of(sums.values().stream()
                    .map(sum -> new ClusterAuc.Cluster(sum[0], sum[1], sum[won], sum[lost]))
                    .toList());
        }
    }

    private record Placing(RowScore model, Placements ofModel, RowScore rule, Placements ofRule)
            implements Cases.Summary<Buckets> {

        @Override
        public Buckets of(Iterator<Row> rows) {
            Buckets buckets = new Buckets(new TreeMap<>());
            while (rows.hasNext()) {
                Row row = rows.next();
                boolean left = row.getDouble(TrainingRows.LABEL) == 1;
                long byModel = ofModel.of(model.of(row), left);
                long byRule = ofRule.of(rule.of(row), left);
                long bucket = row.getLong(TrainingRows.FOLD);
                if (left) {
                    buckets.add(bucket, 1, 0, byModel, 0, byRule, 0);
                } else {
                    buckets.add(bucket, 0, 1, 0, byModel, 0, byRule);
                }
            }
            return buckets;
        }

        @Override
        public Buckets merge(Buckets one, Buckets other) {
            Buckets both = new Buckets(new TreeMap<>());
            one.sums.forEach(both::add);
            other.sums.forEach(both::add);
            return both;
        }
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
