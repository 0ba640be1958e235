package io.levier.common.stats;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipleTestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"swiss", "attitude", "cxpanel_complete_cases", "cxpanel_nps_points", "cxpanel_segment_consumer"})
    void adjustmentsAgreeWithR(String run) {
        JsonNode numbers = Golden.numbers("relative_importance.json").get(run);
        double[] p = values(numbers.get("p_iid"));
        assertAdjusted(values(numbers.get("p_BH")), MultipleTests.BENJAMINI_HOCHBERG.adjust(p));
        assertAdjusted(values(numbers.get("p_BY")), MultipleTests.BENJAMINI_YEKUTIELI.adjust(p));
        assertAdjusted(values(numbers.get("p_holm")), MultipleTests.HOLM.adjust(p));
    }

    @Test
    void testsNotMadeDoNotCount() {
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(0.02, Double.NaN, 0.04);
        assertEquals(0.04, adjusted[0], 1e-15);
        assertTrue(Double.isNaN(adjusted[1]));
        assertEquals(0.04, adjusted[2], 1e-15);
        assertArrayEquals(new double[0], MultipleTests.HOLM.adjust());
    }

    @Test
    void twoSidedProbabilitiesKeepTheirTails() {
        assertEquals(0.05, TwoSidedTest.normal(Confidence.P95.z()), 1e-14);
        assertEquals(0.05, TwoSidedTest.student(-Confidence.P95.t(7), 7), 1e-9);
        assertEquals(0, TwoSidedTest.student(Double.NEGATIVE_INFINITY, 7));
        assertTrue(Double.isNaN(TwoSidedTest.student(1, 0)));
        // Φ(−38) is still a number where 1 − Φ(38) would be 0.
        assertEquals(2 * 2.88542835e-316, TwoSidedTest.normal(38), 1e-320);
    }

    private static void assertAdjusted(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], "p-value " + i);
        }
    }

    private static double[] values(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
