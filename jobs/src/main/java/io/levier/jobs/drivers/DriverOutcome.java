package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.DriverResult;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one model after both passes.
 *
 * @param errors of the main ranking; null when it was refused, and where missing drivers are estimated
 * @param study what the moments say beside the main ranking
 * @param performance one row per rated driver: driver_id, n, mean, mean_norm100, ci_low, ci_high
 * @param categories the same outcomes by models made for categories
 * @param stated how important customers say drivers are
 * @param answers rows with the outcome, complete or not
 * @param gaps share of the ratings of all answers that are missing, 0..1
 * @param horizonDays after the month of an answer in which behaviour is looked for; null where nobody has labels
 * @param from first month used
 * @param to first month not used
 */
record DriverOutcome(
        DriverModel model,
        ModelTerms terms,
        Ranking main,
        @Nullable CustomerErrors errors,
        ModelStudy study,
        CategoryStudy categories,
        StatedImportance stated,
        List<Row> performance,
        double outcomeMean,
        long answers,
        double gaps,
        @Nullable Integer horizonDays,
        LocalDate from,
        LocalDate to) {

    DriverResult result() {
        return main.result();
    }
}
