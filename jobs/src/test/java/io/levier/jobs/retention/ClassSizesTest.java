package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassSizesTest {

    @Test
    void namesBothCountsWhereOneIsTooSmall() {
        assertEquals(
                Optional.of("4,349 leavers and 15 stayers to learn from, at least 50 of each are needed"),
                new ClassSizes(4349, 15).tooFew("to learn from", 50));
        assertEquals(Optional.empty(), new ClassSizes(50, 50).tooFew("to learn from", 50));
    }

    @Test
    void cutsNumbersFinerWhereBothClassesAreLarge() {
        assertEquals(10, new ClassSizes(1000, 5000).bins());
        assertEquals(5, new ClassSizes(999, 5000).bins());
        assertEquals(5, new ClassSizes(5000, 999).bins());
    }

    /** Ninety days after each of 26 month ends: windows of the judging cut-offs follow each other. */
    @Test
    void judgesOnCutOffsThatDoNotOverlap() {
        List<RollingOrigin.CutOff> months = IntStream.range(0, 26)
                .mapToObj(i -> LocalDate.of(2024, 1, 1).plusMonths(i))
                .map(start -> new RollingOrigin.CutOff(
                        start, start.plusMonths(1), start.plusMonths(1).plusDays(90)))
                .toList();

        RollingOrigin.Split split = RollingOrigin.Split.of(months).orElseThrow();

        assertEquals(List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2025, 12, 1)), asOf(split.test()));
        assertEquals(List.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 6, 1)), asOf(split.calibrate()));
        assertEquals(14, split.train().size());
        assertTrue(split.train().stream().noneMatch(cutOff -> cutOff.labelEnd().isAfter(LocalDate.of(2025, 6, 1))));
        assertEquals(Optional.empty(), RollingOrigin.Split.of(months.subList(0, 5)));
    }

    /** Tested at March, December and September, each calibrated at the one before on what was known then. */
    @Test
    void goesBackThroughEarlierOrigins() {
        List<RollingOrigin.CutOff> months = IntStream.range(0, 26)
                .mapToObj(i -> LocalDate.of(2024, 1, 1).plusMonths(i))
                .map(start -> new RollingOrigin.CutOff(
                        start, start.plusMonths(1), start.plusMonths(1).plusDays(90)))
                .toList();

        List<RollingOrigin.Split> origins = RollingOrigin.Split.origins(months, 3);

        assertEquals(
                List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2025, 12, 1), LocalDate.of(2025, 9, 1)),
                origins.stream().map(origin -> asOf(origin.test()).get(0)).toList());
        for (RollingOrigin.Split origin : origins) {
            RollingOrigin.CutOff calibrate = origin.calibrate().get(0);
            assertFalse(calibrate.labelEnd().isAfter(origin.test().get(0).asOf()), origin + "");
            assertTrue(
                    origin.train().stream()
                            .noneMatch(cutOff -> cutOff.labelEnd().isAfter(calibrate.asOf())),
                    origin + "");
        }
        assertEquals(
                List.of(20, 17, 14), origins.stream().map(o -> o.train().size()).toList());
        assertTrue(RollingOrigin.Split.origins(months, 99).size() < 9);
        assertEquals(List.of(), RollingOrigin.Split.origins(months.subList(0, 4), 3));
    }

    private static List<LocalDate> asOf(List<RollingOrigin.CutOff> cutOffs) {
        return cutOffs.stream().map(RollingOrigin.CutOff::asOf).toList();
    }
}
