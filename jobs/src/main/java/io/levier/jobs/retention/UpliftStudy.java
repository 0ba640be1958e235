package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.model.Discrimination;
import io.levier.common.stats.Confidence;
import io.levier.common.uplift.Arms;
import io.levier.common.uplift.UpliftCurve;
import io.levier.common.uplift.UpliftEstimates;
import io.levier.common.uplift.UpliftGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * An experiment: what contacting changed, and for whom it is expected to change most. That is the risk learned of those
 * who were not contacted minus the risk learned of those who were, for customers neither was learned from.
 *
 * @param balance area under the curve of telling those contacted from the others by what was known before
 * @param estimates of the whole and of the ranking
 * @param curve of the ranking
 * @param doubt why nothing, or only the effect on everybody, is told
 */
record UpliftStudy(
        Arms arms,
        double balance,
        Optional<UpliftEstimates> estimates,
        Optional<UpliftCurve> curve,
        Optional<String> doubt) {
    /** Column of a row: whether the customer was contacted. */
    static final String IS_TREATED = "is_treated";

    static final int FOLDS = 5;

    /** Customers of an arm, and leavers of both, below which nothing is compared. */
    private static final long FEWEST = 100;

    private static final double PENALTY = 0.03;
    private static final int BUCKETS = 20;

    /** Expected effects are told apart by a tenth of a point: few groups, however many customers. */
    private static final double STEPS = 1000;

    /** Above this beyond chance somebody chose whom to contact. */
    private static final double BALANCED = 0.55;

    private static final StructType PLACED =
            StructType.fromDDL("steps bigint, bucket bigint, is_treated boolean, stayed bigint");

    /** Whether the study tells anything. */
    boolean isTold() {
        return estimates.isPresent();
    }

    /**
     * Studies labelled rows of one cut-off before the contact.
     *
     * @param rows as {@link TrainingRows} with {@link #IS_TREATED}
     */
    static UpliftStudy of(Dataset<Row> rows, Prepared prepared) {
        Arms arms = arms(rows);
        if (Math.min(arms.treated(), arms.untreated()) < FEWEST) {
            return refused(
                    arms,
                    Double.NaN,
                    String.format(
                            Locale.ROOT,
                            "%,d customers contacted and %,d not, at least %d of each are needed",
                            arms.treated(),
                            arms.untreated(),
                            FEWEST));
        }
        Cases treated = prepared.usable(Cases.of(rows.where(col(IS_TREATED))));
        Cases control = prepared.usable(Cases.of(rows.where(not(col(IS_TREATED)))));
        double balance = 0.5;
        if (!prepared.bins().bins().isEmpty()) {
            Discrimination found = balance(rows, prepared);
            balance = found.auc();
            if (balance - Confidence.P95.z() * found.aucError() > BALANCED) {
                return refused(
                        arms,
                        balance,
                        String.format(
                                Locale.ROOT,
                                "those contacted were not drawn by chance: what was known before tells them from the others, AUC %.3f",
                                balance));
            }
        }
        long leavers = arms.cases() - arms.treatedPositives() - arms.untreatedPositives();
        boolean isEnough = leavers >= FEWEST
                && ClassSizes.of(treated).tooFew("", ClassSizes.FEWEST_TO_LEARN).isEmpty()
                && ClassSizes.of(control).tooFew("", ClassSizes.FEWEST_TO_LEARN).isEmpty()
                && !prepared.bins().bins().isEmpty();
        RowScore scoreTreated = isEnough ? learned(treated, prepared) : row -> 0;
        RowScore scoreControl = isEnough ? learned(control, prepared) : row -> 0;
        List<UpliftGroups> buckets = buckets(rows, prepared, scoreTreated, scoreControl);
        UpliftGroups all = buckets.stream().reduce(UpliftGroups.collect().groups(), UpliftGroups::merge);
        return new UpliftStudy(
                arms,
                balance,
                Optional.of(UpliftEstimates.of(buckets)),
                isEnough ? Optional.of(UpliftCurve.of(all)) : Optional.empty(),
                isEnough
                        ? Optional.empty()
                        : Optional.of(String.format(
                                Locale.ROOT, "%,d customers left, too few to tell whom to contact", leavers)));
    }

    private static UpliftStudy refused(Arms arms, double balance, String reason) {
        return new UpliftStudy(arms, balance, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    private static Arms arms(Dataset<Row> rows) {
        Arms arms = Arms.NONE;
        for (Row row : rows.groupBy(IS_TREATED)
                .agg(count(lit(1)), sum(lit(1).minus(col("label"))))
                .collectAsList()) {
            long stayed = Math.round(row.getDouble(2));
            arms = arms.plus(
                    row.getBoolean(0)
                            ? new Arms(row.getLong(1), stayed, 0, 0)
                            : new Arms(0, 0, row.getLong(1), stayed));
        }
        return arms;
    }

    /** Learns who was contacted, as if that were what customers do. */
    private static Discrimination balance(Dataset<Row> rows, Prepared prepared) {
        Cases chosen = prepared.usable(
                Cases.of(rows.withColumn("label", col(IS_TREATED).cast("double"))));
        return Discrimination.of(Champion.scored(chosen, learned(chosen, prepared)));
    }

    private static RowScore learned(Cases cases, Prepared prepared) {
        return RandomFolds.heldOut(cases, FOLDS, train -> {
            LearningRows learning = LearningRows.of(train, prepared.bins());
            RowScore model = Champion.model(learning.fit(PENALTY, null), prepared.bins(), prepared.counts());
            learning.release();
            return model;
        });
    }

    private static List<UpliftGroups> buckets(
            Dataset<Row> rows, Prepared prepared, RowScore treated, RowScore control) {
        List<Column> columns = new ArrayList<>();
        columns.addAll(List.of(col("label"), col("fold")));
        columns.addAll(List.of(BinLearning.columns(prepared.features())));
        columns.add(col(IS_TREATED));
        int place = columns.size() - 1;
        MapFunction<Row, Row> score = row -> RowFactory.create(
                Math.round((control.of(row) - treated.of(row)) * STEPS),
                row.getLong(TrainingRows.FOLD) % BUCKETS,
                row.getBoolean(place),
                1 - Math.round(row.getDouble(TrainingRows.LABEL)));
        SortedMap<Long, UpliftGroups.Collector> buckets = new TreeMap<>();
        rows.select(columns.toArray(Column[]::new))
                .map(score, Encoders.row(PLACED))
                .groupBy("steps", "bucket", "is_treated")
                .agg(count(lit(1)), sum("stayed"))
                .collectAsList()
                .forEach(row -> buckets.computeIfAbsent(row.getLong(1), bucket -> UpliftGroups.collect())
                        .add(
                                row.getLong(0) / STEPS,
                                row.getBoolean(2)
                                        ? new Arms(row.getLong(3), row.getLong(4), 0, 0)
                                        : new Arms(0, 0, row.getLong(3), row.getLong(4))));
        return buckets.values().stream().map(UpliftGroups.Collector::groups).toList();
    }
}
