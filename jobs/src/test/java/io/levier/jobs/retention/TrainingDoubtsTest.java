package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings;
import io.levier.common.config.Retention;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Splitting customers by chance is for data without dates. */
@OnSpark
class TrainingDoubtsTest {
    private final SparkSession spark;

    TrainingDoubtsTest(SparkSession spark) {
        this.spark = spark;
    }

    private Optional<String> doubt(ChurnSettings.Validation validation, int months) {
        StringBuilder labels = new StringBuilder("person_id | period_start | as_of | label_window_end\n");
        for (int i = 0; i < months; i++) {
            LocalDate start = LocalDate.of(2025, 1, 1).plusMonths(i);
            LocalDate asOf = start.plusMonths(1);
            labels.append("ana | " + start + " | " + asOf + " | " + asOf.plusDays(30) + "\n");
        }
        return TrainingDoubts.unusedDates(
                PipeTable.of(spark, CustomerPeriodLabel.TABLE, labels.toString()),
                new ChurnSettings(
                        validation, 5, 50, 0.95, ChurnSettings.OnLeak.REFUSE, List.of(), List.of(), List.of()),
                new Retention(Retention.Form.CONTRACTUAL, 30, 365, 0));
    }

    @Test
    void datesThatGoUnusedAreTold() {
        String told = doubt(ChurnSettings.Validation.RANDOM_FOLDS, 12).orElse("");

        assertTrue(told.contains("outcomes are known of 12 cut-offs"), told);
        assertEquals(Optional.empty(), doubt(ChurnSettings.Validation.RANDOM_FOLDS, 1), "a snapshot has no other way");
        assertEquals(Optional.empty(), doubt(ChurnSettings.Validation.ROLLING_ORIGIN, 12));
    }
}
