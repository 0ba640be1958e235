package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Readers are told of weights whether or not these change the score. */
class WeightNoticesTest {
    private static final Optional<Cells> WEIGHTED = Optional.of(new Cells(new GenericRowWithSchema(
            new Object[] {"country", 1.25}, StructType.fromDDL("dimensions string, design_effect double"))));

    private static List<Notice> told(Optional<Cells> weighting, double plain, double weighted) {
        return WeightNotices.of(
                weighting, OptionalDouble.of(plain), OptionalDouble.of(weighted), Unit.POINTS, List.of());
    }

    @Test
    void weightsThatChangeNothingAreTold() {
        List<Notice> told = told(WEIGHTED, 17.25, 17.26);
        assertEquals(2, told.size());
        assertEquals(
                Optional.of(ReportTexts.of("respondents.weights-change-nothing")),
                told.get(1).text());
    }

    @Test
    void aSmallDifferenceIsTold() {
        List<Notice> told = told(WEIGHTED, 17.25, 17.75);
        assertEquals(2, told.size());
        assertEquals(Optional.of(Warning.WEIGHTED_SCORE), told.get(1).warning());
    }

    /** Weights the answers came with are known by what they change alone. */
    @Test
    void withoutWeightsNothingIsSaid() {
        assertEquals(List.of(), told(Optional.empty(), 17.25, 17.25));
        assertEquals(1, told(Optional.empty(), 17.25, 16.5).size());
    }
}
