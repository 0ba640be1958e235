package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** 200 of 400 customers leave, every other one of them in the first week. */
@OnSpark
class LastWeekTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 2, 1);

    private final SparkSession spark;

    LastWeekTest(SparkSession spark) {
        this.spark = spark;
    }

    private Optional<String> doubt(boolean isToldEarlyOnly, boolean areDaysKnown) {
        List<Row> rows = new ArrayList<>();
        List<Row> labels = new ArrayList<>();
        Date month = Date.valueOf(CUT_OFF.minusMonths(1));
        for (int i = 0; i < 400; i++) {
            boolean left = i < 200;
            boolean early = left && i % 2 == 0;
            double seen = (isToldEarlyOnly ? early : left) ? 0.9 : 0.1 + i % 7 / 100.0;
            rows.add(RowFactory.create(left ? 1.0 : 0.0, (long) i, seen, "p" + i, month));
            labels.add(RowFactory.create(
                    "p" + i,
                    month,
                    Date.valueOf(CUT_OFF),
                    left && areDaysKnown ? Date.valueOf(CUT_OFF.plusDays(early ? 6 : 7)) : null));
        }
        Dataset<Row> test = spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, seen double, person_id string, period_start date"));
        return LastWeek.doubt(
                Cases.of(test),
                row -> row.getDouble(2),
                spark.createDataFrame(
                        labels, StructType.fromDDL("person_id string, period_start date, as_of date, left_on date")));
    }

    @Test
    void namesAModelThatKnowsOnlyThoseWhoseMindIsMadeUp() {
        String told = doubt(true, true).orElse("");
        assertTrue(
                told.startsWith("what the model sees of leavers is mostly written in their last week: AUC 0.7"), told);
    }

    @Test
    void saysNothingOfAModelThatKnowsLaterLeaversTooNorWithoutDays() {
        assertEquals(Optional.empty(), doubt(false, true));
        assertEquals(Optional.empty(), doubt(true, false));
    }
}
