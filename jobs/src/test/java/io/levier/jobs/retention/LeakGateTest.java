package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings;
import io.levier.common.problem.GateFailed;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakGateTest {
    private static final double LIMIT = 0.95;

    /** One number with a bin for missing, below and above the cut. */
    private static final FeatureBins BINS = new FeatureBins(
            List.of(new FeatureBins.OfFeature(new Feature("last_contact_days", true), List.of(30.0), List.of())));

    private static final ChurnSettings REFUSING = new ChurnSettings(
            ChurnSettings.Validation.ROLLING_ORIGIN,
            5,
            100,
            LIMIT,
            ChurnSettings.OnLeak.REFUSE,
            List.of(),
            List.of(),
            List.of());

    /** Eight stayers in a bin of their own are chance: AUC 1, and no case against the feature. */
    @Test
    void saysNothingWhereAClassIsSparse() {
        BinCounts counts = new BinCounts(List.of(0L, 5000L, 8L), List.of(0L, 5000L, 0L));

        assertEquals(List.of(), LeakGate.leaks(BINS, counts, LIMIT));
    }

    @Test
    void refusesAFeatureThatKnowsTheOutcome() {
        BinCounts counts = new BinCounts(List.of(0L, 5000L, 900L), List.of(0L, 20L, 895L));

        List<LeakGate.Leak> leaks = LeakGate.leaks(BINS, counts, LIMIT);

        assertEquals(1, leaks.size());
        assertTrue(
                leaks.get(0).low() > LIMIT && leaks.get(0).low() < leaks.get(0).auc(), leaks.toString());
        GateFailed refused = assertThrows(GateFailed.class, () -> LeakGate.refuse(leaks, List.of(), REFUSING));
        assertTrue(refused.problems().get(0).toString().contains("last_contact_days"), refused.toString());
    }

    /** AUC 0.939: below the limit, and yet no honest feature gets there. It is named, and stops nothing by itself. */
    @Test
    void namesAFeatureThatNearlyKnowsTheOutcome() {
        BinCounts counts = new BinCounts(List.of(0L, 5000L, 1000L), List.of(0L, 130L, 980L));

        List<LeakGate.Leak> suspects = LeakGate.suspects(BINS, counts, LIMIT);

        assertEquals(List.of(), LeakGate.leaks(BINS, counts, LIMIT));
        assertTrue(suspects.toString().startsWith("[last_contact_days (AUC 0.9"), suspects.toString());
        assertDoesNotThrow(() -> LeakGate.refuse(List.of(), suspects, REFUSING));
    }

    /** 57 of 60 leavers apart is AUC 0.975: three leavers more or less would move it, and it is stopped all the same. */
    @Test
    void stopsWhatLiesAboveTheLimitWhateverChanceMayExplain() {
        BinCounts counts = new BinCounts(List.of(0L, 5003L, 57L), List.of(0L, 3L, 57L));

        List<LeakGate.Leak> leaks = LeakGate.leaks(BINS, counts, LIMIT);

        assertEquals(1, leaks.size());
        assertTrue(leaks.get(0).auc() > LIMIT && leaks.get(0).low() < LIMIT, leaks.toString());
        assertEquals(List.of(), LeakGate.suspects(BINS, counts, LIMIT), "it is named once");
        assertThrows(GateFailed.class, () -> LeakGate.refuse(leaks, List.of(), REFUSING));
    }
}
