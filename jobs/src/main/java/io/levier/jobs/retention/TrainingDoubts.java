package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings;
import io.levier.common.config.Retention;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.jobs.platform.JobContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the configuration asks of a model that the data speak against, however well the model does. */
final class TrainingDoubts {

    private TrainingDoubts() {}

    static List<String> of(JobContext context, ChurnJobSettings settings) {
        List<String> doubts = new ArrayList<>();
        unusedDates(context.tables().read(CustomerPeriodLabel.TABLE), settings.churn(), settings.retention())
                .ifPresent(doubts::add);
        ShortHorizon.doubt(
                        PurchaseRhythms.of(context, LocalDate.ofInstant(context.asOf(), settings.zone())),
                        settings.retention())
                .ifPresent(doubts::add);
        return doubts;
    }

    /**
     * Customers split by chance are for data without dates: where a history could train, calibrate and test apart, a test
     * on the customers of the same month flatters the model.
     */
    static Optional<String> unusedDates(Dataset<Row> labels, ChurnSettings churn, Retention retention) {
        if (churn.validation() != ChurnSettings.Validation.RANDOM_FOLDS) {
            return Optional.empty();
        }
        List<RollingOrigin.CutOff> cutOffs = Trainable.cutOffs(labels, retention);
        return RollingOrigin.Split.of(cutOffs)
                .map(split -> String.format(
                        Locale.ROOT,
                        "churn.validation is random-folds, which is for data without dates: outcomes are known of %d"
                                + " cut-offs, enough to test on a later one, say churn.validation: rolling-origin",
                        cutOffs.size()));
    }
}
