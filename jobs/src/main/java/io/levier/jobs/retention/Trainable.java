package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.levier.common.config.ChurnSettings;
import io.levier.common.config.Retention;
import io.levier.common.model.CalibrationLine;
import io.levier.common.model.ScoreGroups;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether there is anything to learn from. */
final class Trainable {

    private Trainable() {}

    /** Labels of all cut-offs, or of the last one when there is no history to speak of. */
    static Dataset<Row> labels(Dataset<Row> labels, ChurnSettings.Validation validation) {
        return switch (validation) {
            case ROLLING_ORIGIN -> labels;
            case RANDOM_FOLDS -> {
                Object last = labels.agg(max("period_start")).first().get(0);
                yield last == null ? labels : labels.where(col("period_start").equalTo(last));
            }
        };
    }

    /** Days after the cut-off the labels were made for. */
    static int horizonDays(Dataset<Row> labels) {
        return labels.agg(max("horizon_d")).first().getInt(0);
    }

    /** Why no model can be fitted; empty when one can. */
    static Optional<String> reasonAgainst(Dataset<Row> labels, ChurnSettings settings) {
        Row counts = labels.where(not(col("censored")))
                .agg(count_distinct(col("person_id")), count_if(col("y_churn")), count_if(not(col("y_churn"))))
                .first();
        if (counts.getLong(0) < settings.minimumPersons()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%,d customers with a closed label window, %,d are needed",
                    counts.getLong(0),
                    settings.minimumPersons()));
        }
        if (counts.getLong(1) == 0 || counts.getLong(2) == 0) {
            return Optional.of(counts.getLong(1) == 0 ? "nobody left" : "everybody left");
        }
        return Optional.empty();
    }

    /** Why rows are too few of one kind of outcome to learn from or to judge by; empty when they suffice. */
    static Optional<String> tooSparse(Cases rows, Cases learnable, Optional<RollingOrigin.Split> split) {
        return ClassSizes.of(learnable)
                .tooFew("to learn from", ClassSizes.FEWEST_TO_LEARN)
                .or(() -> split.flatMap(s ->
                        ClassSizes.of(rows.at(s.calibrate())).tooFew("to calibrate on", ClassSizes.FEWEST_TO_JUDGE)))
                .or(() -> split.flatMap(
                        s -> ClassSizes.of(rows.at(s.test())).tooFew("to test on", ClassSizes.FEWEST_TO_JUDGE)));
    }

    /**
     * Why scores of test customers tell nothing; empty when they can be judged. Where no feature has to do with leaving,
     * the fit shrinks all of them away and everybody gets the same score.
     */
    static Optional<String> unjudgeable(ScoreGroups test) {
        if (CalibrationLine.of(test).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("what was learned cannot be judged on " + test.cases() + " test customers: "
                + (test.size() < 2 ? "all of them get the same score" : "their scores settle on no calibration line"));
    }

    /** The cut-offs with labels. Whether somebody has left is known when the grace days after the window are over. */
    static List<RollingOrigin.CutOff> cutOffs(Dataset<Row> labels, Retention retention) {
        return labels.groupBy("period_start").agg(max("as_of"), max("label_window_end")).collectAsList().stream()
                .map(row -> new RollingOrigin.CutOff(
                        row.getDate(0).toLocalDate(),
                        row.getDate(1).toLocalDate(),
                        row.getDate(2).toLocalDate().plusDays(retention.daysToBeKnown())))
                .toList();
    }
}
