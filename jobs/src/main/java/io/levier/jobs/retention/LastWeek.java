package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;

import io.levier.common.model.Discrimination;
import io.levier.common.table.curated.CustomerPeriodLabel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether a model tells leavers mostly by what is written down in their last days: then it foretells those whose mind is
 * made up, and says little of who leaves later in the horizon.
 */
final class LastWeek {
    /** A model that owes its ranking to the last days loses more than this. */
    static final double MOST_LOST = 0.05;

    private static final int DAYS = 7;

    private LastWeek() {}

    /**
     * What to warn of; empty where the model ranks later leavers about as well, where they are too few to tell, and where
     * nobody leaves on a day.
     *
     * @param test labelled rows
     * @param model that has not seen them
     * @param labels with the days of leaving
     */
    static Optional<String> doubt(Cases test, RowScore model, Dataset<Row> labels) {
        Column leftOn = col(CustomerPeriodLabel.LEFT_ON.name());
        Dataset<Row> early = labels.where(leftOn.lt(date_add(col(CustomerPeriodLabel.AS_OF.name()), DAYS)))
                .select("person_id", "period_start");
        String[] columns = test.rows().columns();
        Cases later = Cases.of(test.rows()
                .join(early, new String[] {"person_id", "period_start"}, "left_anti")
                .select(Arrays.stream(columns)
                        .map(name -> col("`" + name + "`"))
                        .toArray(Column[]::new)));
        if (later.count() == test.count()
                || ClassSizes.of(later).tooFew("", ClassSizes.FEWEST_TO_LEARN).isPresent()) {
            return Optional.empty();
        }
        double all = Discrimination.of(Champion.scored(test, model)).auc();
        double auc = Discrimination.of(Champion.scored(later, model)).auc();
        return all - auc > MOST_LOST
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "what the model sees of leavers is mostly written in their last week: AUC %.3f, and %.3f without"
                                + " those who left within %d days of the cut-off",
                        all,
                        auc,
                        DAYS))
                : Optional.empty();
    }
}
