package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Ways of collecting answers are told apart where chance does not explain it, and seldom where it does. */
class ModeDifferenceTest {
    private static final StructType ANSWERED =
            StructType.fromDDL("value string, customers bigint, scored bigint, promoters bigint, detractors bigint");
    private static final int FEWEST = 10;

    private static Cells mode(String value, long customers, long promoters, long detractors) {
        return mode(value, customers, customers, promoters, detractors);
    }

    private static Cells mode(String value, long customers, long scored, long promoters, long detractors) {
        return new Cells(
                new GenericRowWithSchema(new Object[] {value, customers, scored, promoters, detractors}, ANSWERED));
    }

    /** Thirty points apart in twenty answers each are chance, however many customers answered something else. */
    @Test
    void customersWithoutAScoreAddNoCertainty() {
        assertTrue(ModeDifference.of(List.of(mode("email", 900, 20, 12, 4), mode("phone", 900, 20, 8, 6)), FEWEST)
                .isEmpty());
    }

    /** 40 and 10 points of 300 each: 30 apart, with an error of 5.8; the third way lies between them. */
    @Test
    void tellsHowFarApartTheOutermostAre() {
        Optional<Notice> notice = ModeDifference.of(
                List.of(mode("email", 300, 180, 60), mode("phone", 300, 120, 90), mode("sms", 300, 150, 75)), FEWEST);
        assertEquals(Warning.MODE_DIFFERENCE, notice.flatMap(Notice::warning).orElseThrow());
        assertEquals(30, notice.orElseThrow().amounts().get(0).value(), 1e-9);
    }

    @Test
    void isSilentWhereOneWayIsSmallOrUnknown() {
        assertTrue(
                ModeDifference.of(List.of(mode("email", 300, 180, 60)), FEWEST).isEmpty());
        assertTrue(ModeDifference.of(List.of(mode("email", 300, 180, 60), mode("phone", 9, 0, 9)), FEWEST)
                .isEmpty());
    }

    /** Three ways of one score: in at most one of twenty samples two of them may seem apart. */
    @Test
    void seldomTellsChance() {
        Random random = new Random(11);
        int told = 0;
        int samples = 600;
        for (int sample = 0; sample < samples; sample++) {
            List<Cells> modes = new ArrayList<>();
            for (String way : List.of("email", "phone", "sms")) {
                long promoters = 0;
                long detractors = 0;
                for (int i = 0; i < 200; i++) {
                    double chance = random.nextDouble();
                    promoters += chance < 0.5 ? 1 : 0;
                    detractors += chance > 0.8 ? 1 : 0;
                }
                modes.add(mode(way, 200, promoters, detractors));
            }
            told += ModeDifference.of(modes, FEWEST).isPresent() ? 1 : 0;
        }
        assertFalse(told > 0.06 * samples, told + " of " + samples);
        assertTrue(told > 0, "a test that never tells anything tells nothing");
    }
}
