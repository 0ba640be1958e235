package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Why a refused analysis ranks nothing, in words for whoever reads the report. */
@OnSpark
class DriverNoticesTest {
    private final SparkSession spark;

    DriverNoticesTest(SparkSession spark) {
        this.spark = spark;
    }

    private String refusal(String code) {
        return DriverNotices.refusal(new Cells(spark.sql("select 60L as n, array('" + code + "') as warnings")
                        .first()))
                .english();
    }

    @Test
    void refusalsTellTheirReason() {
        assertEquals(
                List.of(
                        "60 complete answers are too few for the number of drivers.",
                        "All 60 answers are the same, so there are no differences to explain.",
                        "In the 60 answers some driver, or some pair of drivers, was never rated, so the drivers cannot"
                                + " be ranked."),
                List.of(refusal("too_few"), refusal("outcome_constant"), refusal("not_asked")));
    }
}
