package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dominance against domir of R, and against the shares it must average to. */
class DominanceTest {

    @Test
    void attitudeAgrees() {
        JsonNode expected = Golden.numbers("relative_importance.json").get("attitude");
        Rows rows = Rows.of(
                Golden.data("attitude.csv"),
                List.of("complaints", "privileges", "learning", "raises", "critical", "advance", "rating"),
                row -> true);
        Dominance dominance = Dominance.of(rows.correlation(), 0, 1, 1, 1, 1, 1, 1);
        for (int j = 0; j < 6; j++) {
            for (int size = 0; size < 6; size++) {
                double conditional = expected.get("conditional_dominance")
                        .get(size)
                        .get(rows.names.get(j))
                        .asDouble();
                assertClose(conditional, dominance.conditional(j, size), rows.names.get(j) + " beside " + size);
            }
            for (int other = 0; other < 6; other++) {
                if (other != j) {
                    assertEquals(
                            expected.get("complete_dominance").get(j).get(other).asDouble(),
                            dominance.complete(j, other));
                }
            }
        }
        assertTrue(dominance.dominatesConditionally(0, 1));
    }

    @Test
    void conditionalDominanceAveragesToTheShapleyPart() {
        Correlation data = RandomRows.of(6, 400, 11).correlation();
        Dominance dominance = Dominance.of(data, 1, 2, 1, 1, 1);
        double[] raw = ShapleyImportance.of(data, 1, 2, 1, 1, 1).raw();
        for (int j = 0; j < 4; j++) {
            double mean = 0;
            for (int size = 0; size < 4; size++) {
                mean += dominance.conditional(j, size) / 4;
            }
            assertClose(raw[j], mean, 1e-9, "player " + j);
        }
    }

    @Test
    void tooManyDriversAreRefused() {
        Correlation data = RandomRows.of(21, 60, 12).correlation();
        int[] sizes = new int[21];
        Arrays.fill(sizes, 1);
        assertTrue(Refusal.message(IllegalArgumentException.class, () -> Dominance.of(data, 0, sizes))
                .contains("1 to 20"));
    }
}
